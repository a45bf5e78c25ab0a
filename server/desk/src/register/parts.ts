import type { Part } from '../shell/page-of-parts';
import { Asks } from './asks';
import { Exports } from './exports';
import { Files } from './files';
import { Homes } from './homes';
import { Mandate } from './mandate';
import { Places } from './places';
import { PlaceHistory } from './place-history';
import { Posts } from './posts';

/** The parts of the register, in the order of their list; the first is shown when none is asked for. */
export const parts: readonly Part[] = [
  { path: '/homes', title: '户', part: Homes },
  { path: '/tree', title: '地点', part: Places },
  { path: '/asks', title: '入住申请', part: Asks },
  { path: '/files', title: '导入', part: Files },
  { path: '/exports', title: '导出', part: Exports },
  { path: '/places', title: '地点的经过', part: PlaceHistory },
  { path: '/posts', title: '任职和请假', part: Posts },
  { path: '/mandate', title: '代办', part: Mandate },
];
