import type { Nothing } from '../people/people.contract';
import { get, post, put } from '../route';
import type * as c from './body.contract';

export const bodyApi = {
  bodies: get<c.Bodies, c.AskBodies>('/bodies'),
  parties: get<c.Parties>('/compounds/:id/parties'),
  open: post<c.OpenBody, c.OpenedBody>('/bodies'),
  amend: put<c.AmendBody, Nothing>('/bodies/:id'),
  close: post<c.LeaveSeat, Nothing>('/bodies/:id/closed'),
  take: post<c.TakeSeat, c.OpenedBody>('/bodies/:id/seats'),
  leave: post<c.LeaveSeat, Nothing>('/seats/:id/left'),
};
