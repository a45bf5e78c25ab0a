import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the round. */
export const judgingOpened = eventKind<{ topic: string }>('judging.opened');
export const judgingClosed = eventKind<{ topic: string; outcome: string }>('judging.closed');
