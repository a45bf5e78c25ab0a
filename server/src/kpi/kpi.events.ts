import { eventKind } from '../platform/outbox/outbox';

/** Somebody asked that a broken promise be left out of the figures. */
export const exclusionAsked = eventKind<{ clock: string; reason: string }>('exclusion.asked');
/** Somebody else decided it. */
export const exclusionDecided = eventKind<{ clock: string; granted: 'yes' | 'no' }>('exclusion.decided');
/** The figures of a month are closed for good. */
export const periodFrozen = eventKind<{ period: string }>('period.frozen');
