import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the session. */
export const trainingPlanned = eventKind<Record<string, never>>('training.planned');
export const trainingRevised = eventKind<Record<string, never>>('training.revised');
export const trainingWithdrawn = eventKind<Record<string, never>>('training.withdrawn');
/** Somebody said whether they come, came, or was written down. */
export const trainingAnswered = eventKind<{ answer: string }>('training.answered');
export const trainingAttended = eventKind<{ person: string; entered: 'yes' | 'no' }>('training.attended');
export const trainingCertified = eventKind<{ person: string }>('training.certified');
/** A certificate is about to end. */
export const trainingDue = eventKind<{ person: string; until: string }>('training.due');
