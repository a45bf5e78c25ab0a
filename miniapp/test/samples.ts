/** What the server might answer, for tests of screens: a door, a matter of one's own, and who is signed in. */
import type { DoorPage } from '@linli/shared/door/door.contract';
import type { Me } from '@linli/shared/people/people.contract';
import type { Plate } from '@linli/shared/place/place.contract';
import type { Project } from '@linli/shared/project/project.contract';
import type {
  Clock,
  MoveReceipt,
  TicketDetail,
  TicketLine,
  VisibleTicket,
} from '@linli/shared/ticket/ticket.contract';

/** Wednesday 18 November 2026, 14:10 in Shanghai. */
export const now = '2026-11-18T06:10:00.000Z';

export const plate: Plate = {
  placeId: '00000000-0000-4000-8000-000000000012',
  kind: 'entrance',
  compound: '槐荫里小区',
  community: '青石桥社区',
  street: '望榆街道',
  building: '12',
  entrance: '2',
  name: '2单元',
};

export const neighbours = (more: Partial<VisibleTicket> = {}): VisibleTicket => ({
  id: 'n1',
  category: '照明',
  icon: 'light',
  line: null,
  where: '2 单元 3 层',
  state: 'accepted',
  at: '2026-11-16T01:12:00.000Z',
  due: { kind: 'resolve', at: '2026-11-18T09:30:00.000Z' },
  photo: null,
  mine: false,
  ...more,
});

export const door = (more: Partial<DoorPage> = {}): DoorPage => ({
  now,
  plate,
  code: '7F3K92ABCDEF',
  spoken: '7F3K92',
  grid: '第3网格',
  entrances: [],
  contacts: [
    { title: '网格员', name: '周晓禾', phone: '8555 0118', note: '管第3网格' },
    { title: '青石桥社区', name: null, phone: '8555 0100', note: null },
  ],
  supervision: '8555 0190',
  station: '1 号楼西侧党群服务站',
  bulletins: [],
  helpers: [],
  serving: [],
  praise: [],
  hours: null,
  open: [neighbours()],
  month: { reported: 14, due: 12, onTime: 11 },
  ...more,
});

export const clock = (more: Partial<Clock> = {}): Clock => ({
  kind: 'resolve',
  cycle: 1,
  startedAt: '2026-11-16T01:12:00.000Z',
  due: '2026-11-18T09:30:00.000Z',
  stoppedAt: null,
  verdict: null,
  breachedAt: null,
  provisional: false,
  share: 0.78,
  left: 200,
  urgency: 'soon',
  dayMinutes: 480,
  explain: ['第 2 个工作日下班前。', '11月16日 周一，从这天起算。'],
  ...more,
});

/** What a move of `ticket()` answers. */
export const moved: MoveReceipt = { id: 't1', version: 5, state: 'accepted' };

export const ticket = (more: Partial<TicketDetail> = {}): TicketDetail => ({
  id: 't1',
  number: '1116-0043',
  version: 4,
  view: 'reporter',
  state: 'accepted',
  cycle: 1,
  outcome: null,
  category: { code: 'lighting', name: '照明', icon: 'light', visibility: 'public', urgent: false },
  plate,
  floor: 3,
  outside: false,
  title: '3 层楼道灯不亮',
  words: '3 层楼道灯不亮，晚上看不清台阶。',
  recording: null,
  line: null,
  photos: [],
  after: [],
  at: '2026-11-16T01:12:00.000Z',
  now,
  unit: '第3网格',
  handler: { name: '周晓禾', role: '网格员', phone: '8555 0118' },
  source: { channel: '扫码报事', kind: 'sign', foreignId: null, enteredBy: null, needsCall: false },
  reporters: 1,
  reporter: null,
  clocks: [clock()],
  history: [
    {
      id: 'h1',
      at: '2026-11-16T01:12:00.000Z',
      kind: 'reported',
      cycle: 1,
      who: { part: 'you', name: null, role: null },
      facts: {},
      words: null,
      recording: null,
      photos: [],
    },
  ],
  ratings: [],
  ratingUntil: null,
  shown: false,
  holds: { words: null, photos: null, line: null },
  mayComplain: false,
  openMoves: ['add', 'urge', 'withdraw'],
  project: null,
  carryWays: [],
  passesLeft: 2,
  delays: [],
  delayRoom: null,
  level: 'grid',
  assignments: [],
  excludable: [],
  firmToCall: null,
  order: null,
  parent: null,
  children: [],
  remarks: [],
  ...more,
});

export const line = (more: Partial<TicketLine> = {}): TicketLine => ({
  id: 't1',
  number: '1116-0043',
  version: 1,
  state: 'accepted',
  cycle: 1,
  outcome: null,
  category: '照明',
  icon: 'light',
  title: '3 层楼道灯不亮',
  plate,
  where: '2 单元 3 层',
  at: '2026-11-16T01:12:00.000Z',
  unit: '第3网格',
  handler: '周晓禾',
  urgent: false,
  supervision: null,
  due: { kind: 'resolve', at: '2026-11-18T09:30:00.000Z', urgency: 'soon', left: 200, dayMinutes: 480 },
  next: null,
  rated: false,
  openMoves: ['add', 'urge', 'withdraw'],
  ...more,
});

export const me = (more: Partial<Me> = {}): Me => ({
  id: 'p1',
  name: '王奶奶',
  phone: '138****4401',
  posts: [],
  homes: [],
  actsFor: [],
  unread: 2,
  notice: 1000,
  leavingUntil: null,
  block: null,
  ...more,
});

/** A long matter with one step reached and one to come. */
export const longMatter = (more: Partial<Project> = {}): Project => ({
  kind: 'ledger',
  askedAt: '2026-11-10T01:00:00.000Z',
  approvedBy: '吴敏',
  approvedAt: '2026-11-11T01:00:00.000Z',
  runs: true,
  reviewOn: '2026-12-04',
  milestones: [
    {
      id: '00000000-0000-7000-8000-000000000001',
      name: '请第三方看墙体',
      on: '2026-11-17',
      reachedAt: '2026-11-16T06:00:00.000Z',
      missed: false,
    },
    {
      id: '00000000-0000-7000-8000-000000000002',
      name: '业主表决用维修资金',
      on: '2026-12-01',
      reachedAt: null,
      missed: false,
    },
  ],
  next: { on: '2026-12-01', name: '业主表决用维修资金' },
  ...more,
});
