import { createHash } from 'node:crypto';
import { watchApi } from '@linli/shared/watch/watch.api';
import { electorateApi, electorateOfficeApi as api } from '@linli/shared/electorate/electorate.api';
import type { LotLine, LotSaid, MakeElectorate } from '@linli/shared/electorate/electorate.contract';
import { ResidentService } from '../home/resident.service';
import { moveIn } from '../home/testing/moving-in';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { ElectorateQueries } from './electorate.queries';
import { ObjectionService } from './objection.service';
import { file, homeLot, layTown, make, move, owner, parking, said } from './testing/electorates';

let house: House;
let clerk: Visitor;
let secretary: Visitor;
let id: string;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-02T09:00');
  clerk = await house.as('钱洁');
  secretary = await house.as('孙主任');
  await layTown(house, {
    // 502: 李明 with the phone that the stand-in proves; 601 and 602 a couple; 101 nobody; 102 a namesake without a phone
    '502': [owner('李明', { phone: '13900000001' })],
    '601': [owner('王一', { share: '0.5' }), owner('李一', { share: '0.5' })],
    '101': [],
    '102': [owner('赵一')],
  });
  await moveIn(house, '李明');
});
afterAll(() => house.close());

const frozen = (electorateId: string) =>
  house.app.get(Db).read((read) => house.app.get(ElectorateQueries).frozen(read, electorateId));
const lines = async (q: string, electorateId = id): Promise<LotLine[]> =>
  (await clerk.ask(api.lots, { params: { id: electorateId }, body: { q } })).body.lots;
const mine = async (who: string) => (await (await house.as(who)).ask(electorateApi.mine)).body.electorates;

test('only who steers a compound makes its electorate, and what does not fit is told', async () => {
  const body: MakeElectorate = {
    placeId: house.town.compound,
    buildings: [],
    name: '排水主管',
    source: 'register',
    day: '2026-10-01',
  };
  expect((await (await house.as('王奶奶')).ask(api.make, { body })).status).toBe(403);
  expect((await (await house.as('何远')).ask(api.make, { body })).status).toBe(404);
  expect((await clerk.ask(api.make, { body: { ...body, day: '2026-11-03' } })).body.fields).toHaveProperty(
    'day',
  );
  expect((await clerk.ask(api.make, { body: { ...body, buildings: [house.town.gate] } })).status).toBe(422);
  expect((await clerk.ask(api.make, { body: { ...body, placeId: house.town.community } })).status).toBe(404);
});

test('it is built from the homes and their roll, and says what is missing and who may be one', async () => {
  id = await make(clerk, house);
  const { totals, byKind, gaps, asks, rights, state } = await file(clerk, id);
  expect({ totals, byKind, state }).toEqual({
    state: 'draft',
    totals: { lots: 24, heads: 23, area: 24 * 6_850 },
    byKind: [{ kind: 'home', lots: 24, area: 24 * 6_850 }],
  });
  expect(gaps).toEqual([{ id: expect.anything(), label: '12 号楼 2 单元 101', gaps: ['owner'] }]);
  expect(asks.map(({ one, other }) => [one.name, other.name])).toEqual([
    ['赵一', '赵一'],
    ['李一', '李一'],
    ['王一', '王一'],
  ]);
  expect(rights).toMatchObject({ edit: true, post: false });
  expect((await move(clerk, id, 'post')).body.message).toContain('1 套');
});

