import { eventKind } from '../platform/outbox/outbox';

export const placeLaid = eventKind<{ kind: string; parent: string | null }>('place.laid');
export const placeClosed = eventKind<Record<string, never>>('place.closed');
export const signIssued = eventKind<{ replaced: string | null }>('sign.issued');
export const signRevoked = eventKind<Record<string, never>>('sign.revoked');
