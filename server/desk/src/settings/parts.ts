import type { Part } from '../shell/page-of-parts';
import { Appearance } from './appearance';
import { BulletinKinds } from './bulletin-kinds';
import { Calendars } from './calendars';
import { Categories } from './categories';
import { Channels } from './channels';
import { Choices } from './choices';
import { Duties } from './duties';
import { Erasures } from './erasures';
import { Exceptions } from './exceptions';
import { Goals } from './goals';
import { Ladders } from './ladders';
import { Oversight } from './oversight';
import { Policies } from './policies';
import { Reach } from './reach';
import { Routes } from './routes';
import { Templates } from './templates';
import { Tenant } from './tenant';
import { TopicSteps } from './topic-steps';
import { VotePack } from './vote-pack';

/** The parts of the settings, in the order of their list; the first is shown when none is asked for. */
export const parts: readonly Part[] = [
  { path: '/ladders', title: '督办阶梯', part: Ladders },
  { path: '/choices', title: '哪些事用哪条', part: Choices },
  { path: '/policies', title: '时限规则', part: Policies },
  { path: '/calendars', title: '上班时间', part: Calendars },
  { path: '/categories', title: '类别', part: Categories },
  { path: '/routes', title: '派单规则', part: Routes },
  { path: '/channels', title: '来源渠道', part: Channels },
  { path: '/oversight', title: '监督数字', part: Oversight },
  { path: '/goals', title: '数字目标', part: Goals },
  { path: '/templates', title: '公告模板', part: Templates },
  { path: '/bulletin-kinds', title: '公告种类', part: BulletinKinds },
  { path: '/reach', title: '公告怎么送到', part: Reach },
  { path: '/topic-steps', title: '议题的步骤', part: TopicSteps },
  { path: '/vote-pack', title: '业主表决规则', part: VotePack },
  { path: '/duties', title: '五员职责', part: Duties },
  { path: '/tenant', title: '本区信息', part: Tenant },
  { path: '/appearance', title: '外观', part: Appearance },
  { path: '/erasures', title: '删掉的记录', part: Erasures },
  { path: '/exceptions', title: '例外', part: Exceptions },
];
