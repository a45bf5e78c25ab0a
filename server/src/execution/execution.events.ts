import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the topic. */
export const tasksPlanned = eventKind<{ count: string }>('tasks.planned');
export const taskMoved = eventKind<{ task: string; move: string }>('task.moved');
/** All that was decided has ended: it may be judged. */
export const tasksEnded = eventKind<Record<string, never>>('tasks.ended');
