import { ballotApi } from '@linli/shared/ballot/ballot.api';
import { finished, prepare } from '@linli/shared/ballot/casting.rules';
import { homeVoteApi } from '@linli/shared/home-vote/home-vote.api';
import type { MakeHomeVote } from '@linli/shared/home-vote/home-vote.contract';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { watchApi } from '@linli/shared/watch/watch.api';
import { randomBytes } from 'node:crypto';
import { cast, keysOf } from '../ballot/testing/voting';
import { moveIn } from '../home/testing/moving-in';
import { randomCode } from '../platform/secret';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  for (const [turn, name] of ['王奶奶', '陈姐', '李明', '新邻居', '方叔'].entries())
    await moveIn(house, name, { room: `${turn + 1}01`, phone: `1390000000${turn}` });
  await moveIn(house, '许老师', { room: '101', kind: 'family' });
  await moveIn(house, '马师傅', { room: '601', kind: 'tenant' });
});
beforeEach(() => house.at('2026-11-18T09:00'));
afterAll(() => house.close());

const choice = (more: Partial<MakeHomeVote> = {}): MakeHomeVote => ({
  placeId: house.town.compound,
  title: '空地修什么',
  words: '东门里的空地，钱由社区出。',
  options: ['车棚', '花园', '健身角'],
  most: 1,
  who: 'owner',
  until: '2026-11-25',
  tellers: ['方叔', '许老师'].map((name) => house.town.people[name] ?? ''),
  ...more,
});
const make = async (by: string, more: Partial<MakeHomeVote> = {}) =>
  (await house.as(by)).ask(homeVoteApi.make, { body: choice(more) });
const page = async (who: string, id: string) =>
  (await (await house.as(who)).ask(homeVoteApi.page, { params: { id } })).body;

async function running(more: Partial<MakeHomeVote> = {}): Promise<{ id: string; codes: string[] }> {
  const { status, body } = await make('钱洁', more);
  expect([status, body.fields]).toEqual([201, undefined]);
  const codes = [randomCode(24), randomCode(24)];
  for (const [at, name] of ['方叔', '许老师'].entries())
    await (
      await house.as(name)
    ).ask(ballotApi.keep, { params: { id: body.id }, body: { code: codes[at] ?? '' } });
  return { id: body.id, codes };
}

async function vote(who: string, id: string, option: number, slotId?: string): Promise<string | undefined> {
  const keys = await keysOf(house, id);
  const prepared = prepare(keys, [[option]], (length) => new Uint8Array(randomBytes(length)));
  const slot = slotId ?? (await page(who, id)).slots[0]?.id ?? '';
  const { body } = await (
    await house.as(who)
  ).ask(ballotApi.issue, {
    params: { id },
    body: { slotId: slot, blinded: prepared.blinded },
  });
  if (body.code) return body.code;
  const ballot = finished(keys.issuing, prepared, body.signed);
  if (!ballot) throw new Error('not signed');
  return (await cast(house, ballot)).body.code;
}

test('each home has one voice, whoever of it comes first, and what comes out is known after the last day', async () => {
  const { id, codes } = await running();
  const seen = await page('王奶奶', id);
  expect(seen).toMatchObject({ state: 'running', who: 'owner', teller: false, slots: [{ taken: null }] });
  expect(seen.slots[0]?.name).toMatch(/101$/);
  for (const [turn, name] of ['王奶奶', '陈姐', '李明', '新邻居', '方叔'].entries())
    expect(await vote(name, id, turn < 3 ? 1 : 2)).toBeUndefined();
  expect((await page('王奶奶', id)).slots[0]?.taken).toBe('phone');
  expect(await vote('王奶奶', id, 0)).toBe('ballot.slot_spent');
  // family of an owner and a tenant have no voice in a vote of owners, nor in another's home; people of elsewhere do not see it
  expect((await page('许老师', id)).slots).toEqual([]);
  expect((await page('马师傅', id)).code).toBe('home_vote.missing');
  expect(await vote('马师傅', id, 0, seen.slots[0]?.id)).toBe('home_vote.not_your_home');
  await house.at('2026-11-25T23:59');
  await house.settle();
  expect((await page('王奶奶', id)).state).toBe('running');
  await house.at('2026-11-26T00:00');
  expect(await vote('王奶奶', id, 0)).toBe('ballot.closed');
  await house.settle();
  expect((await page('王奶奶', id)).state).toBe('over');
  const opened = await (await house.as('方叔')).ask(ballotApi.open, { params: { id }, body: { codes } });
  expect(opened.status).toBe(200);
  const { body } = await house.anyone().ask(ballotApi.box, { params: { id } });
  expect(body).toMatchObject({ cast: 5, counts: { questions: [{ options: [0, 3, 2], none: 0 }] } });
});

test('where whoever lives there may vote, a tenant fills the home’s slot and the family of an owner shares theirs', async () => {
  const { id } = await running({ who: 'resident' });
  expect(await vote('马师傅', id, 0)).toBeUndefined();
  expect(await vote('许老师', id, 0)).toBeUndefined();
  expect(await vote('王奶奶', id, 1)).toBe('ballot.slot_spent');
});

