import { eventKind } from '../platform/outbox/outbox';

/** Somebody marked a community's day as cleared. */
export const dayCleared = eventKind<{ day: string; left: string }>('day.cleared');
