import { ballotApi } from '@linli/shared/ballot/ballot.api';
import type { CastBallot } from '@linli/shared/ballot/ballot.contract';
import { randomBytes, randomUUID } from 'node:crypto';
import { createApp } from '../app';
import { configFrom } from '../platform/config';
import { Db } from '../platform/db/db';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { hold } from '../ticket/testing/workers';
import { BallotQueries } from './ballot.queries';
import { BallotService } from './ballot.service';
import { MixingService } from './mixing.service';
import { TellerService } from './teller.service';
import { startApi, type ApiProcess } from '../platform/testing/api-process';
import { boxOf, closeBox, keysOf, openedBox, openUp, signedBallot, voted } from './testing/voting';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
});
afterAll(() => house.close());

const castAt = (api: ApiProcess, ballot: CastBallot) =>
  fetch(`${api.url}/api${ballotApi.cast.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ballot),
  });

test('an API killed between taking and casting, and in the middle of casting, loses no vote and counts none twice', async () => {
  const kept = await openedBox(house);
  const { voteId } = kept;
  const keys = await keysOf(house, voteId);
  const { ballot } = await signedBallot(house, keys, randomUUID(), [[1]]);
  const first = await startApi(house);
  const wall = await hold(house.databaseUrl, 'ballot_staged');
  const cutOff = castAt(first, ballot).then(
    () => 'answered',
    () => 'no answer',
  );
  await wall.untilHeld(1);
  await first.kill();
  await wall.letGo();
  expect(await cutOff).toBe('no answer');
  const second = await startApi(house);
  try {
    // It may have been written or not; the phone asks with the same ballot until it hears a yes.
    const again = await Promise.all([castAt(second, ballot), castAt(second, ballot)]);
    expect(again.map(({ status }) => status)).toEqual([200, 200]);
  } finally {
    await second.kill();
  }
  for (let turn = 0; turn < 4; turn++) await voted(house, keys, [[0]]);
  await closeBox(house, voteId);
  expect((await openUp(house, kept)).status).toBe(200);
  expect(await boxOf(house, voteId)).toMatchObject({
    ...{ issued: 5, cast: 5, torn: false },
    counts: { ballots: 5, questions: [{ options: [4, 1] }] },
  });
}, 120_000);

/** Another house in a copy of this one's database, as it was when `work` begins; nothing of the copy is left. */
async function restored(
  work: (app: Awaited<ReturnType<typeof createApp>>) => Promise<void>,
  meanwhile: () => Promise<void>,
) {
  const url = new URL(house.databaseUrl);
  const name = url.pathname.slice(1);
  const copy = `${name}_${randomBytes(3).toString('hex')}`;
  const server = new URL(url);
  server.pathname = '/postgres';
  await statement(
    server.href.replace('linli_owner@', 'postgres@'),
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
    [name],
  );
  await statement(server.href, `create database "${copy}" template "${name}"`);
  await meanwhile();
  url.pathname = `/${copy}`;
  const app = await createApp(configFrom({ ...house.env, DATABASE_URL: url.href }));
  try {
    await work(app);
  } finally {
    await app.close();
    await statement(server.href, `drop database "${copy}"`);
  }
}

test('a database brought back from a copy takes in again what phones still hold, gives out nothing new, and says what it is', async () => {
  const kept = await openedBox(house);
  const { voteId, codes } = kept;
  const keys = await keysOf(house, voteId);
  const cast: CastBallot[] = [];
  const vote = async (choice: number) => {
    const { ballot } = await signedBallot(house, keys, randomUUID(), [[choice]]);
    await house.anyone().ask(ballotApi.cast, { body: ballot, key: null });
    cast.push(ballot);
  };
  for (let turn = 0; turn < 6; turn++) await vote(0);
  await house.settle();
  const forgotten = randomUUID();
  await restored(
    async (app) => {
      const [db, ballots, queries] = [app.get(Db), app.get(BallotService), app.get(BallotQueries)];
      const totals = () => db.read((read) => queries.totals(read, voteId));
      const me = { id: house.town.people['方叔'] ?? '', sessionId: '', name: null, posts: [] };
      expect(await totals()).toMatchObject({ issued: 6, cast: 6 });
      // The copy knows nothing of the last two, their phones do; what it knows already counts once more not at all.
      for (const ballot of [...cast, ...cast]) await db.write((tx) => ballots.cast(tx, ballot));
      expect(await totals()).toMatchObject({ issued: 6, cast: 8 });
      const issue = () =>
        db.write((tx) => ballots.issue(tx, voteId, forgotten, keys.issuing.replace(/^./, 'A')));
      await expect(issue()).rejects.toMatchObject({ code: 'ballot.restored' });
      const seen = await db.read((read) => queries.kept(read, me, voteId));
      expect(seen.openMoves).toEqual(['resume']);
      await db.write((tx) =>
        app.get(TellerService).resume(tx, me, voteId, { reason: '备份差两票，已逐户核对' }),
      );
      // A slot that the copy forgot can be taken once more: more ballots than slots show it.
      await issue();
      await db.write((tx) => app.get(MixingService).round(tx));
      await db.write((tx) => ballots.closeBox(tx, voteId));
      await db.write((tx) => app.get(TellerService).count(tx, me, voteId, { codes: codes.slice(0, 2) }));
      expect(await totals()).toMatchObject({
        ...{ issued: 7, cast: 8, torn: true, restored: true },
        counts: { ballots: 8, questions: [{ options: [6, 2] }] },
      });
    },
    async () => {
      await vote(1);
      await vote(1);
    },
  );
  expect(await boxOf(house, voteId)).toMatchObject({ issued: 8, cast: 8, restored: false });
});
