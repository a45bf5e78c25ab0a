import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the file. */
export const fileBrought = eventKind<{ kind: string }>('register.brought');
export const fileTaken = eventKind<{ kind: string }>('register.taken');
export const fileUndone = eventKind<{ kind: string }>('register.undone');
export const fileDropped = eventKind<{ kind: string }>('register.dropped');
/** Somebody took a list out of the system: which, in which form, of which place and month. Its id names the file. */
export const listExported = eventKind<{
  list: string;
  format: string;
  place: string | null;
  period: string | null;
}>('list.exported');
