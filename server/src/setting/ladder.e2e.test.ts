import { settingApi } from '@linli/shared/setting/setting.api';
import type { MakeException } from '@linli/shared/setting/exception.contract';
import type { LadderLine, PublishLadder } from '@linli/shared/setting/ladder.contract';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { report } from '../platform/testing/story';

let house: House;
let administrator: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  administrator = await house.as('管理员');
});
afterAll(() => house.close());

type Rung = PublishLadder['rungs'][number];
const due: Rung = { side: 'due', unit: 'minutes', amount: 0, to: ['district'], hours: 'work' };
const ladder = (more: Partial<PublishLadder> = {}): PublishLadder => ({
  kind: 'accept',
  pace: 'work',
  rungs: [due],
  base: 1,
  source: '区里的新规定',
  from: '2026-11-18',
  ...more,
});
const accept = async (): Promise<LadderLine | undefined> =>
  (await administrator.ask(settingApi.ladders)).body.ladders.find(
    ({ kind, pace }) => kind === 'accept' && pace === 'work',
  );
const publish = (more: Partial<PublishLadder> = {}) =>
  administrator.ask(settingApi.publishLadder, { body: ladder(more) });

test('a ladder is published from a date on, keeps its older versions, and says by whom and by what right', async () => {
  const running = (await report(house, await house.as('王奶奶'))).id;
  expect((await publish({ from: '2026-11-19' })).status).toBe(201);
  const published = await accept();
  expect(published?.versions.map(({ version, source, by }) => [version, source, by])).toEqual([
    [2, '区里的新规定', '管理员'],
    [1, '邻里通用督办规则', null],
  ]);
  const marks = async (id: string) =>
    (
      await statement<{ levels: string[] }>(
        house.databaseUrl,
        `select array(select m->>'level' from jsonb_array_elements(marks) m) as levels from clock where ticket_id = $1 and kind = 'accept'`,
        [id],
      )
    )[0]?.levels;
  const before = (await report(house, await house.as('陈姐'), { category: 'trash' })).id;
  await house.at('2026-11-19T09:00');
  const after = (await report(house, await house.as('李明'), { category: 'road' })).id;
  expect([await marks(running), await marks(before), await marks(after)]).toEqual([
    ['soon', 'due', 'street'],
    ['soon', 'due', 'street'],
    ['due'],
  ]);
});

test('what was written on an older version is refused, and nothing is published', async () => {
  const { status, body } = await publish({ from: '2026-11-20', base: 1 });
  expect([status, body.code]).toEqual([409, 'setting.changed']);
  expect((await accept())?.versions).toHaveLength(2);
});

test('two at once on one version: one is published, the other is told', async () => {
  const at = { kind: 'resolve', from: '2026-11-20' } as const;
  const statuses = await Promise.all([publish(at), publish(at)]);
  expect(statuses.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test.each<[string, Partial<PublishLadder>, string, RegExp]>([
  ['a rung for nobody', { rungs: [{ ...due, to: [] }] }, 'rungs', /告诉谁/],
  ['two dues', { rungs: [due, due] }, 'rungs', /只能有一级/],
  ['yesterday', { from: '2026-11-17' }, 'from', /今天或以后/],
  ['a routine matter told at night', { rungs: [{ ...due, hours: 'any' }] }, 'rungs', /上班时间.*依据/],
  ['a source that ranks', { source: '网格员排名办法' }, 'source', /排名.*依据/],
])('%s is refused at its field', async (_, more, field, words) => {
  const { status, body } = await publish({ base: 2, from: '2026-11-21', ...more });
  expect([status, Object.keys(body.fields ?? {})]).toEqual([400, [field]]);
  expect(body.fields?.[field]).toMatch(words);
});

test('an exception lets a ladder tell at night until its last day, and everybody above reads it', async () => {
  const body: MakeException = {
    rule: 'night',
    kind: 'ladder',
    why: 'emergency',
    words: '防汛期间夜里也要接警',
    approver: '区应急局 王建国',
    until: '2026-11-30',
  };
  expect(
    (await administrator.ask(settingApi.makeException, { body: { ...body, until: '2026-01-01' } })).status,
  ).toBe(400);
  expect((await administrator.ask(settingApi.makeException, { body })).status).toBe(201);
  const atNight = { rungs: [{ ...due, hours: 'any' as const }], base: 2, from: '2026-11-21' };
  expect((await publish(atNight)).status).toBe(201);
  const read = (await (await house.as('吴敏')).ask(settingApi.exceptions)).body;
  expect(read).toMatchObject({ mayExcept: false, exceptions: [{ ...body, by: '管理员', standing: 'now' }] });
  const id = read.exceptions[0]?.id ?? '';
  expect((await administrator.ask(settingApi.endException, { params: { id } })).status).toBe(200);
  expect((await administrator.ask(settingApi.endException, { params: { id } })).status).toBe(404);
  expect((await publish({ ...atNight, base: 3 })).status).toBe(400);
});

test('who leads or supervises reads; only who administers publishes; others do not even read', async () => {
  for (const name of ['孙主任', '吴敏', '郑平']) {
    const reader = await house.as(name);
    const { status, body } = await reader.ask(settingApi.ladders);
    expect([status, body.mayPublish]).toEqual([200, false]);
    expect((await reader.ask(settingApi.publishLadder, { body: ladder() })).status).toBe(403);
  }
  for (const name of ['钱洁', '周晓禾', '王奶奶'])
    expect((await (await house.as(name)).ask(settingApi.ladders)).status).toBe(403);
});
