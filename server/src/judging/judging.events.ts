import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the round. */
export const judgingOpened = eventKind<{ topic: string }>('judging.opened');
export const judgingClosed = eventKind<{ topic: string; outcome: string }>('judging.closed');
/** Somebody judged, or wrote down what another said; what was said stays in its row. */
export const judged = eventKind<{ entered: 'yes' | 'no' }>('judging.judged');
