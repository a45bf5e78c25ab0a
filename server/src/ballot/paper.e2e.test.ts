import { ballotApi } from '@linli/shared/ballot/ballot.api';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { openHouse, type House } from '../platform/testing/house';
import { boxOf, closeBox, keysOf, onPaper, openedBox, openUp, voted, type Kept } from './testing/voting';

let house: House;
let picture: Buffer;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => house.close());

/** A closed box with five ballots of phones, all for the first option, and so many slips. */
async function closed(slips: number): Promise<Kept> {
  const kept = await openedBox(house);
  const keys = await keysOf(house, kept.voteId);
  for (let turn = 0; turn < 5; turn++) await voted(house, keys, [[0]]);
  for (let turn = 0; turn < slips; turn++) await onPaper(house, kept.voteId, randomUUID());
  await closeBox(house, kept.voteId);
  return kept;
}

const counter =
  (voteId: string, batch: string) =>
  async (name: string, yes: number, no: number, ballots = yes + no) => {
    const photos = [(await (await house.as(name)).photo(picture)).body.id];
    const counts = { ballots, spoilt: 0, questions: [{ options: [yes, no], none: 0 }], photos };
    const params = { id: voteId, batch };
    return (await (await house.as(name)).ask(ballotApi.countPaper, { params, body: counts })).body;
  };
const seen = async (name: string, voteId: string) =>
  (await (await house.as(name)).ask(ballotApi.kept, { params: { id: voteId } })).body;

test('two tellers count a batch without seeing each other’s figures; where they differ, both count anew', async () => {
  const kept = await closed(7);
  const count = counter(kept.voteId, randomUUID());
  expect((await seen('方叔', kept.voteId)).openMoves).toEqual(['paper', 'open']);
  expect((await count('方叔', 3, 4)).code).toBeUndefined();
  expect((await count('方叔', 4, 3)).code).toBe('ballot.counted_by_you');
  const before = await seen('许老师', kept.voteId);
  expect(before.batches).toEqual([
    { id: expect.any(String) as string, state: 'once', round: 1, mine: false, photos: [] },
  ]);
  expect((await openUp(house, kept)).body.code).toBe('ballot.paper_open');
  await count('许老师', 4, 3);
  expect((await seen('孙主任', kept.voteId)).batches).toMatchObject([{ state: 'differs', round: 1 }]);
  expect((await openUp(house, kept)).body.code).toBe('ballot.paper_open');
  await count('孙主任', 4, 3);
  await count('方叔', 4, 3);
  expect((await seen('孙主任', kept.voteId)).batches).toMatchObject([
    { state: 'agreed', round: 2, mine: true },
  ]);
  expect((await seen('许老师', kept.voteId)).batches[0]?.photos).toHaveLength(4);
  expect((await count('许老师', 4, 3)).code).toBe('ballot.batch_agreed');
  expect((await openUp(house, kept)).status).toBe(200);
  expect(await boxOf(house, kept.voteId)).toMatchObject({
    ...{ issued: 5, slips: 7, cast: 5 },
    counts: { ballots: 12, questions: [{ options: [9, 3], none: 0 }] },
  });
});

test('a batch is never small, never more than slips were handed out, and its figures must be possible', async () => {
  const { voteId } = await closed(8);
  const count = counter(voteId, randomUUID());
  expect((await count('方叔', 2, 2)).fields).toHaveProperty('ballots');
  expect((await count('方叔', 5, 4)).fields).toHaveProperty('ballots');
  expect((await count('方叔', 3, 3, 7)).fields).toHaveProperty('questions');
  expect((await count('钱洁', 3, 3)).code).toBe('ballot.missing');
  expect((await count('方叔', 3, 3)).code).toBeUndefined();
  const next = counter(voteId, randomUUID());
  expect((await next('方叔', 2, 1)).fields).toHaveProperty('ballots');
});

test('a count comes with photos of what was counted, its own and not yet used', async () => {
  const { voteId } = await closed(6);
  const teller = await house.as('方叔');
  const [mine, foreign] = [await teller.photo(picture), await (await house.as('许老师')).photo(picture)];
  const count = async (batch: string, photos: string[]) => {
    const body = { ballots: 6, spoilt: 0, questions: [{ options: [4, 2], none: 0 }], photos };
    return (await teller.ask(ballotApi.countPaper, { params: { id: voteId, batch }, body })).body;
  };
  const batch = randomUUID();
  expect((await count(batch, [])).fields).toHaveProperty('photos');
  expect((await count(batch, [foreign.body.id])).code).toBe('photo.missing');
  expect((await count(batch, [mine.body.id])).code).toBeUndefined();
});

test('where there is less paper than is mixed, all of it is one batch', async () => {
  const kept = await closed(2);
  const count = counter(kept.voteId, randomUUID());
  expect((await count('方叔', 1, 0)).fields).toHaveProperty('ballots');
  await count('方叔', 1, 1);
  expect((await count('许老师', 1, 1)).code).toBeUndefined();
  expect((await openUp(house, kept)).status).toBe(200);
  expect((await boxOf(house, kept.voteId)).counts?.ballots).toBe(7);
});

test('paper is not counted while the box is open', async () => {
  const { voteId } = await openedBox(house);
  await onPaper(house, voteId, randomUUID());
  expect((await counter(voteId, randomUUID())('方叔', 1, 0)).code).toBe('ballot.still_open');
});
