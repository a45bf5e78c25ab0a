import { documentApi } from '@linli/shared/document/document.api';
import type { Answered } from '@linli/shared/vote/ballot.rules';
import type { AskedMove } from '@linli/shared/vote/life.rules';
import type { Carrier, MakeVote, MoveVote, OfficeVote, SlotLine } from '@linli/shared/vote/office.contract';
import { choices } from '@linli/shared/vote/tally.rules';
import type { OwnSlot, VotePage } from '@linli/shared/vote/vote.contract';
import { ballotDeskApi, voteApi, voteOfficeApi } from '@linli/shared/vote/vote.api';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { layTown, make, move as moveRoll, owner } from '../../electorate/testing/electorates';
import { moveIn } from '../../home/testing/moving-in';
import type { Answer, House } from '../../platform/testing/house';
import { statement } from '../../platform/testing/statement';
import { ReceptionService } from '../reception.service';

/** A compound of 24 homes whose electorate is frozen: 502 is 李明's, 402 王奶奶's and 陈姐's together. Answers its id. */
export async function frozenRoll(house: House): Promise<string> {
  await house.at('2026-10-20T09:00');
  const clerk = await house.as('钱洁');
  await layTown(house, {
    '502': [owner('李明', { phone: '13900000001' })],
    '402': [owner('王奶奶', { share: '0.5' }), owner('陈姐', { share: '0.5' })],
  });
  await moveIn(house, '李明');
  const id = await make(clerk, house);
  await moveRoll(clerk, id, 'post');
  await house.at('2026-11-07T09:00');
  const { status, body } = await moveRoll(await house.as('孙主任'), id, 'freeze');
  expect([status, body.message]).toEqual([200, undefined]);
  // a vote takes longer than a session lasts
  await statement(house.databaseUrl, `update session set until = until + interval '90 days'`);
  return id;
}

/** A vote as the clerk writes it, with what a test cares about changed. */
export const voteOf = (house: House, electorateId: string, more: Partial<MakeVote> = {}): MakeVote => ({
  ...{ title: '更换全小区排水主管', matter: 'fund_use', buildings: [], documents: [] },
  questions: ['同意动用维修资金 38.6 万元，更换全小区排水主管吗？'],
  ...{ opensAt: '2026-11-23T01:00:00Z', closesAt: '2026-12-01T12:00:00Z', cents: 38_600_000 },
  ...{ placeId: house.town.compound, electorateId, special: false, dissent: false, committeeTold: true },
  ...more,
});

export async function makeVote(house: House, body: MakeVote): Promise<string> {
  const { status, body: made } = await (await house.as('钱洁')).ask(voteOfficeApi.make, { body });
  expect([status, made.message, made.fields]).toEqual([201, undefined, undefined]);
  return made.id;
}

export async function detail(house: House, id: string, who = '孙主任'): Promise<OfficeVote> {
  const { status, body } = await (await house.as(who)).ask(voteOfficeApi.detail, { params: { id } });
  expect([status, body.message]).toEqual([200, undefined]);
  return body;
}

export const tryMove = async (
  house: House,
  id: string,
  move: AskedMove,
  { who = '孙主任', ...more }: Partial<MoveVote> & { who?: string } = {},
): Promise<Answer<object>> =>
  (await house.as(who)).ask(voteOfficeApi.move, {
    params: { id },
    body: { move, version: (await detail(house, id)).version, ...more },
  });

export async function move(...asked: Parameters<typeof tryMove>): Promise<void> {
  const { status, body } = await tryMove(...asked);
  expect([asked[2], status, body.message, body.fields]).toEqual([asked[2], 200, undefined, undefined]);
}

/** Writes a vote, posts it, and lets its opening come. Answers its id. */
export async function openVote(
  house: House,
  electorateId: string,
  more: Partial<MakeVote> = {},
): Promise<string> {
  await house.at('2026-11-07T10:00');
  const id = await makeVote(house, voteOf(house, electorateId, more));
  await move(house, id, 'prepare');
  await move(house, id, 'post');
  await house.at('2026-11-24T09:00');
  await house.settle();
  return id;
}

