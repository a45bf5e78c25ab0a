import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the row of what is owed. */
export const owedSoon = eventKind<Record<string, never>>('owed.soon');
export const owedLate = eventKind<{ kind: string; about: string }>('owed.late');
