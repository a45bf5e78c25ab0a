import type { Nothing } from '../people/people.contract';
import { get, post, put } from '../route';
import type * as c from './committee.contract';

export const committeeApi = {
  list: get<c.Committees>('/office/committees'),
  sit: post<c.WriteSitting, Nothing>('/office/committees/:id/sittings'),
  prepare: put<c.TellPreparation, Nothing>('/office/compounds/:id/preparation'),
};