export async function page(house: House, who: string, id: string): Promise<VotePage> {
  const { status, body } = await (await house.as(who)).ask(voteApi.page, { params: { id } });
  expect([status, body.message]).toEqual([200, undefined]);
  return body;
}

/** The one slot of an owner. */
export async function slotOf(house: House, who: string, id: string): Promise<OwnSlot> {
  const [slot] = (await page(house, who, id)).slots;
  if (!slot) throw new Error(`${who} has no slot`);
  return slot;
}

export const yes: Answered[] = [{ question: 1, choice: 'yes' }];
export const no: Answered[] = [{ question: 1, choice: 'no' }];

export async function cast(house: House, who: string, id: string, answers: Answered[] = yes) {
  const { electorateHash, slots } = await page(house, who, id);
  const body = { slotId: slots[0]?.id ?? '', edition: electorateHash ?? '', answers };
  return (await house.as(who)).ask(voteApi.cast, { params: { id }, body });
}

/**
 * Gives the vote of a slot so many more, each like it and with a ballot: three in four owners have one home, and of ten who vote seven say
 * yes, two no.
 */
export async function fillSlots(house: House, slotId: string, count: number): Promise<void> {
  const reception = house.app.get(ReceptionService);
  const sealed = choices.map((choice) => reception.seal([{ question: 1, choice }]));
  await statement(
    house.databaseUrl,
    `insert into vote_slot select r.* from vote_slot o, generate_series(1, $2::int) n, lateral jsonb_populate_record(o, jsonb_build_object(
       'id', md5('slot' || n)::uuid, 'code', 'T' || n, 'owner_key', md5('owner' || (n - n % 4 / 3)), 'area', 8000 + n % 4000,
       'lots', jsonb_build_array(jsonb_build_object('id', md5('lot' || n)::uuid, 'area', 8000 + n % 4000, 'label', n::text)))) r
      where o.id = $1`,
    [slotId, count],
  );
  await statement(
    house.databaseUrl,
    `insert into named_ballot (id, district_id, vote_id, slot_id, channel, answers_sealed, taken_by, at)
     select md5('ballot' || n)::uuid, s.district_id, s.vote_id, md5('slot' || n)::uuid, 'phone',
            (array[$3, $4, $5]::bytea[])[case when n % 10 < 7 then 1 when n % 10 < 9 then 2 else 3 end], '{}', now()
       from vote_slot s, generate_series(1, $2::int) n where s.id = $1`,
    [slotId, count, ...sealed],
  );
}

/** The slots of a vote by their homes. */
export async function slots(house: House, id: string, q?: string): Promise<SlotLine[]> {
  const body = q ? { q } : {};
  return (await (await house.as('孙主任')).ask(voteOfficeApi.slots, { params: { id }, body })).body.slots;
}

/** Keeps the photo of a signed paper with the compound; answers its id. Each is another picture. */
export async function photo(house: House, who = '钱洁'): Promise<string> {
  const tint = Math.floor(Math.random() * 255);
  const bytes = await sharp({
    create: { width: 40, height: 40, channels: 3, background: { r: tint, g: 9, b: 9 } },
  })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('purpose', 'evidence');
  form.append('name', '有签名的票');
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'ballot.jpg');
  const { token } = await house.as(who);
  const answer = await fetch(`${house.url}/api${documentApi.keep.path.replace(':id', house.town.compound)}`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${token ?? ''}`, 'idempotency-key': randomUUID() },
  });
  const kept = (await answer.json()) as { id: string };
  expect(answer.status).toBe(201);
  return kept.id;
}

/** Enters a paper as one person reads it. */
export const enter = async (
  house: House,
  who: string,
  id: string,
  ask: { code: string; answers?: Answered[]; documentId?: string; proxyId?: string; carrier?: Carrier },
) =>
  (await house.as(who)).ask(ballotDeskApi.enter, {
    params: { id },
    body: { answers: yes, documentId: ask.documentId ?? (await photo(house)), ...ask },
  });

/** A paper that two people read alike. */
export async function paper(
  house: House,
  id: string,
  code: string,
  answers: Answered[] = yes,
): Promise<void> {
  expect((await enter(house, '钱洁', id, { code, answers })).body.outcome).toBe('waits');
  expect((await enter(house, '孙主任', id, { code, answers })).body.outcome).toBe('counts');
}