test('what is missing is written down, and owners of one name are told apart or put together with a reason', async () => {
  const [empty] = await lines('2 单元 101');
  const lot = homeLot([said('锦澜置业')], {
    label: '别的',
    area: '68.5',
    areaSource: 'survey',
    areaDay: '2026-09-01',
    proof: 'unsold',
  });
  const params = { id, lot: empty?.id ?? '' };
  const set = async (more: Partial<LotSaid> = {}) => {
    const { version } = await file(clerk, id);
    return clerk.ask(api.setLot, { params, body: { version, lot: { ...lot, ...more } } });
  };
  expect((await set({ area: '八十' })).body.fields).toHaveProperty('area');
  expect((await set({ areaDay: '2026-11-03' })).body.fields).toHaveProperty('areaDay');
  expect((await set({ owners: [] })).body.fields).toHaveProperty('owners');
  const half = [{ name: '甲', phone: null, papers: null, share: '1/2' }];
  expect((await set({ owners: half })).body.fields).toHaveProperty('owners');
  expect((await set()).body.gapCount).toBe(0);
  // a home keeps its label and its kind
  expect((await lines('2 单元 101'))[0]).toMatchObject({ area: 6_850, areaSource: 'survey', kind: 'home' });
  const stale = await clerk.ask(api.setLot, { params, body: { version: 1, lot } });
  expect([stale.status, stale.body.message]).toEqual([409, '同事刚改过这份清册，刷新看看再办，您填的还在']);

  const { asks } = await file(clerk, id);
  const decide = (turn: number, same: boolean) => {
    const [one, other] = [asks[turn]?.one.id ?? '', asks[turn]?.other.id ?? ''];
    return clerk.ask(api.match, { params: { id }, body: { one, other, same, reason: '核对了身份证' } });
  };
  expect((await move(clerk, id, 'post')).body.message).toContain('3 对');
  expect((await decide(0, true)).body.totals.heads).toBe(23);
  expect((await decide(1, false)).body.askCount).toBe(1);
  expect((await decide(1, true)).status).toBe(409);
  expect((await decide(2, false)).body.rights.post).toBe(true);
  expect((await lines('赵一')).map(({ headWords }) => headWords)).toEqual([
    '赵某 有 2 套，算 1 人',
    '赵某 有 2 套，算 1 人',
  ]);
});

test('parking places and unsold lots are added by hand, of owners who are known by name and phone', async () => {
  const add = async (...lots: ReturnType<typeof parking>[]) => {
    const { version } = await file(clerk, id);
    return clerk.ask(api.addLots, { params: { id }, body: { version, lots } });
  };
  const { body } = await add(
    parking('B1-001'),
    parking('B1-002', {
      proof: 'unsold',
      owners: [said('锦澜置业')],
    }),
  );
  expect(body.byKind).toEqual([
    { kind: 'home', lots: 24, area: 24 * 6_850 },
    { kind: 'parking', lots: 2, area: 2_500 },
  ]);
  // a company without a phone may be the one that is there already: a person says so
  expect(body.asks).toMatchObject([{ one: { name: '锦澜置业' }, other: { name: '锦澜置业' } }]);
  const [ask] = body.asks;
  const same = { one: ask?.one.id ?? '', other: ask?.other.id ?? '', same: true, reason: '同一家公司' };
  const { totals } = (await clerk.ask(api.match, { params: { id }, body: same })).body;
  expect(totals).toEqual({ lots: 26, heads: 23, area: 24 * 6_850 + 2_500 });
  expect((await lines('锦澜置业'))[0]?.headWords).toBe('锦某 没卖、没交付的 2 套，一共算 1 人');
  expect((await add(parking('B1-001'))).body.fields).toEqual({ label: 'B1-001 已经在清册里了' });
  const [wrong] = await lines('B1-001');
  const { version } = await file(clerk, id);
  const dropped = await clerk.ask(api.dropLot, { params: { id, lot: wrong?.id ?? '' }, body: { version } });
  expect(dropped.body.totals.lots).toBe(25);
});

test('it is posted for the days of the pack, and changes only by a decision from then on', async () => {
  const { body } = await move(clerk, id, 'post');
  expect([body.state, body.postedUntil]).toEqual(['posted', '2026-11-16']);
  const { version } = body;
  const add = await clerk.ask(api.addLots, { params: { id }, body: { version, lots: [parking('B1-009')] } });
  expect(add.body.message).toBe('清册公示了，只能凭决定改，写明理由');
  const list = (await clerk.ask(api.list, { params: { id } })).body;
  expect(JSON.stringify(list)).not.toMatch(/赵一|1390/);
  expect(list.lots[0]).toEqual({
    label: '12 号楼 1 单元 101',
    kind: 'home',
    area: 6_850,
    source: 'register',
    head: 1,
  });
  expect((await move(clerk, id, 'freeze')).body.message).toContain('2026-11-16');
});

test('an owner sees their own line and why it counts, and nobody else sees it', async () => {
  expect(await mine('李明')).toMatchObject([
    {
      state: 'posted',
      lots: [{ label: '12 号楼 2 单元 502', area: 6_850, head: '李某 有 1 套，算 1 人' }],
      mayObject: true,
    },
  ]);
  expect(await mine('王奶奶')).toEqual([]);
});

