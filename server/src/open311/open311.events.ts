import { eventKind } from '../platform/outbox/outbox';

/** The subject is the key. */
export const keyIssued = eventKind<Record<string, never>>('open311.key_issued');
export const keyRevoked = eventKind<Record<string, never>>('open311.key_revoked');
