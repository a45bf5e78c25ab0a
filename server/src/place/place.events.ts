import { eventKind } from '../platform/outbox/outbox';

export const placeLaid = eventKind<{ kind: string; parent: string | null }>('place.laid');
/** The subject is the entrance. */
export const homesLaid = eventKind<{ count: string }>('homes.laid');
export const placeClosed = eventKind<Record<string, never>>('place.closed');
export const signIssued = eventKind<{ replaced: string | null }>('sign.issued');
export const signRevoked = eventKind<Record<string, never>>('sign.revoked');