test('an objection is answered by somebody who neither made the list nor wrote it, and a right one changes the line', async () => {
  const [own] = (await mine('李明'))[0]?.lots ?? [];
  const li = await house.as('李明');
  const object = (lotId: string | null, words = '房产证上是 70.20 平方米') =>
    li.ask(electorateApi.object, { params: { id }, body: { lotId, words } });
  const [theirs] = await lines('1 单元 101');
  expect((await object(theirs?.id ?? '')).status).toBe(404);
  expect((await object(own?.id ?? '')).status).toBe(201);
  expect((await object(own?.id ?? '')).body.message).toContain('正在等答复');
  const enter = { lotId: null, who: '刘大爷', words: '我家 2 单元 101 早就买了' };
  expect((await secretary.ask(api.enter, { params: { id }, body: enter })).status).toBe(201);

  const seen = await file(secretary, id);
  expect(seen.objections.map(({ mayAnswer, lot, who }) => [lot, who, mayAnswer])).toEqual([
    ['12 号楼 2 单元 502', null, true],
    [null, '刘大爷', false],
  ]);
  const answer = (who: Visitor, turn: number, more: object = {}) =>
    who.ask(api.answer, {
      params: { id: seen.objections[turn]?.id ?? '' },
      body: { version: 1, move: 'refuse', words: '合同还没有网签', lot: null, ...more },
    });
  expect((await answer(clerk, 0)).body.message).toBe('自己编的、自己登记的，要由别人答复');
  expect((await answer(secretary, 1)).status).toBe(403);
  const lot = homeLot([said('李明', '13900000001')], { area: '70.20', areaDay: '2026-11-01' });
  const upheld = await answer(secretary, 0, { move: 'uphold', words: '核对了房产证', lot });
  expect([upheld.status, upheld.body.message, upheld.body.fields]).toEqual([200, undefined, undefined]);
  expect(upheld.body.changes).toMatchObject([
    { why: 'objection', areaBefore: 6_850, areaAfter: 7_020, ownersChanged: false, edition: 1 },
  ]);
  expect((await answer(secretary, 0)).body.message).toContain('刚有人办过');
  await house.settle();
  const titles = async (who: string) =>
    (
      await statement<{ title: string }>(
        house.databaseUrl,
        `select title from message where person_id = '${house.town.people[who] ?? ''}' order by id`,
      )
    ).map(({ title }) => title);
  expect(await titles('李明')).toContain('您的异议成立，清册改了');
  expect(await titles('孙主任')).toEqual(['有人对清册提异议']);
  expect(await titles('钱洁')).toEqual([]);
  const street = await house.as('吴敏');
  expect((await answer(street, 1)).status).toBe(200);
  expect((await mine('李明'))[0]).toMatchObject({
    lots: [{ area: 7_020 }],
    objections: [{ state: 'upheld' }],
  });
});

test('it is frozen with a hash that anybody can make again from its list', async () => {
  await house.at('2026-11-17T09:00');
  const li = await house.as('李明');
  expect(
    (await li.ask(electorateApi.object, { params: { id }, body: { lotId: null, words: '还有一处不对' } }))
      .status,
  ).toBe(409);
  const { body } = await move(clerk, id, 'freeze');
  expect([body.state, body.message]).toEqual(['frozen', undefined]);
  const [row] = await statement<{ text: string }>(
    house.databaseUrl,
    `select text from electorate where id = '${id}'`,
  );
  expect(
    createHash('sha256')
      .update(row?.text ?? '')
      .digest('hex'),
  ).toBe(body.hash);
  expect(row?.text).not.toMatch(/李明|1390/);
  expect(row?.text.split('\n')).toHaveLength(25 + 2);
  const whole = await frozen(id);
  expect(whole).toMatchObject({ hash: body.hash, totals: { lots: 25, heads: 23 } });
  expect(whole?.owners.reduce((sum, { lots }) => sum + lots.length, 0)).toBe(25);
  const own = await house.app
    .get(Db)
    .read((read) => house.app.get(ElectorateQueries).lotsOf(read, id, house.town.people['李明'] ?? ''));
  expect(own).toMatchObject([{ label: '12 号楼 2 单元 502', area: 7_020 }]);
  expect(whole?.owners.find(({ key }) => key === own[0]?.ownerKey)?.personIds).toEqual([
    house.town.people['李明'],
  ]);
});

