import { eventKind } from '../platform/outbox/outbox';

/** The subject is the praise. */
export const praiseProposed = eventKind<{ person: string }>('praise.proposed');
export const praiseMoved = eventKind<{ move: string }>('praise.moved');
