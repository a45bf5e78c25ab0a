import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './judging.contract';

export const judgingApi = {
  ofTopic: get<c.Judging>('/topics/:id/judging'),
  judge: post<c.Judge, Nothing>('/topics/:id/judging'),
  asked: get<c.JudgingAsked>('/office/topics/:id/judging'),
  enter: post<c.EnterJudgement, Nothing>('/office/topics/:id/judging'),
};