test('a sale makes a new edition with its own hash, and the old one stays as it was', async () => {
  const before = await frozen(id);
  const [sold] = await lines('1 单元 201');
  const { version } = await file(clerk, id);
  const lot = homeLot([said('新主人', '13900009999')], { areaDay: '2026-11-16' });
  const params = { id, lot: sold?.id ?? '' };
  const { body } = await clerk.ask(api.change, {
    params,
    body: { version, why: 'sale', reason: '11 月 16 日过户', lot },
  });
  expect(body).toMatchObject({
    edition: 2,
    state: 'frozen',
    changes: [{ why: 'sale', ownersChanged: true }, {}],
  });
  expect(body.hash).not.toBe(before?.hash);
  expect(await frozen(id)).toEqual(before);
  const after = await frozen(body.id);
  const others = (all: typeof after) => all?.lots.filter((one) => one.id !== params.lot);
  expect(others(after)).toEqual(others(before));
  expect(after?.owners.find(({ lots }) => lots.includes(params.lot))).toMatchObject({
    names: ['新主人'],
    number: 24,
  });
  const newest = await house.app.get(Db).read((read) => house.app.get(ElectorateQueries).newest(read, id));
  expect(newest).toBe(body.id);
  const again = await clerk.ask(api.change, {
    params,
    body: { version: (await file(clerk, id)).version, why: 'mistake', reason: '再改一次', lot },
  });
  expect(again.status).toBe(409);
});

test('the database itself changes nothing of what is frozen, and no decision', async () => {
  const sql = (text: string) => statement(house.databaseUrl, `set role linli_app; ${text}`);
  for (const change of [
    `update electorate_lot set area = 1 where electorate_id = '${id}'`,
    `delete from electorate_share where electorate_id = '${id}'`,
    `update electorate_owner set name = '别人' where electorate_id = '${id}'`,
    `update electorate set state = 'draft', hash = null, text = null, frozen_at = null where id = '${id}'`,
  ])
    await expect(sql(change)).rejects.toThrow('is frozen');
  for (const change of [
    'delete from electorate',
    'update electorate_change set reason = $$x$$',
    'delete from electorate_match',
  ])
    await expect(sql(change)).rejects.toThrow('permission denied');
});

test('what is objected waits for somebody by a day, and blocks freezing; so does the freezing itself', async () => {
  const other = await make(clerk, house, { buildings: [house.town.building], name: '12 号楼' });
  const { buildings, asks } = await file(clerk, other);
  expect(buildings).toEqual(['槐荫里小区 12 号楼']);
  for (const { one, other: two } of asks)
    await clerk.ask(api.match, {
      params: { id: other },
      body: { one: one.id, other: two.id, same: false, reason: '不是同一人' },
    });
  const [empty] = (await file(clerk, other)).gaps;
  const { version } = await file(clerk, other);
  const lot = homeLot([said('锦澜置业')], { proof: 'unsold' });
  await clerk.ask(api.setLot, { params: { id: other, lot: empty?.id ?? '' }, body: { version, lot } });
  expect((await move(clerk, other, 'post')).body.state).toBe('posted');
  const li = await house.as('李明');
  await li.ask(electorateApi.object, {
    params: { id: other },
    body: { lotId: null, words: '少了我家的车位' },
  });
  await house.at('2026-12-05T09:00');
  await house.settle();
  await house.settle();
  expect((await file(secretary, other)).objections).toMatchObject([{ late: true }]);
  const { owed } = (await secretary.ask(watchApi.waits)).body;
  expect(owed.map(({ kind, words, late }) => [kind, words, late])).toEqual([
    ['objection', '“12 号楼”的表决权清册有人提异议', true],
    ['electorate', '“12 号楼”的表决权清册公示完了要定下来', false],
  ]);
  expect((await move(clerk, other, 'freeze')).body.message).toContain('1 条异议');
  const [waiting] = (await mine('李明'))[0]?.objections ?? [];
  const withdrawn = await li.ask(electorateApi.withdraw, { params: { id: waiting?.id ?? '' }, body: {} });
  expect(withdrawn.status).toBe(200);
  expect((await move(clerk, other, 'drop')).body.state).toBe('dropped');
  expect((await move(clerk, other, 'post')).status).toBe(409);
  expect((await secretary.ask(watchApi.waits)).body.owed).toEqual([]);
});

test('whoever leaves Linli is let go of by every list, also a frozen one, and their words are gone', async () => {
  const gone = house.town.people['李明'] ?? '';
  await house.app.get(Db).write(async (tx) => {
    await house.app.get(ResidentService).forget(tx, gone);
    await house.app.get(ObjectionService).forget(tx, gone);
  });
  expect((await frozen(id))?.owners.flatMap(({ personIds }) => personIds)).not.toContain(gone);
  const words = await statement(
    house.databaseUrl,
    `select from electorate_objection where asked_by = '${gone}' and words is not null`,
  );
  expect(words).toEqual([]);
});
