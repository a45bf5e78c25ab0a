import { eventKind } from '../platform/outbox/outbox';

/** Something around a ticket had no due or nobody who owes it. */
export const watchFound = eventKind<{ gap: string; mended: 'yes' | 'no' }>('watch.found');
/** A reporter did not answer in time; the handler decides. */
export const questionSilent = eventKind<{ question: string }>('question.silent');
/** An administrator lets something parked be tried again. */
export const parkedRetried = eventKind<{ kind: string; what: string }>('parked.retried');
