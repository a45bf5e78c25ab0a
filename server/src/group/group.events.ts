import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the group. */
export const groupPut = eventKind<{ place: string; owner: string }>('group.put');
export const groupEnded = eventKind<{ place: string }>('group.ended');
