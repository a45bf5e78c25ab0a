import type { Nothing } from '../people/people.contract';
import { del, get, post, put } from '../route';
import type * as c from './grid.contract';

export const gridApi = {
  grids: get<c.Grids>('/communities/:id/grids'),
  describe: put<c.DescribeGrid, Nothing>('/grids/:id'),
  redraw: post<c.RedrawGrids, c.Grids>('/communities/:id/redrawings'),
  redrawCommunities: post<c.RedrawCommunities, c.Grids>('/communities/:id/moves'),
  cancel: del<Nothing>('/redrawings/:id'),
};
