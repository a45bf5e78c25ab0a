import type { Part } from '../shell/page-of-parts';
import { Bodies } from './bodies';
import { Compounds } from './compounds';
import { Duties } from './duties';
import { Filings } from './filings';
import { Grids } from './grids';
import { Households } from './households';

/** The parts of the page in the order of their list; the first is shown when none is asked for. */
export const parts: readonly Part[] = [
  { path: '/bodies', title: '组织和职务', part: Bodies },
  { path: '/grids', title: '网格', part: Grids },
  { path: '/compounds', title: '小区档案', part: Compounds },
  { path: '/filings', title: '书记备案', part: Filings },
  { path: '/households', title: '党员户', part: Households },
  { path: '/duties', title: '五员职责', part: Duties },
];
