import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the tool. */
export const toolAdded = eventKind<{ place: string }>('tool.added');
/** A step of its life; who borrowed it stands in the loan. */
export const toolMoved = eventKind<{ move: string; loan: string | null }>('tool.moved');
/** Its borrower is to be reminded: the day it is due comes, or is over. */
export const toolDue = eventKind<{ person: string; when: 'soon' | 'over'; due: string }>('tool.due');
/** Somebody in line was offered it until a moment, or did not come for it. */
export const toolKept = eventKind<{ person: string; until: string | null }>('tool.kept');
/** Somebody stands in line for it, or no more. */
export const toolWaited = eventKind<{ waits: 'yes' | 'no' }>('tool.waited');
/** The labels of a wall were printed; the subject is its place. */
export const labelsPrinted = eventKind<Record<string, never>>('tool.labels_printed');
