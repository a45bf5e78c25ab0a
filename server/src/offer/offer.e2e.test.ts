import { noticeApi } from '@linli/shared/notice/notice.api';
import { offerApi } from '@linli/shared/offer/offer.api';
import type { AnswerOffer, SendOffers } from '@linli/shared/offer/offer.contract';
import { teamApi, teamOfficeApi } from '@linli/shared/team/team.api';
import { volunteerApi } from '@linli/shared/volunteer/volunteer.api';
import { claimApi, wishApi } from '@linli/shared/wish/wish.api';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { move, report } from '../platform/testing/story';
import {
  claim,
  claimSeen,
  moveClaim,
  openWish,
  publicly,
  seen,
  settleIn,
  tryClaim,
} from '../wish/testing/wishing';

let house: House;
const id = (who: string) => house.town.people[who] ?? '';
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await settleIn(house, ['王奶奶', '陈姐', '李明', '方叔']);
});
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
  for (const table of [
    'message',
    'throttle',
    'offer',
    'wish_waiter',
    'claim_word',
    'person_look',
    'claim',
    'wish',
  ])
    await statement(house.databaseUrl, `delete from ${table}`);
});
afterAll(() => house.close());

const titles = async (who: string) => {
  await house.settle();
  return (await (await house.as(who)).ask(noticeApi.messages)).body.messages.map(({ title }) => title);
};
const orders = async (who: string) => (await (await house.as(who)).ask(offerApi.orders)).body;
const send = async (wishId: string, body: SendOffers, who = '钱洁') =>
  (await house.as(who)).ask(offerApi.send, { params: { id: wishId }, body });
const answer = async (who: string, body: AnswerOffer) => {
  const [offer] = (await orders(who)).offers;
  return (await house.as(who)).ask(offerApi.answer, { params: { id: offer?.id ?? id(who) }, body });
};

test('whoever can do it, has time and is near comes first among those who may be asked, and why is said', async () => {
  const wish = await openWish(house, '王奶奶');
  const profile = {
    skills: ['repair'],
    times: [{ weekday: 6, from: 540, until: 720 }],
    reach: 'compound' as const,
  };
  expect((await (await house.as('方叔')).ask(volunteerApi.keep, { body: profile })).status).toBe(200);
  const { body } = await (await house.as('钱洁')).ask(offerApi.candidates, { params: { id: wish } });
  expect(body.candidates.map(({ name }) => name)).toEqual(['方叔', expect.any(String), expect.any(String)]);
  expect(body.candidates[0]).toMatchObject({
    skilled: true,
    skill: '水电维修',
    near: 'building',
    free: true,
    holds: 0,
  });
  expect(body.candidates.map(({ personId }) => personId)).not.toContain(id('王奶奶'));
  const far = await (await house.as('何远')).ask(offerApi.candidates, { params: { id: wish } });
  expect(far.status).toBe(404);
});

test('one person is asked, whose hand it is as long as they think; a no goes to the next and is not kept', async () => {
  const wish = await openWish(house, '王奶奶');
  expect((await send(wish, { to: 'person', people: [id('方叔'), id('陈姐')] })).status).toBe(200);
  expect(await titles('方叔')).toContain('有个心愿想请您帮忙');
  expect((await orders('方叔')).offers).toEqual([
    expect.objectContaining({
      kind: 'person',
      by: '青石桥社区',
      near: 'building',
      wish: expect.objectContaining({ title: publicly.title }),
    }),
  ]);
  expect((await tryClaim(house, '李明', wish)).body.message).toContain('刚刚被别人接走了');
  expect((await answer('陈姐', { accept: true })).status).toBe(404);
  expect((await answer('方叔', { accept: false })).status).toBe(200);
  expect((await orders('方叔')).offers).toEqual([]);
  const kept = await statement(house.databaseUrl, 'select 1 from offer where person_id = $1', [id('方叔')]);
  expect(kept).toEqual([]);
  expect(await titles('陈姐')).toContain('有个心愿想请您帮忙');
  const accepted = await answer('陈姐', { accept: true });
  expect([accepted.status, accepted.body.message]).toEqual([200, undefined]);
  expect(await claimSeen(house, '陈姐', wish)).toMatchObject({ state: 'held' });
  await house.settle();
  expect((await orders('陈姐')).claims).toHaveLength(1);
});

test('who does not answer in time is passed over, then everybody around is asked, then the secretary hears', async () => {
  const wish = await openWish(house, '王奶奶');
  await send(wish, { to: 'person', people: [id('方叔')] });
  await house.at('2026-11-18T21:01');
  await house.settle();
  expect((await orders('方叔')).offers).toEqual([]);
  expect(await titles('陈姐')).toContain('有个心愿想请您帮忙');
  await house.at('2026-11-19T09:02');
  expect(await titles('孙主任')).toContain('派出去的心愿没人接');
});

