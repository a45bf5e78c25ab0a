import { dayOfDate } from '../deadline/shanghai.rules';
import type { Machine } from '../machine';

/** How far a thing is that was decided: being done, resting with a reason, done, or given up with one. */
export const taskStates = ['doing', 'paused', 'done', 'dropped'] as const;
export type TaskState = (typeof taskStates)[number];
/** A line on how it goes, a later day with a reason, a rest until a day, going on, being done, giving it up. */
export const taskMoves = ['tell', 'delay', 'pause', 'resume', 'finish', 'drop'] as const;
export type TaskMove = (typeof taskMoves)[number];
export type TaskPart = 'owner' | 'planner';

export const taskLife: Machine<TaskState, TaskMove, TaskPart> = {
  start: ['doing'],
  ends: ['done', 'dropped'],
  moves: {
    tell: { from: ['doing', 'paused'], by: ['owner', 'planner'] },
    delay: { from: ['doing'], by: ['owner', 'planner'] },
    pause: { from: ['doing'], to: 'paused', by: ['owner', 'planner'] },
    resume: { from: ['paused'], to: 'doing', by: ['owner', 'planner'] },
    finish: { from: ['doing', 'paused'], to: 'done', by: ['owner', 'planner'] },
    drop: { from: ['doing', 'paused'], to: 'dropped', by: ['planner'] },
  },
};

/** Moves that name a day: a later one, the end of a rest, the day on which it was done. */
export const dayMoves: readonly TaskMove[] = ['delay', 'pause', 'finish', 'resume'];
/** Moves that may say how much was spent so far. */
export const moneyMoves: readonly TaskMove[] = ['tell', 'finish'];

/** Whether all that was decided has ended, and something of it was done: then it may be judged. */
export const isAllDone = (states: readonly TaskState[]): boolean =>
  states.includes('done') && states.every((state) => state === 'done' || state === 'dropped');

/** By how many days something was done before (positive) or after (negative) the day that was promised first. */
export const daysEarly = (plannedOn: string, doneOn: string): number =>
  dayOfDate(plannedOn) - dayOfDate(doneOn);
