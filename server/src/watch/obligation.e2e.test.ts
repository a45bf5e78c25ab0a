import { callBackApi } from '@linli/shared/callback/callback.api';
import { clearingApi } from '@linli/shared/clearing/clearing.api';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import type { Indicator } from '@linli/shared/kpi/kpi.rules';
import { projectApi } from '@linli/shared/project/project.api';
import { watchApi } from '@linli/shared/watch/watch.api';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { look, move, report } from '../platform/testing/story';
import { KpiService } from '../kpi/kpi.service';
import { WatchService } from './watch.service';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** After each act nothing is unwatched. */
async function sound(): Promise<void> {
  await house.settle();
  const read = house.app.get(Db);
  expect(await read.read((at) => house.app.get(WatchService).unwatched(at))).toEqual([]);
}
const as = (name: string): Promise<Visitor> => house.as(name);

test('a wall that takes weeks: reported, paused, helped with, carried by the street’s leave, reached, asked about from above, done, rated, counted, called back', async () => {
  await house.at('2026-11-16T09:00');
  const [granny, worker, firm, secretary, street] = (await Promise.all(
    ['王奶奶', '周晓禾', '韩师傅', '孙主任', '吴敏'].map(as),
  )) as [Visitor, Visitor, Visitor, Visitor, Visitor];
  const { id } = await report(house, granny, {
    words: '外墙整片空鼓，前天掉了一块瓷砖。',
    callBack: true,
    phone: '13800004401',
  });
  await move(worker, id, 'accept', { words: '下午先围起来', line: '外墙空鼓，先围起来' });
  await sound();

  await move(worker, id, 'askPause', {
    delayReason: 'weather',
    until: '2026-11-18',
    words: '大风，上不了吊篮',
  });
  const paused = await move(secretary, id, 'grantDelay', { words: '等风停' });
  const resolve = (ticket: typeof paused) =>
    ticket.clocks.find(({ kind }) => kind === 'resolve')?.due.slice(0, 10);
  expect([paused.delays.length, resolve(paused)]).toEqual([1, '2026-11-23']);
  await sound();

  await house.at('2026-11-19T09:00');
  await sound();
  await move(worker, id, 'whistle', { unitId: house.town.firm, words: '借安居物业的吊篮看一遍' });
  expect((await secretary.ask(watchApi.waits)).body.waits.map(({ kind, who }) => [kind, who])).toEqual([
    ['helper', '安居物业'],
  ]);
  await move(firm, id, 'arrive', { words: '吊篮在路上' });
  await move(firm, id, 'finish', { words: '整面墙敲过，三成空鼓' });
  await sound();

  await move(worker, id, 'askCarry', {
    projectKind: 'ledger',
    words: '整面墙要修，要用维修资金',
    milestones: [
      { name: '请第三方看墙体', on: '2026-11-27' },
      { name: '业主表决用维修资金', on: '2026-12-04' },
    ],
    reviewOn: '2026-12-11',
  });
  await house.settle();
  expect((await secretary.ask(watchApi.waits)).body.waits.map(({ kind, who }) => [kind, who])).toEqual([
    ['decision', '望榆街道'],
  ]);
  await move(street, id, 'carry', { words: '同意挂账' });
  const { body: day } = await secretary.ask(clearingApi.look, { body: { span: 'day' } });
  expect([day.ways.long, day.left]).toEqual([1, [{ why: 'project', count: 1 }]]);
  expect((await secretary.ask(clearingApi.clear, { body: { community: house.town.community } })).status).toBe(
    200,
  );
  await sound();

  await house.at('2026-11-26T10:00');
  const { project } = await look(worker, id);
  await move(worker, id, 'progress', { line: '第三方 11 月 26 日看过墙体' });
  await move(worker, id, 'reach', { milestoneId: project?.milestones[0]?.id, words: '第三方看过了' });
  await sound();
  const { body: shown } = await house.anyone().ask(projectApi.community, { params: { id: house.town.door } });
  expect(shown.projects).toMatchObject([
    {
      line: '第三方 11 月 26 日看过墙体',
      project: { next: { on: '2026-12-04', name: '业主表决用维修资金' } },
    },
  ]);
  // A missed day is a broken promise like any other.
  await house.at('2026-12-04T17:31');
  await sound();
  await house.at('2026-12-07T09:00');
  await move(street, id, 'supervise', { words: '表决为什么过了日子', days: 2 });
  await sound();
  await move(worker, id, 'answerOrder', { words: '有三户出差，昨天补齐了票' });
  expect((await move(street, id, 'closeOrder', { words: '好，今天记下' })).order).toBeNull();
  await sound();
  await house.at('2026-12-07T10:00');
  await move(worker, id, 'reach', { milestoneId: project?.milestones[1]?.id, words: '表决通过' });
  await move(worker, id, 'resolve', { outcome: 'solved', solvedHow: 'fixed', words: '整面墙修好了' });
  await move(worker, id, 'feedback', { words: '请您下楼看过', channel: 'visit' });
  const done = await move(granny, id, 'rate', { solved: 'yes', stars: 5 });
  expect(done.state).toBe('settled');
  expect(done.clocks.filter(({ kind }) => kind === 'milestone').map(({ verdict }) => verdict)).toEqual([
    'met',
    'late',
    'met',
  ]);
  await sound();

  // Whoever's turn it is, of those who never held it, hears from 王奶奶 how it went.
  await house.at('2026-12-08T09:00');
  await sound();
  const callers = await Promise.all(
    [secretary, street, await as('钱洁')].map(async (caller) => ({
      caller,
      calls: (await caller.ask(callBackApi.mine)).body.calls.filter(({ ticketId }) => ticketId === id),
    })),
  );
  const [turn, ...others] = callers.filter(({ calls }) => calls.length > 0);
  expect([turn?.calls.length, others]).toEqual([1, []]);
  const params = { id: turn?.calls[0]?.id ?? '' };
  await turn?.caller.ask(callBackApi.reveal, { params, body: { reason: '回访' } });
  const said = { result: 'reached', solved: 'yes', stars: 5 } as const;
  expect((await turn?.caller.ask(callBackApi.record, { params, body: said }))?.status).toBe(200);
  await sound();

  const figures = house.app.get(KpiService);
  expect(await house.app.get(Db).read((read) => figures.strayOf(read, id))).toEqual([]);
  const cases = async (period: string, indicator: Indicator) =>
    (await street.ask(kpiApi.cases, { body: { place: house.town.community, period, indicator } })).body.cases;
  expect(await cases('2026-11', 'resolve_on_time')).toMatchObject([
    { ticketId: id, whole: 0, excluded: 'carried', approvedBy: '吴敏' },
  ]);
  expect(await cases('2026-12', 'handling_time')).toMatchObject([{ ticketId: id, whole: 1 }]);
});
