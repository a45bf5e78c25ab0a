import type { Nothing } from '../people/people.contract';
import type { Link } from '../place/place.contract';
import { get, post } from '../route';
import type * as c from './tool.contract';

/** For neighbours. */
export const toolApi = {
  wall: get<c.Tools, c.AskTools>('/tools'),
  borrow: post<c.BorrowTool, c.BorrowedTool>('/tools/borrowed'),
  giveBack: post<c.ReturnTool, Nothing>('/tools/returned'),
  wait: post<Nothing, Nothing>('/tools/:id/wait'),
  stopWaiting: post<Nothing, Nothing>('/tools/:id/wait/ended'),
};

/** For those who keep a wall. */
export const toolOfficeApi = {
  list: get<c.KeptTools>('/office/tools'),
  add: post<c.AddTools, c.AddedTools>('/office/tools'),
  move: post<c.MoveTool, Nothing>('/office/tools/:id/moves'),
  lend: post<c.LendTool, Nothing>('/office/tools/:id/lent'),
  labels: post<c.LabelLink, Link>('/office/tools/labels'),
};
