import { eventKind } from '../platform/outbox/outbox';

/** The subject is the line: somebody decided that it becomes no ticket; why stands in its row. */
export const refusedDropped = eventKind<Record<string, never>>('intake.dropped');
/** The subject is the file of another system that was taken in whole. */
export const fileImported = eventKind<{ rows: string; fresh: string }>('intake.imported');