test('my list holds what my home has yet to say, what I keep and what I steer', async () => {
  const { id } = await running({ title: '楼道刷什么颜色' });
  const line = async (who: string) =>
    (await (await house.as(who)).ask(homeVoteApi.list)).body.votes.find((one) => one.id === id);
  expect(await line('陈姐')).toMatchObject({ todo: true, teller: false, place: '槐荫里小区' });
  await vote('陈姐', id, 0);
  expect(await line('陈姐')).toMatchObject({ todo: false });
  expect(await line('许老师')).toMatchObject({ todo: false, teller: true });
  expect(await line('钱洁')).toMatchObject({ todo: false, teller: false });
  expect(await line('何远')).toBeUndefined();
  expect((await (await house.as('陈姐')).ask(homeVoteApi.list)).body.mayMake).toBe(false);
});

test('whoever steers the place reads which tellers a box waits for, and until when', async () => {
  const owed = async (id: string) =>
    (await (await house.as('钱洁')).ask(watchApi.waits)).body.votes.filter((one) => one.id === id);
  const { body } = await make('钱洁');
  const names = (await owed(body.id)).map(({ what, who, due }) => [what, who, due]);
  expect(names).toEqual([['keys', '方叔、许老师', '2026-11-25T16:00:00.000Z']]);
  const keep = async (name: string, code = randomCode(24)) =>
    (await house.as(name)).ask(ballotApi.keep, { params: { id: body.id }, body: { code } });
  await keep('方叔');
  expect((await owed(body.id))[0]?.who).toBe('许老师');
  await keep('许老师');
  expect(await owed(body.id)).toEqual([]);
  await house.at('2026-11-26T00:00');
  await house.settle();
  expect(await owed(body.id)).toMatchObject([
    { what: 'box', who: '方叔、许老师', since: '2026-11-25T16:00:00.000Z', due: '2026-11-28T16:00:00.000Z' },
  ]);
});

test('homes are told alike when a vote begins and is counted, tellers when their half is needed, and nobody of any home', async () => {
  const told = async (who: string) => {
    await house.settle();
    const { messages } = (await (await house.as(who)).ask(noticeApi.messages)).body;
    return messages.filter(({ words }) => words.includes('单元门换什么')).map(({ title }) => title);
  };
  const { id, codes } = await running({ title: '单元门换什么' });
  expect(await told('陈姐')).toEqual(['不记名投票开始了']);
  expect(await told('许老师')).toEqual(['请您当监票人']);
  // a tenant has no voice in a vote of owners
  expect(await told('马师傅')).toEqual([]);
  await vote('王奶奶', id, 0);
  const before = await told('王奶奶');
  expect(before).toEqual(await told('陈姐'));
  await house.at('2026-11-26T00:00');
  expect(await told('许老师')).toEqual(expect.arrayContaining(['请您当监票人', '票箱等您来开']));
  await house.at('2026-11-28T23:59');
  expect(await told('方叔')).not.toContain('票箱过了期还没开');
  await house.at('2026-11-29T00:00');
  expect(await told('方叔')).toContain('票箱过了期还没开');
  expect(await told('孙主任')).toEqual(['票箱过了期还没开']);
  await (await house.as('方叔')).ask(ballotApi.open, { params: { id }, body: { codes } });
  for (const who of ['王奶奶', '陈姐', '许老师', '钱洁'])
    expect(await told(who)).toContain('不记名投票计好票了');
  const said = await statement<{ words: string }>(
    house.databaseUrl,
    `select words from message where words like '%单元门换什么%' and title = '不记名投票计好票了'`,
  );
  expect(new Set(said.map(({ words }) => words)).size).toBe(1);
});

test('a vote whose tellers never made their keys lapses', async () => {
  const { body } = await make('钱洁', { until: '2026-11-19' });
  await house.at('2026-11-20T00:00');
  await house.settle();
  expect((await page('王奶奶', body.id)).state).toBe('lapsed');
});

test('a vote is made where one steers, with a day ahead, different options and tellers from the list', async () => {
  const form = (await (await house.as('钱洁')).ask(homeVoteApi.form)).body;
  expect(form.mostDays).toBe(60);
  expect(form.places.map(({ name }) => name)).toEqual(expect.arrayContaining(['槐荫里小区', '12号楼']));
  expect(form.people.map(({ name }) => name)).toEqual(expect.arrayContaining(['方叔', '许老师', '孙主任']));
  expect((await make('周晓禾')).status).toBe(403);
  expect((await make('何远')).body.code).toBe('place.missing');
  expect((await make('钱洁', { topicId: house.town.compound })).body.code).toBe('topic.missing');
  const wrong = async (more: Partial<MakeHomeVote>) =>
    Object.keys((await make('钱洁', more)).body.fields ?? {});
  expect(await wrong({ until: '2026-11-18' })).toEqual(['until']);
  expect(await wrong({ until: '2027-11-18' })).toEqual(['until']);
  expect(await wrong({ until: '2026-11-31' })).toEqual(['until']);
  expect(await wrong({ options: ['车棚', ' 车棚'] })).toEqual(['options']);
  expect(await wrong({ most: 4 })).toEqual(['most']);
  const [teller = ''] = choice().tellers;
  expect(await wrong({ tellers: [teller, teller] })).toEqual(['tellers']);
  expect(await wrong({ tellers: [teller, house.town.people['李明'] ?? ''] })).toEqual(['tellers']);
});
