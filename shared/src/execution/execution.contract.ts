import {
  choice,
  contract,
  count,
  day,
  flag,
  id,
  instant,
  integer,
  list,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { taskMoves, taskStates } from './execution.rules';

const money = () => integer(0, 2_000_000_000);
/** One thing to do: who does it, until when, for how much at most (in cents). */
export const planTask = contract({
  title: text(2, 40),
  ownerId: id(),
  dueOn: day(),
  money: optional(money()),
});
export type PlanTask = Shape<typeof planTask>;
/** What was decided, as things to do. */
export const planTasks = contract({ tasks: list(object(planTask), 1, 20) });
export type PlanTasks = Shape<typeof planTasks>;
/** How one goes on: words in any case, a day for some moves, and for others what it cost so far. */
export const moveTask = contract({
  move: choice(taskMoves),
  words: text(2, 200),
  on: optional(day()),
  money: optional(money()),
});
export type MoveTask = Shape<typeof moveTask>;

export const taskLine = contract({
  id: id(),
  title: text(1, 40),
  state: choice(taskStates),
  owner: text(1, 80),
  plannedOn: day(),
  dueOn: day(),
  doneOn: maybe(day()),
  late: flag(),
  /** The latest line about it. */
  words: maybe(text(1, 200)),
  /** In cents: planned, and spent. */
  money: maybe(money()),
  spent: maybe(money()),
  moves: list(choice(taskMoves), 0, 6),
});
export type TaskLine = Shape<typeof taskLine>;
/** What was decided on a topic, with how much of it is done. */
export const execution = contract({
  now: instant(),
  today: day(),
  topicId: id(),
  title: text(0, 80),
  tasks: list(object(taskLine), 0, 100),
  done: count(),
  mayPlan: flag(),
  /** Who could do it: community, firms, departments and owners' bodies around; for those who may plan. */
  owners: list(object({ id: id(), name: text(1, 80) }), 0, 100),
});
export type Execution = Shape<typeof execution>;
