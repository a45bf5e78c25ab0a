import { ballotDeskApi, voteApi } from '@linli/shared/vote/vote.api';
import { watchApi } from '@linli/shared/watch/watch.api';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { openHouse, type House } from '../platform/testing/house';
import {
  cast,
  detail,
  enter,
  frozenRoll,
  makeVote,
  move,
  no,
  openVote,
  slotOf,
  slots,
  voteOf,
} from './testing/votes';

let house: House;
let roll: string;
beforeAll(async () => {
  house = await openHouse();
  roll = await frozenRoll(house);
});
afterAll(() => house.close());

/** What is owed to a vote, as whoever supervises the district reads it. */
async function owed(id: string, who = '孙主任'): Promise<Waits['votes']> {
  const { status, body } = await (await house.as(who)).ask(watchApi.waits);
  expect([status, body.message]).toEqual([200, undefined]);
  return body.votes.filter((one) => one.id === id);
}

test('a vote that is written waits until the last day of its notice, first to be complete, then for somebody who leads', async () => {
  await house.at('2026-11-07T10:00');
  const id = await makeVote(house, voteOf(house, roll));
  const [draft] = await owed(id);
  // it opens on the 23rd and is posted fifteen days before
  expect(draft).toMatchObject({ what: 'prepare', many: 1, due: '2026-11-08T16:00:00.000Z', late: false });
  expect(draft?.who).toContain('钱洁');
  await move(house, id, 'prepare');
  const [ready] = await owed(id);
  expect(ready?.what).toBe('post');
  expect(ready?.who).toContain('孙主任');
  expect(ready?.who).not.toContain('钱洁');
  await house.at('2026-11-09T10:00');
  expect((await owed(id))[0]?.late).toBe(true);
  expect(await owed(id, '何远')).toEqual([]);
  await house.at('2026-11-08T10:00');
  await move(house, id, 'cancel', { reason: '改天再办' });
  expect(await owed(id)).toEqual([]);
});

test('papers and ballots wait for those who had no hand in them, and the count for nobody else once they are settled', async () => {
  const id = await openVote(house, roll);
  expect(await owed(id)).toEqual([]);
  const own = await slotOf(house, '李明', id);
  const all = await slots(house, id);
  const [first, second] = all.filter((one) => one.id !== own.id).map(({ code }) => code);
  await enter(house, '钱洁', id, { code: first ?? '' });
  await enter(house, '钱洁', id, { code: second ?? '' });
  const [paper] = await owed(id);
  expect(paper).toMatchObject({ what: 'paper', many: 2, due: '2026-12-01T12:00:00.000Z' });
  expect(paper?.who).toContain('孙主任');
  expect(paper?.who).not.toContain('钱洁');
  await enter(house, '孙主任', id, { code: first ?? '', answers: no });
  await enter(house, '孙主任', id, { code: second ?? '' });
  const [third] = await owed(id);
  expect([third?.what, third?.many, third?.who?.includes('吴敏')]).toEqual(['third', 1, true]);
  expect(third?.who).not.toMatch(/孙主任|钱洁/);
  await enter(house, '吴敏', id, { code: first ?? '', answers: no });
  expect(await owed(id)).toEqual([]);

  const { code = '' } = all.find((one) => one.id === own.id) ?? {};
  await cast(house, '李明', id);
  await enter(house, '钱洁', id, { code, answers: no });
  await enter(house, '孙主任', id, { code, answers: no });
  const [conflict] = await owed(id);
  expect(conflict?.what).toBe('conflict');
  expect(conflict?.who).not.toMatch(/孙主任|钱洁/);
  await house.at('2026-12-01T20:01');
  await house.settle();
  expect((await owed(id)).map(({ what }) => what)).toEqual(['conflict']);
  const [line] = (await detail(house, id)).conflictLines;
  await (
    await house.as('吴敏')
  ).ask(ballotDeskApi.decide, {
    params: { id, conflict: line?.id ?? '' },
    body: { decision: 'keep', reason: '业主当面说以手机的票为准' },
  });
  const [count] = await owed(id);
  expect([count?.what, count?.since]).toEqual(['count', '2026-12-01T12:00:00.000Z']);
  await move(house, id, 'count');
  expect((await owed(id))[0]?.what).toBe('publish');
  await move(house, id, 'publish');
  expect(await owed(id)).toEqual([]);
  await (
    await house.as('李明')
  ).ask(voteApi.object, {
    params: { id },
    body: { slotId: own.id, words: '我家的面积算少了' },
  });
  const [objection] = await owed(id);
  expect(objection?.what).toBe('objection');
  expect(objection?.who).not.toContain('孙主任');
  const [asked] = (await detail(house, id)).objectionLines;
  await (
    await house.as('吴敏')
  ).ask(ballotDeskApi.answer, {
    params: { id, objection: asked?.id ?? '' },
    body: { answer: '面积以房产证为准，没有少算', upheld: false },
  });
  await house.at('2026-12-20T09:00');
  expect((await owed(id))[0]?.what).toBe('settle');
  await move(house, id, 'settle');
  expect(await owed(id)).toEqual([]);
});
