import { ballotDeskApi, voteApi, voteOfficeApi } from '@linli/shared/vote/vote.api';
import { Db } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { CountService } from './count.service';
import {
  cast,
  detail,
  enter,
  fillSlots,
  frozenRoll,
  makeVote,
  move,
  no,
  openVote,
  page,
  photo,
  slotOf,
  slots,
  tryMove,
  voteOf,
  yes,
} from './testing/votes';
import { VoteRow } from './vote.entity';

let house: House;
let roll: string;
beforeAll(async () => {
  house = await openHouse();
  roll = await frozenRoll(house);
});
afterAll(() => house.close());

test('who does not steer the compound writes no vote, and what is wrong stands at its field', async () => {
  await house.at('2026-11-07T10:00');
  const body = voteOf(house, roll);
  expect((await (await house.as('王奶奶')).ask(voteOfficeApi.make, { body })).status).toBe(403);
  const clerk = await house.as('钱洁');
  const wrong = async (more: Parameters<typeof voteOf>[2]) =>
    Object.keys((await clerk.ask(voteOfficeApi.make, { body: voteOf(house, roll, more) })).body.fields ?? {});
  expect(await wrong({ opensAt: '2026-11-01T01:00:00Z' })).toEqual(['opensAt']);
  expect(await wrong({ closesAt: '2026-11-22T01:00:00Z' })).toEqual(['closesAt']);
  expect(await wrong({ opensAt: '2036-11-23T01:00:00Z', closesAt: '2036-12-23T01:00:00Z' })).toEqual([
    'opensAt',
    'closesAt',
  ]);
  expect(await wrong({ buildings: [house.town.gate] })).toEqual(['buildings']);
  expect(await wrong({ documents: [house.town.gate] })).toEqual(['documents']);
  expect(await wrong({ electorateId: house.town.gate })).toEqual(['electorateId']);
  expect(await wrong({ placeId: house.town.community })).toEqual(['placeId']);
  expect(await wrong({ matter: 'allowance' })).toEqual(['matter']);
});

test('a vote without electorate, without notice in time, or of other buildings is not posted, and says why', async () => {
  const id = await makeVote(
    house,
    voteOf(house, roll, { electorateId: undefined, opensAt: '2026-11-10T01:00:00Z', committeeTold: false }),
  );
  const { lacks } = await detail(house, id);
  expect(lacks).toEqual(expect.arrayContaining(['还没有表决权清册', '通知的天数还不够', '还没有告知居委会']));
  const { status, body } = await tryMove(house, id, 'prepare');
  expect([status, body.code]).toEqual([409, 'vote.not_ready']);
  expect((await (await house.as('李明')).ask(voteApi.page, { params: { id } })).status).toBe(404);
  expect((await tryMove(house, id, 'cancel')).body.fields).toHaveProperty('reason');
  await move(house, id, 'cancel', { reason: '改天再办' });
  expect((await detail(house, id)).state).toBe('cancelled');
});

test('once it is found complete its questions are locked, a stale page is refused, and only a leader posts it', async () => {
  const id = await makeVote(house, voteOf(house, roll));
  await move(house, id, 'prepare');
  const clerk = await house.as('钱洁');
  const { placeId: _, topicId: __, ...body } = voteOf(house, roll);
  const { version } = await detail(house, id);
  const revised = await clerk.ask(voteOfficeApi.revise, { params: { id }, body: { ...body, version } });
  expect(revised.body.code).toBe('vote.locked');
  const stale = { move: 'post' as const, version: version - 1 };
  expect(
    (await (await house.as('孙主任')).ask(voteOfficeApi.move, { params: { id }, body: stale })).body.code,
  ).toBe('vote.stale');
  expect((await tryMove(house, id, 'post', { who: '钱洁' })).body.code).toBe('move.not_yours');
  await move(house, id, 'post');
  const posted = await detail(house, id);
  expect([posted.state, posted.electorateHash?.length, posted.slots]).toEqual(['noticed', 64, 24]);
  const early = await cast(house, '李明', id);
  expect(early.body.code).toBe('vote.not_yet');
});