test('a wish that somebody took is offered to nobody any more', async () => {
  const wish = await openWish(house, '王奶奶');
  await send(wish, { to: 'pool' });
  await claim(house, '李明', wish);
  await house.settle();
  const { body } = await (await house.as('钱洁')).ask(offerApi.candidates, { params: { id: wish } });
  expect(body.offers).toEqual([]);
  expect((await send(wish, { to: 'pool' })).body.code).toBe('move.not_now');
});

test.each([
  ['nobody named', { to: 'person' }, 'offer.nobody'],
  ['somebody who never agreed', { to: 'person', people: ['新邻居'] }, 'offer.unfit'],
  ['the wisher', { to: 'person', people: ['王奶奶'] }, 'offer.unfit'],
  ['no team', { to: 'team' }, 'offer.nobody'],
] as const)('with %s it is refused at its field', async (_, { to, ...more }, code) => {
  const wish = await openWish(house, '王奶奶');
  const people = 'people' in more ? { people: more.people.map(id) } : {};
  expect((await send(wish, { to, ...people })).body.code).toBe(code);
});

test('a worker of another community offers nothing', async () => {
  const wish = await openWish(house, '王奶奶');
  expect((await send(wish, { to: 'pool' }, '何远')).status).toBe(404);
});

test('any member of a team may take what the team is asked, one member’s no is not the team’s', async () => {
  const { body: team } = await (
    await house.as('钱洁')
  ).ask(teamOfficeApi.open, {
    body: { placeId: house.town.compound, name: '兵哥志愿服务队', kind: 'veterans' },
  });
  for (const who of ['方叔', '陈姐']) {
    const { body: member } = await (await house.as(who)).ask(teamApi.join, { params: { id: team.id } });
    await (await house.as('钱洁')).ask(teamApi.confirm, { params: { id: member.id } });
  }
  const wish = await openWish(house, '王奶奶');
  expect((await send(wish, { to: 'team', teamId: team.id })).status).toBe(200);
  expect((await orders('陈姐')).offers).toEqual([
    expect.objectContaining({ kind: 'team', team: '兵哥志愿服务队' }),
  ]);
  expect((await orders('李明')).offers).toEqual([]);
  await answer('陈姐', { accept: false });
  expect((await answer('方叔', { accept: true })).status).toBe(200);
  expect(await claimSeen(house, '王奶奶', wish)).toMatchObject({ team: '兵哥志愿服务队', who: '方叔' });
});

test('where two go, the community asks somebody to come along, or a worker comes', async () => {
  const paired = () => openWish(house, '王奶奶', { spot: 'home' }, { pair: true });
  const wish = await paired();
  const { claimId } = await claim(house, '方叔', wish);
  expect(await titles('钱洁')).toContain('请安排一位同行的人');
  const worker = await house.as('钱洁');
  const sent = await worker.ask(offerApi.second, { params: { id: claimId }, body: { personId: id('李明') } });
  expect([sent.status, sent.body.message]).toEqual([200, undefined]);
  expect(await titles('李明')).toContain('想请您同行一趟');
  expect((await answer('李明', { accept: true })).status).toBe(200);
  expect(await claimSeen(house, '方叔', wish)).toMatchObject({ second: '李明' });
});

test('somebody takes over a promise by the code its helper gives; the time is proposed anew', async () => {
  const wish = await openWish(house, '王奶奶');
  const { claimId } = await claim(house, '方叔', wish, { at: '2026-11-21T07:00:00.000Z' });
  await moveClaim(house, '王奶奶', wish, ['agree']);
  const helper = await house.as('方叔');
  const { version } = await claimSeen(house, '方叔', wish);
  const { body } = await helper.ask(claimApi.move, {
    params: { id: claimId },
    body: { move: 'passOn', version, fields: {} },
  });
  const { status } = await (
    await house.as('陈姐')
  ).ask(claimApi.takeOver, { body: { code: body.code ?? '' } });
  expect(status).toBe(201);
  expect(await claimSeen(house, '王奶奶', wish)).toMatchObject({
    ...{ who: '陈姐', state: 'held', proposed: { at: '2026-11-21T07:00:00.000Z', yours: false } },
  });
  expect((await seen(house, '方叔', wish)).claims).toEqual([]);
  const again = await (await house.as('李明')).ask(claimApi.takeOver, { body: { code: body.code ?? '' } });
  expect(again.status).toBe(422);
});

test('help on a matter is asked for in the same list', async () => {
  const { id: ticketId } = await report(house, await house.as('王奶奶'));
  const worker = await house.as('周晓禾');
  await move(worker, ticketId, 'accept');
  await move(worker, ticketId, 'enlist', { personId: id('方叔'), hand: 'assist' });
  expect((await orders('方叔')).helps).toEqual([expect.objectContaining({ ticketId, category: '照明' })]);
  expect((await (await house.as('方叔')).ask(wishApi.list, { body: { view: 'mine' } })).body.wishes).toEqual(
    [],
  );
});
