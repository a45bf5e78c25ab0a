import { ballotApi } from '@linli/shared/ballot/ballot.api';
import type { CastBallot } from '@linli/shared/ballot/ballot.contract';
import { constants, createPrivateKey, privateDecrypt, randomInt, randomUUID } from 'node:crypto';
import { Db } from '../platform/db/db';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { Secrets } from '../platform/secret';
import { MixingService } from './mixing.service';
import {
  asAdministrator,
  fileOf,
  orderIn,
  rightPairs,
  uuidBytes,
  writesSince,
  type Look,
} from './testing/adversary';
import { startApi, type ApiProcess } from '../platform/testing/api-process';
import { closeBox, keysOf, openedBox, openUp, signedBallot } from './testing/voting';

const voters = 40;
const batch = 5;
let house: House;
let api: ApiProcess;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  api = await startApi(house);
});
afterAll(async () => {
  await api.kill();
  await house.close();
});

/** One try to say which ballot is whose, and how many of them chance alone would get right. */
interface Attack {
  readonly right: number;
  readonly chance: number;
}

/** How far the log of writes has come. */
const writtenSoFar = () =>
  asAdministrator(house.databaseUrl, async (look) => {
    const [at] = await look<{ at: string }>('select pg_current_wal_lsn()::text as at');
    return at?.at ?? '';
  });

/** Casts a ballot over the wire at the API that runs by itself; answers the status. */
const castThere = async (ballot: CastBallot): Promise<number> => {
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(ballot) };
  return (await fetch(`${api.url}/api${ballotApi.cast.path}`, init)).status;
};

/** Forty people vote one after the other, each in two requests, and mixing follows as closely as it can: the worst case. */
async function election() {
  const kept = await openedBox(house);
  const { voteId } = kept;
  const keys = await keysOf(house, voteId);
  const truth = new Map<string, string>();
  const choices: number[] = [];
  const start = await writtenSoFar();
  for (let turn = 0; turn < voters; turn++) {
    const choice = randomInt(2);
    const slotId = randomUUID();
    const { ballot } = await signedBallot(house, keys, slotId, [[choice]]);
    expect(await castThere(ballot)).toBe(200);
    truth.set(slotId, ballot.tracker);
    choices.push(choice);
    await house.app.get(Db).write((tx) => house.app.get(MixingService).round(tx));
    // however much others write meanwhile, the log goes on in another file once
    if (turn === voters / 2)
      await asAdministrator(house.databaseUrl, (look) => look('select pg_switch_wal()'));
  }
  return { kept, voteId, truth, choices, start };
}

const names = async (look: Look, sql: string, voteId: string): Promise<string[]> =>
  (await look<{ name: string }>(sql, [voteId])).map(({ name }) => name);

/** Every order in which the ballots can be read anywhere, against every order in which slots were closed. */
async function attacks({ voteId, truth, start }: Awaited<ReturnType<typeof election>>) {
  return asAdministrator(house.databaseUrl, async (look) => {
    const orders = {
      xmin: 'xmin::text::bigint, ctid',
      cmin: 'cmin::text::bigint, ctid',
      place: 'ctid',
      key: 'credential',
    };
    const issues: Record<string, string[]> = {};
    for (const order of ['xmin::text::bigint', 'ctid', 'slot_id', 'blinded_hash'])
      issues[order] = await names(
        look,
        `select slot_id as name from ballot_issue where vote_id = $1 order by ${order}`,
        voteId,
      );
    const trackers = [...truth.values()];
    const tried: Record<string, Attack> = {};
    const tryPairs = (name: string, ballots: readonly string[], chance: number) => {
      for (const [order, slots] of Object.entries(issues)) {
        tried[`${name}, slots by ${order}`] = { right: rightPairs(slots, ballots, truth), chance };
        tried[`${name}, slots by ${order} backwards`] = {
          right: rightPairs([...slots].reverse(), ballots, truth),
          chance,
        };
      }
    };
    for (const [name, order] of Object.entries(orders))
      tryPairs(
        `ballots by ${name}`,
        await names(look, `select tracker as name from ballot where vote_id = $1 order by ${order}`, voteId),
        1,
      );
    tryPairs(
      'ballots as a dump writes them',
      await names(look, 'select tracker as name from ballot where vote_id = $1', voteId),
      1,
    );
    tryPairs('ballots by tracker', [...trackers].sort(), 1);
    const ascii = (tracker: string) => Buffer.from(tracker);
    // Dead rows and the log of writes keep the batches: within one of them it stays a guess among as many as are mixed.
    const perBatch = voters / batch;
    const heap = await fileOf(look, 'ballot');
    const writes = await writesSince(look, start);
    tryPairs('ballots, dead rows and all', orderIn(heap, trackers, ascii), perBatch);
    tryPairs('ballots, where they lie last', orderIn(heap, trackers, ascii, 'last'), 1);
    tryPairs('ballots as they were first written', orderIn(writes, trackers, ascii), perBatch);
    tryPairs('ballots as they were last written', orderIn(writes, trackers, ascii, 'last'), 1);
    const written = orderIn(writes, [...truth.keys()], uuidBytes);
    expect(written).toEqual([...truth.keys()]);
    return tried;
  });
}

