import { kpiApi } from '@linli/shared/kpi/kpi.api';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { watchApi } from '@linli/shared/watch/watch.api';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report, tryMove } from '../platform/testing/story';
import { WatchService } from './watch.service';

let house: House;
const visitors = new Map<string, Visitor>();
const as = (name: string) => visitors.get(name) as Visitor;

beforeEach(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  for (const name of ['王奶奶', '陈姐', '周晓禾', '韩师傅', '孙主任', '吴敏', '何远', '管理员'])
    visitors.set(name, await house.as(name));
});
afterEach(() => house.close());

const sql = <T extends object = object>(text: string, values: unknown[] = []) =>
  statement<T>(house.databaseUrl, text, values);
const unwatched = () => house.app.get(Db).read((read) => house.app.get(WatchService).unwatched(read));
const findings = () =>
  sql<{ gap: string; mended: boolean }>('select gap, mended from unwatched order by found_at, gap');
const titles = async (name: string) =>
  (await as(name).ask(noticeApi.messages)).body.messages.map(({ title }) => title);

test('a promise that nobody measures is found, started anew, recorded and told once', async () => {
  const { id } = await report(house, as('王奶奶'));
  expect(await unwatched()).toEqual([]);
  await sql("delete from clock where ticket_id = $1 and kind = 'accept'", [id]);
  expect(await unwatched()).toEqual([{ ticketId: id, gap: 'clock' }]);
  await house.settle();
  expect(await unwatched()).toEqual([]);
  const { clocks, history } = await look(as('周晓禾'), id);
  expect(clocks.filter(({ kind, stoppedAt }) => kind === 'accept' && !stoppedAt)).toHaveLength(1);
  expect(history.map(({ kind }) => kind)).toContain('watched');
  expect((await look(as('王奶奶'), id)).history.map(({ kind }) => kind)).not.toContain('watched');
  await house.settle();
  expect(await findings()).toEqual([{ gap: 'clock', mended: true }]);
  expect((await titles('孙主任')).filter((title) => title === '有一件事差点没人盯')).toHaveLength(1);
});

test('what nobody on duty has goes to the community, where the secretary hears of it', async () => {
  const { id } = await report(house, as('王奶奶'), { category: 'lift', words: '电梯门关不上了。' });
  expect((await look(as('韩师傅'), id)).unit).toBe('安居物业');
  await sql("update appointment set until = '2026-11-17' where place_id = $1", [house.town.firm]);
  await house.settle();
  expect(await look(as('孙主任'), id)).toMatchObject({
    state: 'reported',
    unit: '青石桥社区',
    handler: null,
  });
  expect(await findings()).toEqual([{ gap: 'owner', mended: true }]);
  expect(await unwatched()).toEqual([]);
});

test('a long matter whose holder has gone falls to the community and stays carried', async () => {
  const { id } = await report(house, as('王奶奶'));
  await move(as('周晓禾'), id, 'accept');
  await move(as('周晓禾'), id, 'askCarry', {
    projectKind: 'clinic',
    words: '要等几家商量',
    milestones: [{ name: '第一次碰头', on: '2026-11-27' }],
    reviewOn: '2026-12-04',
  });
  await move(as('孙主任'), id, 'carry');
  await sql('delete from clock where ticket_id = $1 and stopped_at is null', [id]);
  await sql("update appointment set until = '2026-11-17' where person_id = $1", [
    house.town.people['周晓禾'],
  ]);
  await house.settle();
  const { state, unit, clocks } = await look(as('孙主任'), id);
  expect([state, unit, clocks.at(-1)?.due]).toEqual(['carried', '青石桥社区', '2026-11-27T09:30:00.000Z']);
  expect((await findings()).map(({ gap }) => gap).sort()).toEqual(['clock', 'owner']);
});

test('a community without anyone is the street’s: it is watched as long as somebody is above', async () => {
  const { id } = await report(house, as('王奶奶'));
  await sql("update appointment set until = '2026-11-17' where place_id = any($1)", [
    [house.town.grid, house.town.community],
  ]);
  await house.settle();
  expect(await look(as('吴敏'), id)).toMatchObject({ state: 'reported', unit: '青石桥社区' });
  expect(await unwatched()).toEqual([]);
  await sql(
    "update appointment set until = '2026-11-17' where role_code in ('street_supervisor','district_supervisor','administrator')",
  );
  expect(await unwatched()).toEqual([{ ticketId: id, gap: 'owner' }]);
});

test('an ask without an answer by any day gets one; a call for help without one needs a person', async () => {
  const { id } = await report(house, as('王奶奶'));
  await move(as('周晓禾'), id, 'accept');
  await move(as('周晓禾'), id, 'whistle', { unitId: house.town.firm, words: '要关总阀' });
  await sql("delete from clock where ticket_id = $1 and kind in ('arrive', 'finish')", [id]);
  await sql('update ticket set delay_asked_by = $2, paused_until = $3 where id = $1', [
    id,
    house.town.people['周晓禾'],
    '2026-11-20T09:30:00Z',
  ]);
  await house.settle();
  expect((await findings()).map(({ gap, mended }) => `${gap} ${mended}`).sort()).toEqual([
    'delay true',
    'help false',
    'pause true',
  ]);
  expect(await unwatched()).toEqual([{ ticketId: id, gap: 'help' }]);
  await house.settle();
  expect(await findings()).toHaveLength(3);
});

