import { ballotApi } from '@linli/shared/ballot/ballot.api';
import { base64Of } from '@linli/shared/ballot/base64.rules';
import { prepare } from '@linli/shared/ballot/casting.rules';
import { createHash, randomUUID } from 'node:crypto';
import { Db } from '../platform/db/db';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { BallotService } from './ballot.service';
import {
  boxOf,
  cast,
  chance,
  closeBox,
  issue,
  keysOf,
  onPaper,
  openedBox,
  openUp,
  signedBallot,
  voted,
  yesOrNo,
} from './testing/voting';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
});
afterAll(() => house.close());

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (trouble: { code?: string }) => trouble.code ?? String(trouble),
  );

test('a secret vote goes from its tellers to its count, and says nothing before', async () => {
  const kept = await openedBox(house, [
    yesOrNo,
    { title: '选两位委员', options: ['甲', '乙', '丙', '丁'], most: 2 },
  ]);
  const keys = await keysOf(house, kept.voteId);
  for (const marks of [[0], [0], [1], [0], [], [1]]) await voted(house, keys, [marks, [0, 3]]);
  expect(await boxOf(house, kept.voteId)).toMatchObject({ state: 'open', issued: 6, cast: 6, counts: null });
  expect((await openUp(house, kept)).body.code).toBe('ballot.still_open');
  expect((await house.anyone().ask(ballotApi.trackers, { params: { id: kept.voteId } })).body.code).toBe(
    'ballot.still_open',
  );
  await house.settle();
  await closeBox(house, kept.voteId);
  expect(await boxOf(house, kept.voteId)).toMatchObject({
    state: 'closed',
    cast: 6,
    counts: null,
    torn: false,
  });
  expect((await openUp(house, kept)).status).toBe(200);
  expect(await boxOf(house, kept.voteId)).toMatchObject({
    state: 'counted',
    counts: {
      ballots: 6,
      spoilt: 0,
      questions: [
        { options: [3, 2], none: 1 },
        { options: [6, 0, 0, 6], none: 0 },
      ],
    },
  });
});

test('a slot takes one ballot: the same again is signed again, another is refused, and so is paper', async () => {
  const { voteId } = await openedBox(house);
  const keys = await keysOf(house, voteId);
  const slot = randomUUID();
  const [one, other] = [prepare(keys, [[0]], chance), prepare(keys, [[1]], chance)];
  const signed = await issue(house, voteId, slot, one.blinded);
  expect(await issue(house, voteId, slot, one.blinded)).toBe(signed);
  expect(await codeOf(issue(house, voteId, slot, other.blinded))).toBe('ballot.slot_spent');
  expect(await codeOf(onPaper(house, voteId, slot))).toBe('ballot.slot_spent');
  const paper = randomUUID();
  await onPaper(house, voteId, paper);
  expect(await codeOf(onPaper(house, voteId, paper))).toBe('ballot.slot_spent');
  expect(await codeOf(issue(house, voteId, paper, other.blinded))).toBe('ballot.slot_spent');
  expect(await codeOf(issue(house, voteId, randomUUID(), base64Of(new Uint8Array(256).fill(255))))).toBe(
    'ballot.not_understood',
  );
});

test('of two phones that take the same slot at once just one gets a signature', async () => {
  const { voteId } = await openedBox(house);
  const keys = await keysOf(house, voteId);
  for (let turn = 0; turn < 5; turn++) {
    const slot = randomUUID();
    const tries = [[0], [1]].map((marks) =>
      issue(house, voteId, slot, prepare(keys, [marks], chance).blinded),
    );
    expect((await Promise.all(tries.map(codeOf))).sort()).toEqual(['ballot.slot_spent', 'done']);
  }
});