test('an owner votes once; others read why there is nothing to press', async () => {
  const id = await openVote(house, roll);
  expect((await page(house, '赵强', id)).why).toBe('not_owner');
  expect((await house.anyone().ask(voteApi.page, { params: { id } })).body.why).toBe('sign_in');
  const slot = await slotOf(house, '李明', id);
  expect([slot.rights.cast, slot.units, slot.share]).toEqual([true, 1, Math.round(38_600_000 / 24)]);
  const li = await house.as('李明');
  const { electorateHash } = await page(house, '李明', id);
  const ask = { slotId: slot.id, edition: electorateHash ?? '', answers: yes };
  const other = (await slots(house, id)).find((one) => one.id !== slot.id);
  const refused = async (more: Partial<typeof ask>) =>
    (await li.ask(voteApi.cast, { params: { id }, body: { ...ask, ...more } })).body;
  expect((await refused({ edition: '0'.repeat(64) })).code).toBe('vote.electorate_stale');
  expect((await refused({ slotId: other?.id ?? '' })).code).toBe('vote.not_owner');
  expect((await refused({ answers: [{ question: 2, choice: 'yes' }] })).fields).toHaveProperty('answers');
  expect((await refused({ answers: [...yes, ...no] })).fields).toHaveProperty('answers');
  const done = await li.ask(voteApi.cast, { params: { id }, body: ask });
  expect([done.status, done.body.code]).toEqual([201, expect.stringMatching(/^[0-9A-Z]{8}$/)]);
  expect((await refused({ answers: no })).code).toBe('vote.cast');
  const after = await page(house, '李明', id);
  expect([after.turnout?.part.heads, after.slots[0]?.mine, after.slots[0]?.why]).toEqual([1, true, 'cast']);
  expect((await li.ask(voteApi.result, { params: { id } })).body.code).toBe('vote.no_result');
});

test('a paper counts when two people read the same; who read it once does not read it again', async () => {
  const id = await openVote(house, roll);
  const [first, second, third] = await slots(house, id);
  const code = first?.code ?? '';
  expect((await enter(house, '钱洁', id, { code, documentId: house.town.gate })).body.fields).toHaveProperty(
    'documentId',
  );
  expect((await enter(house, '王奶奶', id, { code })).status).toBe(403);
  expect((await enter(house, '钱洁', id, { code: 'ZZZZZZZZ' })).body.code).toBe('vote.slot_missing');
  const shot = await photo(house);
  expect((await enter(house, '钱洁', id, { code, documentId: shot })).body.outcome).toBe('waits');
  expect((await enter(house, '钱洁', id, { code })).body.code).toBe('vote.entered_by_you');
  expect(
    (await enter(house, '孙主任', id, { code: second?.code ?? '', documentId: shot })).body.fields,
  ).toHaveProperty('documentId');
  expect((await detail(house, id, '钱洁')).entries).toEqual({ waiting: 1, mine: 1 });
  expect((await enter(house, '孙主任', id, { code })).body.outcome).toBe('counts');
  expect((await enter(house, '吴敏', id, { code })).body.code).toBe('vote.paper_done');
  const slip = await fetch(`${house.url}/b/${code.toLowerCase()}`);
  expect(await slip.text()).toMatch(/算上了：.*纸质票/);

  const differing = third?.code ?? '';
  await enter(house, '钱洁', id, { code: differing });
  expect((await enter(house, '孙主任', id, { code: differing, answers: no })).body.outcome).toBe('differs');
  expect((await detail(house, id)).conflicts).toBe(1);
  expect((await enter(house, '吴敏', id, { code: differing })).body.outcome).toBe('counts');
  expect((await detail(house, id)).conflicts).toBe(0);
});

