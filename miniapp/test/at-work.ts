/** People at work in tests, the tickets they see, and a server that answers by a table. */
import type { Me, PostLine } from '@linli/shared/people/people.contract';
import type { Clock, MoveReceipt, TicketDetail, TicketLine } from '@linli/shared/ticket/ticket.contract';
import { useSession } from '../src/platform/session';
import { wechat } from './taro';

/** 14:10 on Wednesday 18 November 2026 in Shanghai. */
export const now = '2026-11-18T06:10:00.000Z';

const post = (permission: PostLine['permission'], roleName: string): PostLine => ({
  id: 'post-1',
  role: permission,
  roleName,
  permission,
  placeId: 'place-1',
  placeName: '第3网格',
});
const person = (name: string, posts: PostLine[]): Me => {
  return {
    id: 'me',
    name,
    phone: null,
    posts,
    homes: [],
    actsFor: [],
    unread: 0,
    notice: 1000,
    leavingUntil: null,
    block: null,
  };
};
export const resident = person('王奶奶', []);
export const worker = person('周晓禾', [post('handle', '网格员')]);
export const clerk = person('钱洁', [post('coordinate', '社区工作者')]);

/** Whose phone it is; null for a visitor. */
export const signedIn = (me: Me | null) => useSession.setState({ me, known: true });

type Reply = object | (() => { statusCode: number; data: unknown } | Promise<never>);
/** Answers `GET /path` by a table; a function answers with a status, or not at all. Anything else is a 404. */
export function serve(replies: Readonly<Record<string, Reply>>): void {
  wechat.answer = ({ method, url }) => {
    const reply = replies[`${method} ${url.replace('http://linli.test/api', '').replace(/\?.*/, '')}`];
    if (!reply) return { statusCode: 404, data: { code: 'route.missing', message: '没有这个页面' } };
    return typeof reply === 'function' ? reply() : { statusCode: 200, data: reply };
  };
}
/** A refusal as the server words it. */
export const refuse =
  (statusCode: number, code: string, message: string, fields?: Record<string, string>) => () => ({
    statusCode,
    data: { code, message, fields },
  });
/** No answer at all. */
export const silence = () => Promise.reject(new Error('request:fail'));
/** What was written so far: method, path, body, key. */
export const written = () =>
  wechat.asks
    .filter(({ method }) => method !== 'GET')
    .map(({ method, url, data, header }) => ({
      to: `${method} ${url.replace('http://linli.test/api', '')}`,
      body: data as Record<string, unknown>,
      key: header['idempotency-key'],
    }));

export const plate: TicketDetail['plate'] = {
  placeId: 'door-1',
  kind: 'entrance',
  compound: '槐荫里小区',
  community: '青石桥社区',
  street: '望榆街道',
  building: '12',
  entrance: '2',
  name: '2单元',
};

export const line = (more: Partial<TicketLine> = {}): TicketLine => ({
  id: 'ticket-1',
  number: '1117-0018',
  version: 1,
  state: 'dispatched',
  cycle: 1,
  outcome: null,
  category: '照明',
  icon: 'light',
  title: '楼道灯不亮',
  plate,
  where: '2 单元 3 层',
  at: '2026-11-18T01:00:00.000Z',
  unit: '第3网格',
  handler: '周晓禾',
  urgent: false,
  supervision: null,
  due: { kind: 'accept', at: '2026-11-18T09:30:00.000Z', urgency: 'soon', left: 200, dayMinutes: 450 },
  next: null,
  rated: false,
  openMoves: ['accept', 'spot', 'ask', 'interim', 'return', 'refer'],
  ...more,
});

export const clock = (kind: Clock['kind'], due: string, more: Partial<Clock> = {}): Clock => ({
  kind,
  cycle: 1,
  startedAt: '2026-11-18T01:00:00.000Z',
  due,
  stoppedAt: null,
  verdict: null,
  breachedAt: null,
  provisional: false,
  share: 0.4,
  left: 200,
  urgency: 'ample',
  dayMinutes: 450,
  explain: ['第 1 个工作日下班前。'],
  ...more,
});

/** What any move of `ticket()` answers. */
export const moved: MoveReceipt = { id: 'ticket-1', version: 4, state: 'accepted' };

export const ticket = (more: Partial<TicketDetail> = {}): TicketDetail => ({
  id: 'ticket-1',
  number: '1117-0018',
  version: 3,
  view: 'staff',
  state: 'dispatched',
  cycle: 1,
  outcome: null,
  category: { code: 'lighting', name: '照明', icon: 'light', visibility: 'public', urgent: false },
  plate,
  floor: 3,
  outside: false,
  title: '楼道灯不亮',
  words: '3 层楼道的灯不亮三天了，晚上看不清台阶。',
  recording: null,
  line: null,
  photos: [],
  after: [],
  at: '2026-11-18T01:00:00.000Z',
  now,
  unit: '第3网格',
  handler: { name: '周晓禾', role: '网格员', phone: '8555 0118' },
  source: { channel: '扫码报事', kind: 'sign', foreignId: null, enteredBy: null, needsCall: false },
  reporters: 1,
  reporter: { name: '王奶奶', callBack: true, hasPhone: true },
  clocks: [
    clock('accept', '2026-11-18T09:30:00.000Z', { urgency: 'soon' }),
    clock('resolve', '2026-11-19T09:30:00.000Z'),
    clock('feedback', '2026-11-20T09:30:00.000Z'),
  ],
  history: [
    {
      id: 'event-1',
      at: '2026-11-18T01:00:00.000Z',
      kind: 'reported',
      cycle: 1,
      who: { part: 'neighbour', name: null, role: null },
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
  openMoves: ['accept', 'spot', 'ask', 'interim', 'return', 'refer'],
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
