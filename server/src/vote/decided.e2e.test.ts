import { ballotDeskApi, voteApi, voteOfficeApi } from '@linli/shared/vote/vote.api';
import { randomUUID } from 'node:crypto';
import { looksAt } from '../people/testing/looks';
import { openHouse, type House } from '../platform/testing/house';
import {
  cast,
  detail,
  enter,
  frozenRoll,
  move,
  no,
  openVote,
  page,
  paper,
  photo,
  slotOf,
  slots,
  tryMove,
  yes,
} from './testing/votes';

let house: House;
let roll: string;
beforeAll(async () => {
  house = await openHouse();
  roll = await frozenRoll(house);
});
afterAll(() => house.close());

const office = async (who = '孙主任') => house.as(who);
const result = async (id: string) =>
  (await (await house.as('李明')).ask(voteApi.result, { params: { id } })).body;

test('from the electorate to the result: phone and paper in one count, objection, answer, final', async () => {
  const id = await openVote(house, roll);
  const own = await slotOf(house, '李明', id);
  await cast(house, '李明', id);
  const others = (await slots(house, id)).filter((one) => one.id !== own.id);
  for (const { code } of others.slice(0, 14)) await paper(house, id, code);
  const half = await page(house, '李明', id);
  expect(half.turnout).toMatchObject({
    ...{ part: { heads: 15 }, total: { heads: 24, area: 24 * 6850 }, needs: { heads: 16, area: 16 * 6850 } },
    ...{ missing: { heads: 1, area: 6850 }, sentence: '还差 1 户、68.5 ㎡ 才够三分之二' },
  });
  for (const { code } of others.slice(14, 16)) await paper(house, id, code, no);
  const look = { params: { id }, body: { reason: '核对纸质票' } };
  expect((await (await office()).ask(ballotDeskApi.look, look)).body.code).toBe('vote.still_open');
  expect((await tryMove(house, id, 'count')).body.code).toBe('move.not_now');

  await house.at('2026-12-01T20:00');
  await house.settle();
  expect((await detail(house, id)).state).toBe('closed');
  expect((await cast(house, '李明', id)).body.code).toBe('vote.over');
  await house.at('2026-12-05T09:00');
  await house.settle();
  expect((await detail(house, id)).late).toBe(true);
  await move(house, id, 'count');
  expect((await result(id)).code).toBe('vote.no_result');
  await move(house, id, 'publish');
  const published = await result(id);
  expect(published).toMatchObject({ state: 'objections', edition: 1, rights: { object: true } });
  expect(published.questions[0]).toMatchObject({
    ...{ passed: true, otherwise: true, sentence: '通过了，户数、面积两项都够' },
    ...{ yes: { heads: 15 }, no: { heads: 2 }, part: { heads: 17 }, silent: { heads: 7 } },
    tests: [
      { name: '参加的够三分之二', met: true, article: '民法典第 278 条第 2 款' },
      { name: '同意的超过参加的一半', met: true },
    ],
  });

  const li = await house.as('李明');
  const objection = { slotId: own.id, words: '我家邻居说没投过票，请核对' };
  expect((await li.ask(voteApi.object, { params: { id }, body: objection })).status).toBe(200);
  expect((await li.ask(voteApi.object, { params: { id }, body: objection })).body.code).toBe('vote.objected');
  const [line] = (await detail(house, id)).objectionLines;
  const answer = { answer: '逐张核对了，票上有签名', upheld: false };
  const params = { id, objection: line?.id ?? '' };
  expect((await (await office()).ask(ballotDeskApi.answer, { params, body: answer })).body.code).toBe(
    'vote.own_hand',
  );
  await house.at('2026-12-20T09:00');
  expect((await tryMove(house, id, 'settle')).body.code).toBe('vote.objections_unanswered');
  expect((await (await office('吴敏')).ask(ballotDeskApi.answer, { params, body: answer })).status).toBe(200);
  const seen = await (await office()).ask(ballotDeskApi.look, look);
  expect([seen.body.ballots.length, seen.body.looks]).toEqual([17, 1]);
  expect(await looksAt(house, '李明')).toEqual([['孙主任', 'ballots', 'vote', '核对纸质票']]);
  expect(await looksAt(house, '陈姐')).toEqual([]);
  await move(house, id, 'recount');
  const again = await result(id);
  expect([again.edition, again.ballotsHash]).toEqual([2, published.ballotsHash]);
  await move(house, id, 'settle');
  expect((await result(id)).state).toBe('final');
  expect((await tryMove(house, id, 'annul', { reason: '不行' })).body.code).toBe('move.not_now');
});