test('a paper that somebody brought is signed by its owner and came straight from them, and who brought it is kept', async () => {
  const id = await openVote(house, roll);
  const [slot] = await slots(house, id);
  const bring = async (more: { signed?: boolean; handed?: boolean; name?: string }) => {
    const carrier = { name: '马代表', signed: true, handed: true, ...more };
    return (await enter(house, '钱洁', id, { code: slot?.code ?? '', carrier })).body;
  };
  expect((await bring({ signed: false })).fields).toEqual({ carrier: '没有业主本人签名的，不能算票' });
  expect((await bring({ handed: false })).fields?.carrier).toMatch(/转托/);
  expect((await bring({ name: '' })).fields).toHaveProperty(['carrier']);
  expect((await slots(house, id))[0]).toMatchObject({ entered: 0, carriedBy: [] });
  expect((await bring({})).outcome).toBe('waits');
  expect((await slots(house, id))[0]).toMatchObject({ entered: 1, carriedBy: ['马代表'] });
});

test('a ballot that comes second is listed and decided by somebody who took in neither; it is never dropped', async () => {
  const id = await openVote(house, roll);
  const slot = await slotOf(house, '李明', id);
  const { code } = (await slots(house, id)).find((one) => one.id === slot.id) ?? { code: '' };
  await cast(house, '李明', id);
  await enter(house, '钱洁', id, { code, answers: no });
  expect((await enter(house, '孙主任', id, { code, answers: no })).body.outcome).toBe('conflict');
  const [conflict] = (await detail(house, id)).conflictLines;
  expect([conflict?.kind, conflict?.words]).toEqual(['second_ballot', '先有手机的票，又来了纸质票的票']);
  const decide = async (who: string, decision: 'keep' | 'replace') =>
    (await house.as(who)).ask(ballotDeskApi.decide, {
      params: { id, conflict: conflict?.id ?? '' },
      body: { decision, reason: '业主当面说以纸质票为准' },
    });
  await house.at('2026-12-01T20:01');
  await house.settle();
  expect((await tryMove(house, id, 'count')).body.code).toBe('vote.unsettled');
  expect((await decide('孙主任', 'keep')).body.code).toBe('vote.own_hand');
  expect((await decide('吴敏', 'replace')).status).toBe(200);
  expect((await decide('郑平', 'keep')).body.code).toBe('vote.conflict_decided');
  await move(house, id, 'count');
  const { body } = await (await house.as('孙主任')).ask(voteOfficeApi.result, { params: { id } });
  expect([body.questions[0]?.no.heads, body.questions[0]?.yes.heads]).toEqual([1, 0]);
});

test('ballots stay as they came: the app may neither change nor delete them', async () => {
  const app = house.databaseUrl;
  for (const sql of [
    `set role linli_app; update named_ballot set channel = 'paper'`,
    `set role linli_app; delete from named_ballot`,
    `set role linli_app; update paper_entry set turn = 3`,
    `set role linli_app; delete from vote_count`,
  ])
    await expect(statement(app, sql)).rejects.toThrow(/permission denied/);
});

test('while very many ballots are counted others are let in', async () => {
  const id = await openVote(house, roll);
  const { id: slotId } = await slotOf(house, '李明', id);
  await fillSlots(house, slotId, 3500);
  const [db, secrets] = [house.app.get(Db), house.app.get(Secrets)];
  let turn = 0;
  const inTurn = new Map<number, number>();
  const { open } = secrets;
  const opening = jest.spyOn(secrets, 'open').mockImplementation((sealed) => {
    inTurn.set(turn, (inTurn.get(turn) ?? 0) + 1);
    return open.call(secrets, sealed);
  });
  let counting = true;
  (function next() {
    turn++;
    if (counting) setImmediate(next);
  })();
  const { result } = await db.read(async (read) =>
    house.app.get(CountService).counted(read, await read.rows.findOneByOrFail(VoteRow, { id })),
  );
  counting = false;
  expect(opening).toHaveBeenCalledTimes(3500);
  expect(Math.max(...inTurn.values())).toBeLessThanOrEqual(1000);
  expect(result.questions[0]?.part.heads).toBe(2625);
});
