import { eventKind } from '../platform/outbox/outbox';

/*
 * The subject of none of these is the ticket: in its history whoever handled it would read that it was drawn.
 */

/** Someone has people to call; the subject is the caller. */
export const callsAssigned = eventKind<{ count: string }>('callback.assigned');
/** The number was shown to the caller; the subject is the call-back. */
export const callRevealed = eventKind<{ ticket: string }>('callback.revealed');
/** What came of a call; the subject is the call-back. */
export const callRecorded = eventKind<{ ticket: string; result: string }>('callback.recorded');
