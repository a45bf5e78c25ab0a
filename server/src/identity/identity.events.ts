import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the person. */
export const identityLinked = eventKind<{ identityId: string; by: 'pass' | 'phone' }>('identity.linked');
export const identityUnlinked = eventKind<{ identityId: string }>('identity.unlinked');