test('a ballot counts once, before it is mixed and after; with anything changed in it, it is refused', async () => {
  const kept = await openedBox(house);
  const keys = await keysOf(house, kept.voteId);
  const { ballot } = await signedBallot(house, keys, randomUUID(), [[0]]);
  const answers = await Promise.all([1, 2, 3].map(() => cast(house, ballot)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  for (let turn = 0; turn < 4; turn++) await voted(house, keys, [[1]]);
  expect((await boxOf(house, kept.voteId)).cast).toBe(5);
  await house.settle();
  expect(
    (await statement(house.databaseUrl, 'select from ballot where vote_id = $1', [kept.voteId])).length,
  ).toBe(5);
  expect((await cast(house, ballot)).status).toBe(200);
  const another = prepare(keys, [[1]], chance);
  for (const change of [{ sealed: another.sealed }, { tracker: another.tracker }])
    expect((await cast(house, { ...ballot, ...change })).body.code).toBe('ballot.not_signed');
  expect((await boxOf(house, kept.voteId)).cast).toBe(5);
});

test('a ballot that comes with a session or a cookie is not taken, and nobody needs one', async () => {
  const { voteId } = await openedBox(house);
  const { ballot } = await signedBallot(house, await keysOf(house, voteId), randomUUID(), [[0]]);
  const named = await (await house.as('李明')).ask(ballotApi.cast, { body: ballot, key: null });
  expect([named.status, named.body.code]).toEqual([400, 'ballot.named']);
  const headers = { cookie: 'linli_session=abcdefghijklmnopqrstuvwxyz' };
  expect((await house.anyone().ask(ballotApi.cast, { body: ballot, key: null, headers })).body.code).toBe(
    'ballot.named',
  );
  expect((await cast(house, ballot)).status).toBe(200);
});

test('after closing nothing goes in, but what is in is told so', async () => {
  const { voteId } = await openedBox(house);
  const keys = await keysOf(house, voteId);
  const [cast1, late] = [
    await signedBallot(house, keys, randomUUID(), [[0]]),
    await signedBallot(house, keys, randomUUID(), [[1]]),
  ];
  await cast(house, cast1.ballot);
  await closeBox(house, voteId);
  expect((await cast(house, cast1.ballot)).status).toBe(200);
  expect((await cast(house, late.ballot)).body.code).toBe('ballot.closed');
  expect(await codeOf(issue(house, voteId, randomUUID(), late.prepared.blinded))).toBe('ballot.closed');
  expect(await codeOf(closeBox(house, voteId))).toBe('ballot.closed');
  expect(await boxOf(house, voteId)).toMatchObject({ issued: 2, cast: 1 });
});

test('the list of trackers holds each once in the order of letters, and anybody can make its hash', async () => {
  const { voteId } = await openedBox(house);
  const keys = await keysOf(house, voteId);
  const mine = [await voted(house, keys, [[0]]), await voted(house, keys, [[1]])];
  await closeBox(house, voteId);
  const { body } = await house.anyone().ask(ballotApi.trackers, { params: { id: voteId } });
  expect(body.trackers).toEqual(mine.map(({ tracker }) => tracker).sort());
  const lines = body.trackers.map((tracker) => `${tracker}\n`).join('');
  const hash = createHash('sha256').update(lines).digest('hex');
  expect([body.hash, (await boxOf(house, voteId)).listHash]).toEqual([hash, hash]);
});

test('fewer ballots than are mixed are counted and never told', async () => {
  const kept = await openedBox(house);
  const keys = await keysOf(house, kept.voteId);
  for (const marks of [[0], [0], [1], [0]]) await voted(house, keys, [marks]);
  await closeBox(house, kept.voteId);
  expect((await openUp(house, kept)).status).toBe(200);
  expect(await boxOf(house, kept.voteId)).toMatchObject({
    state: 'counted',
    cast: 4,
    few: true,
    counts: null,
  });
});

test('a box opens for two tellers who are there, not for one, nor for anybody else', async () => {
  const kept = await openedBox(house);
  await closeBox(house, kept.voteId);
  const [first = '', second = ''] = kept.codes;
  const tries = async (name: string, codes: string[]) =>
    (await (await house.as(name)).ask(ballotApi.open, { params: { id: kept.voteId }, body: { codes } })).body;
  expect((await tries('孙主任', [first, first])).fields).toHaveProperty('codes');
  expect((await tries('孙主任', [first, 'Z'.repeat(24)])).fields).toHaveProperty('codes');
  expect((await tries('钱洁', [first, second])).code).toBe('ballot.missing');
  expect((await tries('许老师', [second, first])).code).toBeUndefined();
  // to open it again gives the same; once the key is put away nobody opens it
  expect((await tries('方叔', [first, second])).code).toBeUndefined();
  await house.at('2026-12-03T08:59');
  await house.settle();
  expect((await tries('方叔', [first, second])).code).toBeUndefined();
  await house.at('2026-12-03T09:01');
  await house.settle();
  expect((await tries('方叔', [first, second])).code).toBe('ballot.put_away');
});

test('who keeps a box makes their half until all have, two at least', async () => {
  const db = house.app.get(Db);
  const box = { districtId: house.town.district, questions: [yesOrNo] };
  const people = (names: string[]) => names.map((name) => house.town.people[name] ?? '');
  const set = (voteId: string, tellers: string[]) =>
    db.write((tx) => house.app.get(BallotService).setUp(tx, { ...box, voteId, tellers: people(tellers) }));
  expect(await codeOf(set(randomUUID(), ['方叔', '方叔']))).toBe('ballot.tellers');
  const voteId = randomUUID();
  await set(voteId, ['方叔', '许老师']);
  const keep = async (name: string, code: string) =>
    (await (await house.as(name)).ask(ballotApi.keep, { params: { id: voteId }, body: { code } })).body.code;
  const seen = async (name: string) =>
    (await (await house.as(name)).ask(ballotApi.kept, { params: { id: voteId } })).body;
  expect(await codeOf(issue(house, voteId, randomUUID(), 'A'.repeat(342)))).toBe('ballot.not_open');
  expect(await keep('李明', 'A'.repeat(24))).toBe('ballot.missing');
  await keep('方叔', 'A'.repeat(24));
  await keep('方叔', 'B'.repeat(24));
  expect((await seen('许老师')).openMoves).toEqual(['keep']);
  expect((await seen('许老师')).tellers.filter(({ ready }) => ready).map(({ name }) => name)).toEqual([
    '方叔',
  ]);
  await keep('许老师', 'C'.repeat(24));
  expect(await keep('许老师', 'D'.repeat(24))).toBe('ballot.kept');
  expect((await seen('方叔')).box.state).toBe('open');
  expect((await seen('李明')).code).toBe('ballot.missing');
  await closeBox(house, voteId);
  const opened = await openUp(house, { voteId, tellers: ['方叔'], codes: ['B'.repeat(24), 'C'.repeat(24)] });
  expect(opened.status).toBe(200);
});

test('the application itself can neither change nor delete what was issued or cast', async () => {
  const db = house.app.get(Db);
  for (const table of ['ballot', 'ballot_issue', 'ballot_paper_count'])
    for (const change of [`update ${table} set district_id = district_id`, `delete from ${table}`])
      await expect(db.write(({ rows }) => rows.query(change))).rejects.toThrow('permission denied');
  await expect(db.write(({ rows }) => rows.query('update ballot_staged set mark = mark'))).rejects.toThrow(
    'permission denied',
  );
});
