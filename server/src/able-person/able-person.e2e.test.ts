import { ableApi, ableOfficeApi } from '@linli/shared/able-person/able-person.api';
import type { AgreeAble, OfferAble, ProposeAble } from '@linli/shared/able-person/able-person.contract';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { moveIn, provePhone } from '../home/testing/moving-in';
import { Db } from '../platform/db/db';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { sandboxPerson } from '../platform/testing/town';
import { AblePersonQueries } from './able-person.queries';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await moveIn(house, '王奶奶');
  await moveIn(house, '陈姐', { room: '501' });
  await (await house.as('王奶奶')).ask(peopleApi.rename, { body: { name: '王桂兰' } });
  await (await house.as('陈姐')).ask(peopleApi.rename, { body: { name: '陈大姐' } });
  await house.settle();
});
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
  for (const table of ['able_ask', 'able_tip', 'able_person', 'message', 'throttle'])
    await statement(house.databaseUrl, `delete from ${table}`);
});
afterAll(() => house.close());

const offer = async (who: string, more: Partial<OfferAble> = {}) => {
  const consents = { show: 'surname', daily: true, emergency: false } as const;
  const body = { field: 'repair', words: '会修水龙头', ...consents, ...more };
  return (await house.as(who)).ask(ableApi.offer, { body });
};
const propose = async (who: string, more: Partial<ProposeAble> = {}) => {
  const body = { field: 'repair', words: '会修缝纫机', name: '刘师傅', where: '3 号楼 101', ...more };
  return (await house.as(who)).ask(ableApi.propose, { body: { place: house.town.door, ...body } });
};
const decide = async (id: string, list: boolean, who = '钱洁') =>
  (await house.as(who)).ask(ableOfficeApi.decide, { params: { id }, body: { list } });
const list = async (who: string) =>
  (await (await house.as(who)).ask(ableApi.list, { body: { place: house.town.door } })).body.people;
const mine = async (who: string) => (await (await house.as(who)).ask(ableApi.mine)).body;
const office = async (who = '钱洁') => (await (await house.as(who)).ask(ableOfficeApi.list)).body;
const agree = async (who: string, id: string, more: Partial<AgreeAble> = {}) =>
  (await house.as(who)).ask(ableApi.agree, {
    params: { id },
    body: { show: 'field', daily: true, emergency: true, ...more },
  });
const listed = async (who: string, more: Partial<OfferAble> = {}) => {
  const { id } = (await offer(who, more)).body;
  expect((await decide(id, true)).status).toBe(200);
  return id;
};
const ask = async (who: string, id: string, use: 'daily' | 'emergency' = 'daily') =>
  (await house.as(who)).ask(ableApi.ask, { params: { id }, body: { use, words: '想请您看看水龙头' } });
const answer = async (who: string, id: string, yes: boolean) =>
  (await house.as(who)).ask(ableApi.answer, { params: { id }, body: { yes, words: '周末来' } });
const titles = async (who: string) => {
  await house.settle();
  return (await (await house.as(who)).ask(noticeApi.messages)).body.messages.map(({ title }) => title);
};

describe('an entry', () => {
  test('is shown after the own yes and that of the community, masked as its person chose', async () => {
    expect((await offer('王奶奶', { daily: false })).body.fields).toHaveProperty('daily');
    expect((await offer('王奶奶', { field: 'flying' })).body.fields).toHaveProperty('field');
    const { id } = (await offer('王奶奶')).body;
    expect((await offer('王奶奶')).body.code).toBe('able.twice');
    expect(await list('陈姐')).toEqual([]);
    expect((await decide(id, true, '何远')).body.code).toBe('able.missing');
    expect((await decide(id, true, '周晓禾')).status).toBe(403);
    expect((await decide(id, true)).status).toBe(200);
    expect((await decide(id, false)).body.code).toBe('able.over');
    expect(await titles('王奶奶')).toEqual(['您在能人库里了']);
    expect(await list('陈姐')).toMatchObject([
      { id, who: '王**', words: '会修水龙头', uses: ['daily'], mine: false },
    ]);
    await agree('王奶奶', id, { emergency: false });
    expect(await list('陈姐')).toMatchObject([{ who: null }]);
    expect((await agree('陈姐', id)).body.code).toBe('able.missing');
    expect((await (await house.as('王奶奶')).ask(ableApi.withdraw, { params: { id } })).status).toBe(200);
    expect(await list('陈姐')).toEqual([]);
    expect((await agree('王奶奶', id)).body.code).toBe('able.over');
  });

  test('that the community declines is told to its person only', async () => {
    const { id } = (await offer('王奶奶')).body;
    await decide(id, false);
    expect(await titles('王奶奶')).toEqual(['这次没有列入能人库']);
    expect((await office()).entries).toEqual([]);
    expect((await offer('王奶奶')).status).toBe(201);
  });

  test('of somebody who is known by their own phone waits for their word; nobody is told that they are known', async () => {
    await provePhone(house, '陈姐');
    const known = await propose('周晓禾', { phone: sandboxPerson('陈姐').phone });
    const unknown = await propose('王奶奶', { phone: '13900009999' });
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    expect(await titles('陈姐')).toEqual(['有人推荐您进能人库']);
    const [entry] = (await mine('陈姐')).entries;
    expect(entry).toMatchObject({ state: 'proposed', way: 'visit', daily: false, rights: { agree: true } });
    const before = await office();
    expect(before.entries).toEqual([]);
    expect(before.tips).toMatchObject([{ name: '刘师傅', where: '3 号楼 101', way: 'peer' }]);
    expect((await decide(entry?.id ?? '', true)).body.code).toBe('able.over');
    expect((await agree('陈姐', entry?.id ?? '')).status).toBe(200);
    expect((await office()).entries).toMatchObject([{ state: 'agreed', uses: ['daily', 'emergency'] }]);
  });

  test('a tip is closed after a visit, and with it who it was is erased', async () => {
    await propose('王奶奶');
    const [tip] = (await office()).tips;
    const close = async (who: string) =>
      (await house.as(who)).ask(ableOfficeApi.closeTip, { params: { id: tip?.id ?? '' } });
    expect((await close('何远')).body.code).toBe('able.missing');
    expect((await close('孙主任')).status).toBe(200);
    expect((await close('孙主任')).body.code).toBe('able.over');
    expect((await office()).tips).toEqual([]);
    const rows = await statement(house.databaseUrl, 'select name, "where", words from able_tip');
    expect(rows).toEqual([{ name: null, where: null, words: null }]);
  });
});

