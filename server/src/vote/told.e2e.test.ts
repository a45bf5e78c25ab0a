import { noticeApi } from '@linli/shared/notice/notice.api';
import { topicApi } from '@linli/shared/topic/topic.api';
import { voteApi, voteOfficeApi } from '@linli/shared/vote/vote.api';
import { statement } from '../platform/testing/statement';
import { openHouse, type House } from '../platform/testing/house';
import { clear, openTopic } from '../topic/testing/deliberating';
import { VoteQueries } from './vote.queries';
import { PlaceService } from '../place/place.service';
import { Db } from '../platform/db/db';
import { cast, detail, frozenRoll, move, openVote, page, paper, slots, tryMove } from './testing/votes';

let house: House;
let roll: string;
beforeAll(async () => {
  house = await openHouse();
  roll = await frozenRoll(house);
});
afterAll(() => house.close());

async function titles(who: string): Promise<string[]> {
  await house.settle();
  return (await (await house.as(who)).ask(noticeApi.messages)).body.messages.map(({ title }) => title);
}

test('owners are told of each step, and that a message reached a home is kept as its delivery', async () => {
  const id = await openVote(house, roll);
  expect(await titles('李明')).toEqual(expect.arrayContaining(['业主表决公告', '开始投票了']));
  expect((await detail(house, id)).delivered).toBe(1);
  await move(house, id, 'extend', { closesAt: '2026-12-03T12:00:00Z' });
  expect(
    (await tryMove(house, id, 'extend', { closesAt: '2026-12-02T12:00:00Z' })).body.fields,
  ).toHaveProperty('closesAt');
  expect(await titles('李明')).toContain('投票延长了');
  expect((await tryMove(house, id, 'annul', { who: '钱洁', reason: '重来' })).body.code).toBe(
    'move.not_yours',
  );
  await move(house, id, 'annul', { reason: '题目写错了，重新公告' });
  expect(await titles('李明')).toContain('这次表决作废了');
  expect((await page(house, '李明', id)).endedReason).toBe('题目写错了，重新公告');
});

test('a door knows what is to be voted behind it, and everybody their own votes', async () => {
  const id = await openVote(house, roll);
  const open = await house.app.get(Db).read(async (read) => {
    const path = await house.app.get(PlaceService).pathOf(read, house.town.door);
    return house.app.get(VoteQueries).openFor(read, path);
  });
  expect(open.map((one) => one.id)).toContain(id);
  const { body } = await (await house.as('李明')).ask(voteApi.mine);
  expect(body.votes[0]?.state).toBe('open');
  expect(body.votes.map((one) => one.id)).toContain(id);
});

test('a topic is decided while its vote runs, and goes on to be done when it passed; who voted hears of it', async () => {
  await clear(house);
  const topicId = await openTopic(house, '李明', { reach: 'compound' });
  const id = await openVote(house, roll, { topicId });
  const stage = async () =>
    (await (await house.as('李明')).ask(topicApi.detail, { params: { id: topicId } })).body.stage;
  expect(await stage()).toBe('decide');
  const lines = await (await house.as('李明')).ask(voteApi.ofTopic, { params: { id: topicId } });
  expect(lines.body.votes.map((one) => one.id)).toEqual([id]);
  await cast(house, '李明', id);
  const parts = await statement<{ part: string }>(
    house.databaseUrl,
    `select part from topic_part where topic_id = '${topicId}' and part = 'voted'`,
  );
  expect(parts).toHaveLength(1);
  const own = (await page(house, '李明', id)).slots[0]?.id;
  for (const { code } of (await slots(house, id)).filter((one) => one.id !== own).slice(0, 15))
    await paper(house, id, code);
  await house.at('2026-12-01T20:00');
  await house.settle();
  await move(house, id, 'count');
  await move(house, id, 'publish');
  await house.at('2026-12-20T09:00');
  await move(house, id, 'settle');
  expect(await stage()).toBe('do');
});

test('where the city has its own system, its file is taken whole or not at all, and a home that voted twice is listed', async () => {
  await statement(house.databaseUrl, `update vote_pack set pack = 'weifang'`);
  const id = await openVote(house, roll, { cityAddress: 'https://vote.weifang.example' });
  expect((await page(house, '李明', id)).why ?? (await page(house, '李明', id)).slots[0]?.why).toBe('city');
  expect((await cast(house, '李明', id)).body.code).toBe('vote.city_only');
  const [first, second, third] = await slots(house, id);
  await paper(house, id, third?.code ?? '');
  const send = async (text: string) => {
    const form = new FormData();
    form.append('file', new Blob([text], { type: 'text/csv' }), 'city.csv');
    const { token } = await house.as('孙主任');
    const address = `${house.url}/api${voteOfficeApi.city.path.replace(':id', id)}`;
    const headers = { authorization: `Bearer ${token ?? ''}`, 'idempotency-key': crypto.randomUUID() };
    const answer = await fetch(address, { method: 'POST', body: form, headers });
    return (await answer.json()) as {
      fields?: { file: string };
      taken: number;
      known: number;
      conflicts: number;
    };
  };
  const head = '票号,房屋,第1题\n';
  expect((await send(`${head}${first?.code},,同意\nZZZZZZZZ,,同意\n`)).fields?.file).toContain('ZZZZZZZZ');
  expect((await send(`${head}${first?.code},,随便\n`)).fields?.file).toContain('第 2 行');
  expect((await send('房屋\n12\n')).fields?.file).toContain('票号');
  expect((await detail(house, id)).filled).toBe(1);
  const file = `${head}${first?.code},,同意\n${second?.code},,不同意\n${third?.code},,同意\n`;
  expect(await send(file)).toMatchObject({ taken: 2, known: 0, conflicts: 1 });
  expect(await send(file)).toMatchObject({ taken: 0, known: 3, conflicts: 0 });
  expect((await detail(house, id)).conflicts).toBe(1);
  const { body } = await (await house.as('孙主任')).ask(voteOfficeApi.roll, { params: { id } });
  const csv = await (await fetch(house.url + body.url)).text();
  expect(csv.split('\r\n')).toHaveLength(26);
});