test('a question waits five days for an answer, stops no promise, and then the handler decides', async () => {
  const { id } = await report(house, as('王奶奶'));
  await move(as('周晓禾'), id, 'accept');
  const before = (await look(as('周晓禾'), id)).clocks.map(({ due }) => due);
  await move(as('周晓禾'), id, 'ask', { words: '是几层的灯？' });
  await house.settle();
  expect((await look(as('周晓禾'), id)).clocks.map(({ due }) => due)).toEqual(before);
  await house.at('2026-11-24T00:01');
  await house.settle();
  expect(await titles('周晓禾')).toContain('报事人没有回话');
  expect((await look(as('周晓禾'), id)).history.at(-1)?.kind).toBe('silent');
  expect(await sql('select ended_how from question')).toEqual([{ ended_how: 'silent' }]);
});

test('an answer ends the question, and a newer one takes its place', async () => {
  const { id } = await report(house, as('王奶奶'));
  await move(as('周晓禾'), id, 'accept');
  await move(as('周晓禾'), id, 'ask', { words: '是几层的灯？' });
  await move(as('周晓禾'), id, 'ask', { words: '晚上几点在家？' });
  await house.settle();
  await move(as('王奶奶'), id, 'add', { words: '三层，晚上都在' });
  await house.settle();
  await house.at('2026-11-25T09:00');
  await house.settle();
  expect(await sql('select ended_how from question order by asked_at')).toEqual([
    { ended_how: 'over' },
    { ended_how: 'answered' },
  ]);
  expect(await titles('周晓禾')).not.toContain('报事人没有回话');
});

test('those who steer see on whom everything waits, the nearest due first, each only below their places', async () => {
  const lift = await report(house, as('陈姐'), { category: 'lift', words: '电梯门关不上了。' });
  const asked = await report(house, as('王奶奶'));
  await move(as('周晓禾'), asked.id, 'accept');
  await move(as('周晓禾'), asked.id, 'ask', { words: '是几层的灯？' });
  const big = await report(house, as('王奶奶'), { words: '外墙整片脱皮，要大修。' });
  await move(as('周晓禾'), big.id, 'accept');
  await move(as('周晓禾'), big.id, 'askCarry', {
    projectKind: 'ledger',
    words: '要整体翻修',
    milestones: [{ name: '请第三方看墙体', on: '2026-11-27' }],
    reviewOn: '2026-12-04',
  });
  await house.settle();
  const { status, body } = await as('孙主任').ask(watchApi.waits);
  expect([status, body.message]).toEqual([200, undefined]);
  expect(body.waits.map(({ kind, ticketId, who, due }) => [kind, ticketId, who, due?.slice(0, 16)])).toEqual([
    ['firm', lift.id, '安居物业', '2026-11-18T09:30'],
    ['decision', big.id, '望榆街道', '2026-11-20T09:30'],
    ['reporter', asked.id, null, '2026-11-23T16:00'],
  ]);
  expect(body.parked).toEqual([]);
  expect((await as('何远').ask(watchApi.waits)).body.waits).toEqual([]);
  expect((await as('周晓禾').ask(watchApi.waits)).status).toBe(403);
});

test('an exclusion that is to be decided waits too, also when its matter is over', async () => {
  const { id } = await report(house, as('王奶奶'));
  await move(as('周晓禾'), id, 'accept');
  await house.at('2026-11-23T09:00');
  await house.settle();
  const body = { clock: 'resolve', reason: 'disaster', words: '停电两天，进不了配电房' } as const;
  expect((await as('周晓禾').ask(kpiApi.exclude, { params: { id }, body })).status).toBe(200);
  await move(as('王奶奶'), id, 'withdraw');
  const { waits } = (await as('孙主任').ask(watchApi.waits)).body;
  expect(waits.map(({ kind, due }) => [kind, due?.slice(0, 10)])).toEqual([['exclusion', '2026-11-30']]);
});

test('what is parked is an administrator’s to start again, once, as an event', async () => {
  await report(house, as('王奶奶'));
  await sql(
    "update delivery set parked_at = now(), attempts = 10, trouble = 'Error: never' where listener = 'notice.tell'",
  );
  const [lost] = await sql<{ event_id: string }>('select event_id from delivery where parked_at is not null');
  expect((await as('孙主任').ask(watchApi.waits)).body.parked).toEqual([]);
  const { parked } = (await as('管理员').ask(watchApi.waits)).body;
  expect(parked).toMatchObject([{ kind: 'delivery', id: lost?.event_id, what: 'notice.tell', tries: 10 }]);
  const retry = (name: string, listener = 'notice.tell') =>
    as(name).ask(watchApi.retry, { body: { kind: 'delivery', id: lost?.event_id ?? '', listener } });
  expect((await retry('孙主任')).status).toBe(403);
  expect((await retry('管理员', 'another')).body.code).toBe('parked.missing');
  expect((await retry('管理员')).status).toBe(200);
  expect((await retry('管理员')).body.code).toBe('parked.missing');
  await house.settle();
  expect((await as('管理员').ask(watchApi.waits)).body.parked).toEqual([]);
  expect(await titles('周晓禾')).toContain('新派来一件事');
  expect(await sql("select facts->>'what' as what from event where kind = 'parked.retried'")).toEqual([
    { what: 'notice.tell' },
  ]);
});

test('a ticket that cannot be mended holds up no other', async () => {
  const [broken, whole] = [await report(house, as('王奶奶')), await report(house, as('陈姐'))];
  await sql("delete from clock where kind = 'accept'");
  await sql('update ticket set policy_id = gen_random_uuid() where id = $1', [broken.id]);
  await house.settle();
  expect(await unwatched()).toEqual([{ ticketId: broken.id, gap: 'clock' }]);
  expect((await tryMove(as('周晓禾'), whole.id, 'accept')).status).toBe(200);
  expect((await as('周晓禾').ask(ticketApi.inbox)).status).toBe(200);
});