test('half of the homes is not enough, and the result says how much was missing', async () => {
  const id = await openVote(house, roll);
  for (const { code } of (await slots(house, id)).slice(0, 12)) await paper(house, id, code);
  await house.at('2026-12-01T20:00');
  await house.settle();
  await move(house, id, 'count');
  await move(house, id, 'publish');
  const [question] = (await result(id)).questions;
  expect([question?.passed, question?.sentence]).toEqual([false, '没有通过，还差 4 户、274 ㎡ 才够三分之二']);
  await house.at('2026-12-20T09:00');
});

test('an authority is written, counted to its limit, refused to the firm, and confirmed by an owner with a phone', async () => {
  const id = await openVote(house, roll);
  const all = await slots(house, id);
  const own = await slotOf(house, '李明', id);
  const code = all.find((one) => one.id === own.id)?.code ?? '';
  const give = async (more: object) =>
    (await office('钱洁')).ask(ballotDeskApi.giveProxy, {
      params: { id },
      body: {
        ...{ code, holderName: '张大爷', holderPhone: '13800001111', propertyStaff: false },
        ...{ documentId: await photo(house), ...more },
      },
    });
  expect((await give({ documentId: house.town.gate })).body.fields).toHaveProperty('documentId');
  const given = await give({});
  expect([given.status, given.body.asksOwner]).toEqual([201, true]);
  expect((await give({ holderPhone: '13800002222' })).body.fields).toEqual({
    holderPhone: '这位业主已经委托了别人',
  });
  const proxyId = given.body.id;
  expect((await enter(house, '钱洁', id, { code, proxyId })).body.code).toBe('proxy.unconfirmed');
  const li = await house.as('李明');
  const answered = { params: { id, proxy: proxyId }, body: { yes: true } };
  expect((await (await house.as('赵强')).ask(voteApi.proxy, answered)).status).toBe(404);
  expect((await li.ask(voteApi.proxy, answered)).status).toBe(200);
  await enter(house, '钱洁', id, { code, proxyId });
  expect((await enter(house, '孙主任', id, { code, proxyId })).body.outcome).toBe('counts');
  expect((await slotOf(house, '李明', id)).byProxy).toBe(true);
  expect((await cast(house, '李明', id, no)).status).toBe(201);
  const after = await slotOf(house, '李明', id);
  expect([after.byProxy, after.mine]).toEqual([false, true]);
  expect((await cast(house, '李明', id)).body.code).toBe('vote.cast');
});

