import type { Part } from '../shell/page-of-parts';
import { Ledgers } from './ledgers';
import { Posts } from './posts';
import { Recruitments } from './recruitments';
import { ReportIns } from './report-ins';
import { SeriesDesk } from './series-desk';
import { Teams } from './teams';

/** The parts of the page in the order of their list; the first is shown when none is asked for. */
export const parts: readonly Part[] = [
  { path: '/report-ins', title: '双报到', part: ReportIns },
  { path: '/posts', title: '岗位', part: Posts },
  { path: '/teams', title: '队伍', part: Teams },
  { path: '/recruitments', title: '招募令', part: Recruitments },
  { path: '/series', title: '定期服务', part: SeriesDesk },
  { path: '/ledgers', title: '党员台账', part: Ledgers },
];
