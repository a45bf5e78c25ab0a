import { randomUUID } from 'node:crypto';
import { ballotDeskApi } from '@linli/shared/vote/vote.api';
import { startApi, type ApiProcess } from '../platform/testing/api-process';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { BallotRepository } from './ballot.repository';
import { frozenRoll, openVote, photo, slots, yes } from './testing/votes';
import { VoteSlotRow } from './vote.entity';
import { VoteRepository } from './vote.repository';

let house: House;
let roll: string;
/** The real API a second time, in a process of its own on the same database. */
let second: ApiProcess;

beforeAll(async () => {
  house = await openHouse();
  roll = await frozenRoll(house);
  const { DATABASE_POOL } = house.env;
  second = await startApi(house, { DATABASE_POOL, LOG_LEVEL: 'silent' });
}, 120_000);
afterAll(async () => {
  await second.kill();
  await house.close();
});
afterEach(() => jest.restoreAllMocks());

interface Try {
  readonly code: string;
  readonly key: string;
  readonly token: string;
  readonly documentId: string;
}

/** Hands a ballot in at the window of one of the two processes; null where no answer came. */
async function hand(url: string, id: string, { code, key, token, documentId }: Try) {
  const address = `${url}/api${ballotDeskApi.window.path.replace(':id', id)}`;
  const answer = await fetch(address, {
    method: 'POST',
    body: JSON.stringify({ code, answers: yes, documentId }),
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      authorization: `Bearer ${token}`,
    },
  }).catch(() => null);
  return answer && { status: answer.status, body: (await answer.json()) as { code?: string } };
}

const stored = (id: string) =>
  statement<{ slot: string; many: string }>(
    house.databaseUrl,
    `select s.code as slot, count(*) as many from named_ballot b join vote_slot s on s.id = b.slot_id where b.vote_id = '${id}' group by 1 order by 1`,
  );

test('one home, one vote: six hands at once at two processes, one of which loses its power', async () => {
  const id = await openVote(house, roll);
  const codes = (await slots(house, id)).map(({ code }) => code);
  const tokens = await Promise.all(
    ['钱洁', '孙主任', '吴敏'].map(async (who) => (await house.as(who)).token ?? ''),
  );
  const photos = new Map<string, string>();
  for (const code of codes) photos.set(code, await photo(house));
  const tries = codes.flatMap((code) =>
    [...tokens, ...tokens].map((token, turn) => ({
      ...{ code, key: randomUUID(), token, documentId: photos.get(code) ?? '' },
      url: turn % 2 ? second.url : house.url,
    })),
  );
  let heard = 0;
  const all = tries.map(async (one) => {
    const answer = await hand(one.url, id, one);
    // amid its own answers, whichever of the two is faster
    if (one.url === second.url && ++heard === 5) await second.kill();
    return { one, answer };
  });
  const done = await Promise.all(all);
  const lost = done.filter(({ answer }) => answer === null || answer.status >= 500);
  expect(lost.length).toBeGreaterThan(0);
  // whoever got no answer asks again, under the same key, where somebody is at home
  const again = [];
  for (const { one } of lost) again.push({ one, answer: await hand(house.url, id, one) });
  const yeses = [...done, ...again].filter(({ answer }) => answer?.status === 201);
  const noes = [...done, ...again].filter(({ answer }) => answer !== null && answer.status === 409);
  expect(yeses.map(({ one }) => one.code).sort()).toEqual([...codes].sort());
  expect(new Set(noes.map(({ answer }) => answer?.body.code))).toEqual(new Set(['vote.cast_before']));
  expect(await stored(id)).toEqual([...codes].sort().map((slot) => ({ slot, many: '1' })));
}, 120_000);

test('control: without the lock on the slot and without the index both ballots stand', async () => {
  const id = await openVote(house, roll);
  const [slot] = await slots(house, id);
  const code = slot?.code ?? '';
  const documentId = await photo(house);
  await statement(house.databaseUrl, 'drop index named_ballot_first');
  const votes = house.app.get(VoteRepository);
  const ballots = house.app.get(BallotRepository);
  jest
    .spyOn(votes, 'lockSlot')
    .mockImplementation(({ rows }, voteId) => rows.findOneByOrFail(VoteSlotRow, { voteId, code }));
  // each hand looks twice; both wait for one another before either goes on
  let arrived = 0;
  const gates: (() => void)[] = [];
  const last = ballots.last.bind(ballots);
  jest.spyOn(ballots, 'last').mockImplementation(async (read, slotId) => {
    const found = await last(read, slotId);
    const met = new Promise<void>((resolve) => gates.push(resolve));
    if (++arrived % 2 === 0) gates.forEach((open) => open());
    await met;
    return found;
  });
  const answers = await Promise.all(
    ['钱洁', '孙主任'].map(async (who) => {
      const token = (await house.as(who)).token ?? '';
      return hand(house.url, id, { code, key: randomUUID(), token, documentId });
    }),
  );
  expect(answers.map((answer) => answer?.status)).toEqual([201, 201]);
  expect(await stored(id)).toEqual([{ slot: code, many: '2' }]);
}, 60_000);
