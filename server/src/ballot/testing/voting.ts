import { ballotApi } from '@linli/shared/ballot/ballot.api';
import type { BallotBox, CastBallot } from '@linli/shared/ballot/ballot.contract';
import type { Answers, BoxQuestion } from '@linli/shared/ballot/ballot.rules';
import { finished, prepare, type BoxKeys, type Prepared } from '@linli/shared/ballot/casting.rules';
import { randomBytes, randomUUID } from 'node:crypto';
import { Db } from '../../platform/db/db';
import type { Answer, House } from '../../platform/testing/house';
import { randomCode } from '../../platform/secret';
import { BallotService } from '../ballot.service';

/** What the tellers of these tests wrote down. */
export interface Kept {
  readonly voteId: string;
  readonly tellers: readonly string[];
  readonly codes: readonly string[];
}

export const chance = (length: number) => new Uint8Array(randomBytes(length));

export const yesOrNo: BoxQuestion = { title: '通过新的管理规约', options: ['同意', '反对'], most: 1 };

/** Sets up a box with these questions, tellers and all, open for ballots. */
export async function openedBox(
  house: House,
  questions: readonly BoxQuestion[] = [yesOrNo],
  tellers: readonly string[] = ['孙主任', '方叔', '许老师'],
): Promise<Kept> {
  const voteId = randomUUID();
  const people = tellers.map((name) => house.town.people[name] ?? '');
  await house.app.get(Db).write((tx) =>
    house.app.get(BallotService).setUp(tx, {
      voteId,
      districtId: house.town.district,
      questions,
      tellers: people,
    }),
  );
  const codes = tellers.map(() => randomCode(24));
  for (const [at, name] of tellers.entries()) {
    const { status } = await (
      await house.as(name)
    ).ask(ballotApi.keep, {
      params: { id: voteId },
      body: { code: codes[at] ?? '' },
    });
    expect(status).toBe(200);
  }
  return { voteId, tellers, codes };
}

export async function boxOf(house: House, voteId: string): Promise<BallotBox> {
  const { status, body } = await house.anyone().ask(ballotApi.box, { params: { id: voteId } });
  expect(status).toBe(200);
  return body;
}

export async function keysOf(house: House, voteId: string): Promise<BoxKeys> {
  const { keys } = await boxOf(house, voteId);
  if (!keys) throw new Error('the box is not open');
  return { voteId, ...keys };
}

/** Closes a slot for a ballot, as the route of the vote does it. */
export const issue = (house: House, voteId: string, slotId: string, blinded: string): Promise<string> =>
  house.app.get(Db).write((tx) => house.app.get(BallotService).issue(tx, voteId, slotId, blinded));

export const onPaper = (house: House, voteId: string, slotId: string): Promise<void> =>
  house.app.get(Db).write((tx) => house.app.get(BallotService).issueOnPaper(tx, voteId, slotId));

export const closeBox = (house: House, voteId: string): Promise<void> =>
  house.app.get(Db).write((tx) => house.app.get(BallotService).closeBox(tx, voteId));

/** A ballot that is signed and not yet cast. */
export async function signedBallot(
  house: House,
  keys: BoxKeys,
  slotId: string,
  answers: Answers,
): Promise<{ prepared: Prepared; ballot: CastBallot }> {
  const prepared = prepare(keys, answers, chance);
  const signed = await issue(house, keys.voteId, slotId, prepared.blinded);
  const ballot = finished(keys.issuing, prepared, signed);
  if (!ballot) throw new Error('the box signed something else');
  return { prepared, ballot };
}

export const cast = (house: House, ballot: CastBallot): Promise<Answer<object>> =>
  house.anyone().ask(ballotApi.cast, { body: ballot, key: null });

/** Takes and casts a ballot for a slot; answers its tracker. */
export async function voted(
  house: House,
  keys: BoxKeys,
  answers: Answers,
  slotId: string = randomUUID(),
): Promise<{ slotId: string; tracker: string }> {
  const { ballot } = await signedBallot(house, keys, slotId, answers);
  expect((await cast(house, ballot)).status).toBe(200);
  return { slotId, tracker: ballot.tracker };
}

/** Two tellers open a closed box. */
export const openUp = async (house: House, { voteId, tellers, codes }: Kept) =>
  (await house.as(tellers[0] ?? '')).ask(ballotApi.open, {
    params: { id: voteId },
    body: { codes: codes.slice(0, 2) },
  });