const leaksIn = (tried: Record<string, Attack>): string[] =>
  Object.entries(tried)
    .filter(([, { right, chance }]) => right > chance + 3 * Math.sqrt(chance))
    .map(([name]) => name);

test('whoever has the database, its files and its log of writes pairs slots and ballots no better than by chance', async () => {
  const held: string[][] = [];
  for (let round = 0; round < 2; round++) {
    const vote = await election();
    await closeBox(house, vote.voteId);
    held.push(leaksIn(await attacks(vote)));
    expect((await openUp(house, vote.kept)).status).toBe(200);
    const { body } = await house.anyone().ask(ballotApi.box, { params: { id: vote.voteId } });
    const yes = vote.choices.filter((choice) => choice === 0).length;
    expect(body).toMatchObject({
      ...{ issued: voters, cast: voters, torn: false },
      counts: { ballots: voters, spoilt: 0, questions: [{ options: [yes, voters - yes], none: 0 }] },
    });
    const { trackers } = (await house.anyone().ask(ballotApi.trackers, { params: { id: vote.voteId } })).body;
    expect(trackers).toEqual([...vote.truth.values()].sort());
    const [rewritten] = await statement<{ times: number; kept: number }>(
      house.databaseUrl,
      'select count(distinct xmin::text)::int as times, count(distinct credential)::int as kept from ballot where vote_id = $1',
      [vote.voteId],
    );
    expect(rewritten).toEqual({ times: 1, kept: voters });
    // Among so many guesses some get more right than most do; a leak does so every time.
    if (!held[round]?.length) break;
  }
  const [first = [], second = []] = held;
  expect(first.filter((name) => second.includes(name))).toEqual([]);
}, 180_000);

test('until a batch is mixed nothing of a ballot can be read anywhere, and only the order of waiting gives its voters away', async () => {
  const { voteId } = await openedBox(house);
  const keys = await keysOf(house, voteId);
  const ballots: CastBallot[] = [];
  const truth = new Map<string, string>();
  const start = await writtenSoFar();
  for (let turn = 0; turn < batch - 1; turn++) {
    const slotId = randomUUID();
    const { ballot } = await signedBallot(house, keys, slotId, [[turn % 2]]);
    truth.set(slotId, ballot.tracker);
    expect(await castThere(ballot)).toBe(200);
    ballots.push(ballot);
  }
  await house.settle();
  await asAdministrator(house.databaseUrl, async (look) => {
    const files = [
      await fileOf(look, 'ballot_staged'),
      await fileOf(look, 'ballot'),
      await writesSince(look, start),
    ];
    for (const { tracker, sealed, signature } of ballots)
      for (const part of [
        Buffer.from(tracker),
        Buffer.from(sealed, 'base64url'),
        Buffer.from(signature, 'base64url'),
        Buffer.from(sealed),
      ])
        expect(files.map((file) => file.indexOf(part.subarray(0, 20)))).toEqual([-1, -1, -1]);
    const sizes = await look<{ size: number }>(
      'select distinct length(sealed) as size from ballot_staged where vote_id = $1',
      [voteId],
    );
    expect(sizes).toHaveLength(1);
    // Whoever could open what waits, which takes the secret of the server, would know every voter: that is what it is sealed for.
    const secrets = house.app.get(Secrets);
    const waiting = (
      await look<{ sealed: Buffer }>(
        'select sealed from ballot_staged where vote_id = $1 order by xmin::text::bigint',
        [voteId],
      )
    ).map(({ sealed }) => (JSON.parse(secrets.open(sealed)) as CastBallot).tracker);
    expect(rightPairs([...truth.keys()], waiting, truth)).toBe(batch - 1);
  });
});