test('an owner gives an authority on their own phone, takes it back, and cannot once it was used', async () => {
  const id = await openVote(house, roll);
  const own = await slotOf(house, '李明', id);
  expect((await page(house, '李明', id)).authority.phone).toBe(true);
  expect(own.rights.proxy).toBe(true);
  const give = async (who: string, more: object = {}) =>
    (await house.as(who)).ask(voteApi.giveProxy, {
      params: { id },
      body: {
        ...{ slotId: own.id, holderName: '张大爷', holderPhone: '13800001111', propertyStaff: false },
        ...more,
      },
    });
  expect((await give('赵强')).body.code).toBe('vote.not_owner');
  expect((await give('李明', { holderPhone: '13900000001' })).body.fields).toEqual({
    holderPhone: '自己的票不用委托自己',
  });
  expect((await give('李明')).status).toBe(200);
  expect((await give('李明', { holderPhone: '13800002222' })).body.fields).toHaveProperty('holderPhone');
  const first = (await slotOf(house, '李明', id)).proxy;
  expect(first).toMatchObject({ name: '张大爷', confirmed: true });
  const back = async (proxy = '') =>
    (await house.as('李明')).ask(voteApi.proxy, { params: { id, proxy }, body: { yes: false } });
  expect((await back(first?.id)).status).toBe(200);
  const { code = '' } = (await slots(house, id)).find((one) => one.id === own.id) ?? {};
  expect((await enter(house, '钱洁', id, { code, proxyId: first?.id ?? '' })).body.code).toBe(
    'proxy.missing',
  );
  await give('李明');
  const second = (await slotOf(house, '李明', id)).proxy;
  const body = { code, answers: yes, documentId: await photo(house), proxyId: second?.id ?? '' };
  expect((await (await office('钱洁')).ask(ballotDeskApi.window, { params: { id }, body })).status).toBe(201);
  expect((await back(second?.id)).body.code).toBe('proxy.used');
  expect((await detail(house, id)).conflicts).toBe(0);
  // their own ballot takes its place, and after that there is nothing to give
  expect((await cast(house, '李明', id, no)).status).toBe(201);
  expect((await give('李明')).body.code).toBe('vote.cast_before');
});

test('at the window a household votes with its code, once; and its owner reads that it did', async () => {
  const id = await openVote(house, roll);
  const own = await slotOf(house, '李明', id);
  const code = (await slots(house, id)).find((one) => one.id === own.id)?.code ?? '';
  const clerk = await office('钱洁');
  const slip = await clerk.ask(ballotDeskApi.slip, { params: { id, code: code.toLowerCase() } });
  expect([slip.body.label, slip.body.mayWindow]).toEqual([own.label, true]);
  const body = { code, answers: yes, documentId: await photo(house) };
  expect((await clerk.ask(ballotDeskApi.window, { params: { id }, body })).status).toBe(201);
  expect((await clerk.ask(ballotDeskApi.window, { params: { id }, body })).body.code).toBe(
    'vote.cast_before',
  );
  const slot = await slotOf(house, '李明', id);
  expect([slot.channel, slot.rights.object]).toEqual(['window', true]);
  const li = await house.as('李明');
  const words = { slotId: own.id, words: '我没有去过窗口投票' };
  expect((await li.ask(voteApi.object, { params: { id }, body: words })).status).toBe(200);
  expect((await detail(house, id)).conflictLines).toMatchObject([
    { kind: 'co_owner', open: ['keep', 'none'] },
  ]);
  expect(await (await fetch(`${house.url}/b/${code}`)).text()).toContain('有一处要核对');
  const delivered = async (day: string) =>
    clerk.ask(ballotDeskApi.deliver, { params: { id }, body: { slots: [own.id], means: 'paper', day } });
  expect((await delivered('2026-11-25')).body.fields).toHaveProperty('day');
  expect((await delivered('2026-11-23')).status).toBe(200);
  expect((await detail(house, id)).delivered).toBe(1);
});

test('notice, ballots and result are papers that can be opened for some minutes', async () => {
  const id = await openVote(house, roll);
  const printed = async (what: 'notice' | 'slips' | 'result') =>
    (await office()).ask(voteOfficeApi.print, { params: { id }, body: { what } });
  for (const what of ['notice', 'slips'] as const) {
    const { body } = await printed(what);
    const answer = await fetch(house.url + body.url);
    expect([answer.status, (await answer.text()).slice(0, 5)]).toEqual([200, '%PDF-']);
  }
  expect((await printed('result')).body.code).toBe('vote.no_result');
  expect(
    (await fetch(`${house.url}/api/votes/paper.pdf?id=${id}&what=slips&pass=${randomUUID()}`)).status,
  ).toBe(403);
});