describe('asking', () => {
  test('goes through here and back, without anybody’s phone', async () => {
    const id = await listed('王奶奶');
    expect((await ask('王奶奶', id)).body.code).toBe('able.own');
    expect((await ask('新邻居', id)).body.code).toBe('able.missing');
    const { body } = await ask('陈姐', id);
    expect(await titles('王奶奶')).toEqual(['有邻居想请您帮忙', '您在能人库里了']);
    expect((await mine('王奶奶')).received).toMatchObject([
      { who: '陈**', words: '想请您看看水龙头', rights: { answer: true } },
    ]);
    expect((await answer('陈姐', body.id, true)).body.code).toBe('able.missing');
    expect((await answer('王奶奶', body.id, false)).status).toBe(200);
    expect((await answer('王奶奶', body.id, true)).body.code).toBe('able.over');
    expect(await titles('陈姐')).toEqual(['能人这次帮不了']);
    const { sent } = await mine('陈姐');
    expect(sent).toMatchObject([{ who: '王**', answer: { yes: false, words: '周末来' } }]);
  });

  test('for an emergency is the community’s, and only of those who agreed to it', async () => {
    const daily = await listed('王奶奶');
    const both = await listed('陈姐', { field: 'health', daily: false, emergency: true });
    expect((await list('王奶奶')).map(({ id }) => id)).toEqual([daily]);
    expect((await ask('王奶奶', both, 'emergency')).body.code).toBe('able.not_for_this');
    expect((await ask('钱洁', daily, 'emergency')).body.code).toBe('able.not_for_this');
    expect((await ask('钱洁', both, 'emergency')).status).toBe(201);
    expect((await titles('陈姐'))[0]).toBe('社区应急，想请您帮忙');
    expect(await office()).toMatchObject({ listed: 2, emergency: 1 });
    const queries = house.app.get(AblePersonQueries);
    const [{ path }] = (await statement<{ path: string }>(
      house.databaseUrl,
      'select path from able_person where id = $1',
      [both],
    )) as [{ path: string }];
    const facts = await house.app.get(Db).read((read) => queries.ableFacts(read, { path, use: 'emergency' }));
    expect(facts.map(({ id, field }) => [id, field])).toEqual([[both, 'health']]);
  });

  test('has an end: so many a day, and a week to answer', async () => {
    const id = await listed('王奶奶');
    const first = (await ask('陈姐', id)).body.id;
    for (let more = 1; more < 5; more++) expect((await ask('陈姐', id)).status).toBe(201);
    expect((await ask('陈姐', id)).body.code).toBe('able.too_many');
    await house.at('2026-11-19T00:10');
    expect((await ask('陈姐', id)).status).toBe(201);
    await house.at('2026-11-25T09:05');
    expect((await answer('王奶奶', first, true)).body.code).toBe('able.over');
  });

  test('of somebody who left, every word is erased, and they are in no list', async () => {
    const id = await listed('马师傅', { place: house.town.door });
    await ask('陈姐', id);
    await answer('马师傅', (await mine('马师傅')).received[0]?.id ?? '', true);
    await (await house.as('马师傅')).ask(peopleApi.leaveLinli);
    await house.at('2026-11-19T10:00');
    await house.settle();
    expect(await list('陈姐')).toEqual([]);
    const words = await statement(
      house.databaseUrl,
      'select words, daily, state from able_person where id = $1',
      [id],
    );
    expect(words).toEqual([{ words: null, daily: false, state: 'withdrawn' }]);
    const said = await statement(house.databaseUrl, 'select answer_words from able_ask where able_id = $1', [
      id,
    ]);
    expect(said).toEqual([{ answer_words: null }]);
  });
});
