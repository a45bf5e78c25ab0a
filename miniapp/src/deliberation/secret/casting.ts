import { ballotApi } from '@linli/shared/ballot/ballot.api';
import type { BallotBox, CastBallot } from '@linli/shared/ballot/ballot.contract';
import type { Answers } from '@linli/shared/ballot/ballot.rules';
import { canBlind } from '@linli/shared/ballot/big.rules';
import { finished, prepare, type Prepared } from '@linli/shared/ballot/casting.rules';
import { asTrouble, isAnswered, networkGone, passes, Trouble, troubleIn } from '@linli/shared/trouble';
import { addressOf, call } from '../../platform/call';
import { draw } from '../../platform/chance';
import { host } from '../../platform/host';
import { keysOf, put } from '../../platform/room';

/**
 * What lies on the phone of one secret ballot: prepared and on its way to be signed, signed and on its way into the box, or in
 * it. What was chosen can be read in none of them.
 */
export type OwnBallot =
  | { readonly step: 'prepared'; readonly issuing: string; readonly prepared: Prepared }
  | { readonly step: 'signed' | 'cast'; readonly ballot: CastBallot };

const family = 'ballot';
const keyOf = (voteId: string, slotId: string) => `${family}.${voteId}.${slotId}`;
/** Bytes drawn for one ballot: a few hundred are used, and a blinding may need several tries. */
const drawn = 8192;

/** The ballot of a slot as far as this phone knows it. */
export const ownBallot = (voteId: string, slotId: string): OwnBallot | null =>
  (host.storage.get(keyOf(voteId, slotId)) as OwnBallot | undefined) ?? null;

/** The slots of a vote for which this phone holds something. */
export const slotsHere = (voteId: string): string[] => {
  const before = `${family}.${voteId}.`;
  return keysOf(family).flatMap((key) => (key.startsWith(before) ? [key.slice(before.length)] : []));
};

/** Why this phone cannot cast in secret, in words; null where it can. */
export const cannotCast = (): string | null =>
  canBlind() ? null : '这台手机的系统太旧，不能秘密投票。可以换一台新一点的手机，或者到社区领纸票';

/**
 * Seals a choice for a slot and keeps it, before anything is sent: from here on a phone that goes out loses nothing. Rejects with
 * `Trouble` where it cannot be kept; what this phone already holds for the slot stays as it is.
 */
export async function seal({ voteId, keys }: BallotBox, slotId: string, answers: Answers): Promise<void> {
  if (ownBallot(voteId, slotId)) return;
  if (!keys) throw new Trouble('ballot.not_open', '监票人的钥匙还没有做齐，现在还不能投');
  const pool = await draw(drawn);
  let used = 0;
  const prepared = prepare({ voteId, ...keys }, answers, (length) => {
    if (used + length > pool.length) throw new Trouble('phone.chance', '这台手机没准备好，请再点一次');
    return pool.slice(used, (used += length));
  });
  if (!put(keyOf(voteId, slotId), { step: 'prepared', issuing: keys.issuing, prepared } satisfies OwnBallot))
    throw new Trouble('phone.full', '手机存不下了，请先删掉一些不用的东西再投');
}

/** Takes the ballot of a slot as many steps on as it can: has it signed, casts it. Safe to call at any time, and twice. */
export const goOn = (voteId: string, slotId: string): Promise<OwnBallot | null> =>
  host.alone(keyOf(voteId, slotId), async () => {
    const key = keyOf(voteId, slotId);
    let own = ownBallot(voteId, slotId);
    if (own?.step === 'prepared') {
      own = { step: 'signed', ballot: await signedBallot(own, slotId) };
      put(key, own);
    }
    if (own?.step === 'signed') {
      await castUnnamed(own.ballot);
      own = { step: 'cast', ballot: own.ballot };
      put(key, own);
    }
    return own;
  });

/**
 * Casts once more what is in the box already, which changes nothing there: a box that was brought back from a copy may have
 * lost it. Not reaching anybody is no trouble.
 */
export async function castOnceMore(own: OwnBallot | null): Promise<void> {
  if (own?.step === 'cast') await castUnnamed(own.ballot).catch(() => undefined);
}

async function signedBallot(
  { issuing, prepared }: Extract<OwnBallot, { step: 'prepared' }>,
  slotId: string,
): Promise<CastBallot> {
  const { voteId, blinded } = prepared;
  try {
    const { signed } = await call(ballotApi.issue, { params: { id: voteId }, body: { slotId, blinded } });
    const ballot = finished(issuing, prepared, signed);
    if (!ballot)
      throw new Trouble('ballot.not_signed', '系统给的签章不对，票没有投。请打社区电话，请监票人查');
    return ballot;
  } catch (thrown) {
    const cause = asTrouble(thrown);
    // A no is an answer: what lies here will never be signed, and another choice may be tried.
    if (isAnswered(cause) && !passes(cause)) host.storage.remove(keyOf(voteId, slotId));
    throw cause;
  }
}

/** Casts without anything that says who does. */
async function castUnnamed(ballot: CastBallot): Promise<void> {
  const { method, path } = ballotApi.cast;
  const ask = { method, url: addressOf(path), headers: {}, body: ballot, unnamed: true } as const;
  const reply = await host.request(ask).catch(() => {
    throw networkGone(true);
  });
  if (reply.status !== 200) throw troubleIn(reply);
}
