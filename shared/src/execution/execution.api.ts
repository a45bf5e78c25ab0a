import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './execution.contract';

export const executionApi = {
  ofTopic: get<c.Execution>('/topics/:id/tasks'),
  plan: post<c.PlanTasks, Nothing>('/topics/:id/tasks'),
  move: post<c.MoveTask, Nothing>('/tasks/:id/moves'),
};
