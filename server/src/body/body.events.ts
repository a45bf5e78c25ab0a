import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the body. */
export const bodyOpened = eventKind<{ type: string; for: string }>('body.opened');
export const bodyAmended = eventKind<{ what: string }>('body.amended');
export const bodyClosed = eventKind<{ until: string }>('body.closed');
export const seatTaken = eventKind<{ personId: string; seat: string; since: string }>('seat.taken');
/** Somebody no longer wants it recorded with their seat whether they belong to the party. */
export const seatUnsaid = eventKind<{ personId: string }>('seat.unsaid');
export const seatLeft = eventKind<{ personId: string; seat: string; until: string }>('seat.left');
