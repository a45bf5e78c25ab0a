import type { Part } from '../shell/page-of-parts';
import { Petitions } from './petitions';
import { Polls } from './polls';
import { Talks } from './talks';

/** The parts of the page in the order of their list; the first is shown when none is asked for. */
export const parts: readonly Part[] = [
  { path: '/list', title: '征询', part: Polls },
  { path: '/petitions', title: '业主联名', part: Petitions },
  { path: '/talks', title: '协商', part: Talks },
];
