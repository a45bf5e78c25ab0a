import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the edition. */
export const electorateMade = eventKind<{ lots: string }>('electorate.made');
export const electorateDropped = eventKind<Record<string, never>>('electorate.dropped');
export const electoratePosted = eventKind<{ until: string }>('electorate.posted');
export const electorateFrozen = eventKind<{ hash: string; edition: string }>('electorate.frozen');
/** A lot was added, changed or taken away. */
export const electorateChanged = eventKind<{ lot: string; why: string | null }>('electorate.changed');
export const electorateMatched = eventKind<{ one: string; other: string; same: string }>(
  'electorate.matched',
);

/** The subject of these is the objection. */
export const objectionMade = eventKind<{ electorate: string; entered: string }>('electorate.objected');
export const objectionAnswered = eventKind<{ person: string | null; to: string }>(
  'electorate.objection_answered',
);
export const objectionWithdrawn = eventKind<Record<string, never>>('electorate.objection_withdrawn');
