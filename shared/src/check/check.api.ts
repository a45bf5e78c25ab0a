import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type { CheckQueue, Complain, DecideCheck } from './check.contract';

export const checkApi = {
  queue: get<CheckQueue>('/checks'),
  decide: post<DecideCheck, Nothing>('/checks/:id/decide'),
  complain: post<Complain, Nothing>('/tickets/:id/complaints'),
};
