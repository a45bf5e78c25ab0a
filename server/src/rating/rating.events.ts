import { eventKind } from '../platform/outbox/outbox';

/**
 * Someone was asked to rate otherwise. The subject is the one who was asked, not the ticket, in whose history whoever
 * handled it would read it.
 */
export const ratingPressed = eventKind<{ ticket: string }>('rating.pressed');
