import { eventKind } from '../platform/outbox/outbox';

/** Somebody asked that a broken promise be left out of the figures. */
export const exclusionAsked = eventKind<{ clock: string; reason: string }>('exclusion.asked');
/** Somebody else decided it. */
export const exclusionDecided = eventKind<{ clock: string; granted: 'yes' | 'no' }>('exclusion.decided');
/** The figures of a month are closed for good. */
export const periodFrozen = eventKind<{ period: string }>('period.frozen');
/** Somebody took the figures of a place and of some days with them as a file. */
export const figuresExported = eventKind<{
  form: string;
  from: string;
  until: string;
  category: string | null;
  channel: string | null;
}>('figures.exported');