test('a vote leaves no moment, no key of a request, no event and no line in a log', async () => {
  const counted = async () =>
    statement<object>(
      house.databaseUrl,
      `select (select count(*) from idempotency where route like '%/ballots%') as keys, (select count(*) from throttle) as knocks,
              (select count(*) from event where kind like 'ballot%') as events, (select count(*) from delivery) as told`,
    );
  const { voteId } = await openedBox(house);
  const keys = await keysOf(house, voteId);
  const before = await counted();
  const { ballot } = await signedBallot(house, keys, randomUUID(), [[1]]);
  const said = api.written().length;
  expect(await castThere(ballot)).toBe(200);
  expect(await castThere({ ...ballot, tracker: '0'.repeat(20) })).toBe(422);
  expect(await counted()).toEqual(before);
  // what the process says of the next request comes after all it has to say of these
  await fetch(`${api.url}/api/votes/${voteId}/box`);
  while (!api.written().slice(said).includes(`/votes/${voteId}/box`))
    await new Promise((resolve) => setTimeout(resolve, 20));
  const lines = api.written().slice(said).split('\n').filter(Boolean);
  expect(lines.filter((line) => line.includes('ballots') || line.includes(ballot.tracker))).toEqual([]);
  expect(lines).toHaveLength(1);
  const moments = await statement(
    house.databaseUrl,
    `select table_name, column_name from information_schema.columns
      where table_name in ('ballot', 'ballot_staged', 'ballot_issue', 'ballot_box') and (data_type like '%time%' or data_type = 'date')`,
  );
  // When a box was first opened is after all that is in it.
  expect(moments).toEqual([{ table_name: 'ballot_box', column_name: 'counted_at' }]);
});

test('all that is stored, with the secret of the server, opens no ballot before two tellers do, and equal choices look different', async () => {
  const { voteId } = await openedBox(house);
  const keys = await keysOf(house, voteId);
  for (let turn = 0; turn < batch; turn++) {
    const { ballot } = await signedBallot(house, keys, randomUUID(), [[0]]);
    await house.anyone().ask(ballotApi.cast, { body: ballot, key: null });
  }
  await house.settle();
  const secrets = house.app.get(Secrets);
  const [box] = await statement<{ issuing: Buffer; lock: { ephemeral: string; pairs: string[] } }>(
    house.databaseUrl,
    'select issuing_sealed as issuing, lock from ballot_box where vote_id = $1',
    [voteId],
  );
  if (!box) throw new Error('no box');
  for (const pair of box.lock.pairs) expect(() => secrets.open(Buffer.from(pair, 'base64url'))).toThrow();
  const sealed = await statement<{ sealed: Buffer }>(
    house.databaseUrl,
    'select sealed from ballot where vote_id = $1',
    [voteId],
  );
  const key = createPrivateKey(secrets.open(box.issuing));
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha384' };
  for (const one of sealed) expect(() => privateDecrypt({ key, ...padding }, one.sealed)).toThrow();
  expect(new Set(sealed.map((one) => one.sealed.toString('hex'))).size).toBe(batch);
  expect(new Set(sealed.map((one) => one.sealed.length))).toEqual(new Set([256]));
});

test('control: where the slot and the ballot are written in one transaction, all are paired, whatever order they lie in', async () => {
  const { databaseUrl: url } = house;
  await statement(url, 'create table naive_slot (slot_id uuid primary key)');
  await statement(
    url,
    'create table naive_ballot (id uuid primary key default gen_random_uuid(), choice text not null)',
  );
  const truth = new Map<string, string>();
  for (let turn = 0; turn < voters; turn++) {
    const [slot, choice] = [randomUUID(), `choice of ${turn}`];
    await statement(
      url,
      `with slot as (insert into naive_slot values ('${slot}')) insert into naive_ballot (choice) values ('${choice}')`,
    );
    truth.set(slot, choice);
  }
  const pairs = await statement<{ slot: string; choice: string }>(
    url,
    'select s.slot_id as slot, b.choice from naive_slot s join naive_ballot b on b.xmin = s.xmin order by random()',
  );
  expect(pairs.filter(({ slot, choice }) => truth.get(slot) === choice)).toHaveLength(voters);
  const slots = pairs.map(({ slot }) => slot);
  expect(
    rightPairs(
      slots,
      pairs.map(({ choice }) => choice),
      truth,
    ),
  ).toBe(voters);
});
