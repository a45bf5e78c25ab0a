import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the ask for talks. */
export const talkAsked = eventKind<Record<string, never>>('talk.asked');
export const talkMoved = eventKind<{ move: string }>('talk.moved');
