import { eventKind } from '../platform/outbox/outbox';

/** The subject is the block; `ticketId` is the report that led to it. */
export const personBlocked = eventKind<{ personId: string; ticketId: string }>('person.blocked');
export const blockAppealed = eventKind<{ personId: string }>('block.appealed');
export const blockAnswered = eventKind<{ personId: string; verdict: 'lifted' | 'kept' }>('block.answered');
