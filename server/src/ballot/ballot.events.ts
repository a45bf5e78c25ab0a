import { eventKind } from '../platform/outbox/outbox';

/** The subject is the vote. Nothing is told of a single ballot. */
export const boxOpened = eventKind<Record<string, never>>('ballot_box.opened');
export const boxClosed = eventKind<Record<string, never>>('ballot_box.closed');
export const boxCounted = eventKind<Record<string, never>>('ballot_box.counted');
export const boxResumed = eventKind<Record<string, never>>('ballot_box.resumed');
/** A teller made their half of its key. */
export const boxKept = eventKind<Record<string, never>>('ballot_box.kept');
