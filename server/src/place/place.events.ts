import { eventKind } from '../platform/outbox/outbox';

export const placeLaid = eventKind<{ kind: string; parent: string | null }>('place.laid');
/** The subject is the entrance. */
export const homesLaid = eventKind<{ count: string }>('homes.laid');
/** Its position was said, or put right. */
export const placeLocated = eventKind<Record<string, never>>('place.located');
export const placeClosed = eventKind<Record<string, never>>('place.closed');
export const signIssued = eventKind<{ replaced: string | null }>('sign.issued');
export const signRevoked = eventKind<Record<string, never>>('sign.revoked');
