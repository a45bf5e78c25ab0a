import { eventKind } from '../platform/outbox/outbox';

/** A level of a clock has passed; the subject is the ticket. `side` says whether that was before, at or after the due. */
export const clockEscalated = eventKind<{
  clock: string;
  cycle: string;
  level: string;
  side: 'before' | 'due' | 'after';
}>('clock.escalated');

/** The subject is the version of the ladder. */
export const ladderPublished = eventKind<{ clock: string; pace: string; version: string; from: string }>(
  'ladder.published',
);
