import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './praise.contract';

export const praiseApi = {
  mine: get<c.OwnPraise>('/praise'),
  move: post<c.MovePraise, Nothing>('/praise/:id'),
  desk: get<c.PraiseDesk>('/office/praise'),
  propose: post<c.ProposePraise, Nothing>('/office/praise'),
};
