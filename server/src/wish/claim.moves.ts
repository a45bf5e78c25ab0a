import { Injectable } from '@nestjs/common';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal, refuseFields } from '@linli/shared/refusal';
import {
  claimMoveFaults,
  type ClaimMoveFields,
  type MoveClaim,
  type MovedClaim,
  type UseCard,
} from '@linli/shared/wish/claim.contract';
import { notYet, type ClaimMove, type ConfirmedWay } from '@linli/shared/wish/claim.rules';
import { claimFieldWords, notYetWords } from '@linli/shared/wish/claim.words';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { hashOf, randomCode } from '../platform/secret';
import { ClaimLife, type Held } from './claim.life';
import { refuseTime } from './claim.service';
import { ServedService } from './served.service';
import { WishCardRow, type ClaimRow } from './wish.entity';
import { claimConfirmed } from './wish.events';
import { WishRepository } from './wish.repository';

const DAY = 24 * 60 * 60_000;
const written: ReadonlySet<string> = new Set(['words', 'code', 'minutes']);

/** What both sides do with a promise until it is kept, given back or has failed. */
@Injectable()
export class ClaimMoves {
  constructor(
    private readonly wishes: WishRepository,
    private readonly life: ClaimLife,
    private readonly served: ServedService,
    private readonly outbox: Outbox,
  ) {}

  /** One move of a claim by whoever plays a part in it. */
  async move(tx: Tx, me: Actor, id: string, { move, version, fields }: MoveClaim): Promise<MovedClaim> {
    refuseFields(
      wordsOfFaults(claimMoveFaults(move, fields), claimFieldWords, (name) =>
        written.has(name) ? 'write' : 'choose',
      ),
    );
    const held = await this.life.take(tx, me, id, version);
    if (move === 'confirm' && held.claim.state === 'confirmed') throw new Refusal('claim.confirmed');
    const early = notYet(move, held.parts, { ...held.claim, pair: held.wish.pair }, tx.at);
    if (early) throw new Refusal('claim.not_yet', { why: early, words: notYetWords[early] });
    const code = codeFor(move, fields);
    const change = await this.changeBy(tx, held, move, fields, code);
    await this.life.advance(tx, held, move, { ...change, by: me.id });
    if (move === 'confirm') await this.tellConfirmed(tx, held, me.id);
    return { state: held.claim.state, version: held.claim.version, code };
  }

  /** Confirms on the spot by the code on the wisher's card, which the helper types; each code works once. */
  async useCard(tx: Tx, me: Actor, id: string, { code, version }: UseCard): Promise<MovedClaim> {
    const held = await this.life.take(tx, me, id, version);
    if (!held.parts.includes('claimer')) throw new Refusal('move.not_yours', { move: 'confirm' });
    const codeHash = hashOf(code.trim().toUpperCase());
    const card = await tx.rows.findOneBy(WishCardRow, { wishId: held.wish.id, codeHash });
    if (!card) throw atField('claim.code', 'code');
    if (card.usedAt) throw atField('claim.code_used', 'code');
    await tx.rows.update(WishCardRow, card.id, { usedAt: tx.at, claimId: id });
    // The card speaks for the wisher.
    const asWisher = { ...held, parts: ['wisher' as const] };
    await this.life.advance(tx, asWisher, 'confirm', { ...kept(held.claim, {}, tx.at), way: 'card' });
    await this.tellConfirmed(tx, held, null);
    return { state: held.claim.state, version: held.claim.version, code: null };
  }

  /** What a move writes beside the state. */
  private async changeBy(
    tx: Tx,
    held: Held,
    move: ClaimMove,
    fields: ClaimMoveFields,
    code: string | null,
  ): Promise<Partial<ClaimRow>> {
    const { claim, wish, parts } = held;
    const { confirmDays } = await this.wishes.termsOf(tx, wish.districtId);
    const side = parts.includes('claimer') ? ('claimer' as const) : ('wisher' as const);
    const time = move === 'propose' ? new Date(fields.at ?? '') : move === 'agree' ? claim.proposedAt : null;
    if (time) await this.refuseTime(tx, held, time, fields);
    const change = changes[move];
    return change
      ? change({ held, side, fields, code, time: time ?? tx.at, at: tx.at, grace: confirmDays * DAY })
      : {};
  }

  /** Refuses a time that is not possible; the helper is warned where it collides with another promise of theirs. */
  private async refuseTime(
    tx: Tx,
    { wish, claim, parts }: Held,
    time: Date,
    { anyway }: ClaimMoveFields,
  ): Promise<void> {
    const warns = parts.includes('claimer') && !anyway;
    const { times } = await this.wishes.promisesOf(tx, claim.personId);
    const others = times.filter((one) => +one !== +(claim.agreedAt ?? 0));
    refuseTime(time, tx.at, wish, warns ? others : []);
  }

  private async tellConfirmed(tx: Tx, { wish, claim }: Held, by: string | null): Promise<void> {
    const { districtId, id, personId: person, way, minutes } = claim;
    const facts = { wish: wish.id, person, way: way ?? 'tap', minutes: `${minutes ?? 0}` };
    await this.outbox.publish(tx, claimConfirmed({ districtId, subjectId: id, actorId: by, facts }));
    await this.served.book(tx, wish, claim, by);
  }
}

/** What decides what a move writes: who moves, what they said, and the time that is meant. */
interface Moving {
  readonly held: Held;
  readonly side: 'claimer' | 'wisher';
  readonly fields: ClaimMoveFields;
  readonly code: string | null;
  readonly time: Date;
  readonly at: Date;
  /** Milliseconds after which somebody goes and asks. */
  readonly grace: number;
}

const said = ({ words }: ClaimMoveFields): string | null => words?.trim() ?? null;
const phoneOf = (side: Moving['side'], shown: boolean): Partial<ClaimRow> =>
  side === 'claimer' ? { claimerPhone: shown } : { wisherPhone: shown };

/** What each move writes beside the state; the others write nothing. */
const changes: Partial<Record<ClaimMove, (moving: Moving) => Partial<ClaimRow>>> = {
  propose: ({ time, side }) => ({ proposedAt: time, proposedBy: side }),
  agree: ({ time, grace }) => ({
    ...{ agreedAt: time, promisedOn: localDate(time), proposedAt: null, proposedBy: null },
    confirmDue: new Date(+time + grace),
  }),
  companion: ({ fields, code }) => ({
    companion: fields.companion ?? null,
    companionHash: code === null ? null : hashOf(code),
    secondId: null,
  }),
  passOn: ({ code }) => ({ handHash: code === null ? null : hashOf(code) }),
  sharePhone: ({ side }) => phoneOf(side, true),
  hidePhone: ({ side }) => phoneOf(side, false),
  start: ({ side, at, grace }) => ({
    ...(side === 'claimer' ? { begunClaimer: at } : { begunWisher: at }),
    confirmDue: new Date(+at + grace),
  }),
  finish: ({ fields, at, grace }) => ({
    ...{ minutes: fields.minutes ?? null, doneAt: at, askedAt: null },
    confirmDue: new Date(+at + grace),
  }),
  confirm: ({ held, fields, at }) => ({
    ...kept(held.claim, fields, at),
    way: wayOf(held),
    thanks: said(fields),
  }),
  fail: ({ fields }) => ({ reason: fields.reason ?? null, words: said(fields) }),
  thank: ({ fields }) => ({ thanks: said(fields) }),
  release: ({ fields }) => ({ words: said(fields) }),
};

/** A code that the helper passes on: six characters for whoever comes along, eight for whoever takes it over. */
function codeFor(move: ClaimMove, { companion }: ClaimMoveFields): string | null {
  if (move === 'passOn') return randomCode(8);
  return move === 'companion' && companion === 'own' ? randomCode(6) : null;
}

/** How whoever confirms does so: by their own tap, as the second helper, or as the worker who asked the wisher. */
function wayOf({ parts }: Held): ConfirmedWay {
  if (parts.includes('worker')) return 'phone';
  return parts.includes('second') ? 'second' : 'tap';
}

/** How long it took: as the side that was helped says, else as the helper said, else between the beginning and now. */
function kept(claim: ClaimRow, { minutes }: ClaimMoveFields, at: Date): Partial<ClaimRow> {
  const since = claim.begunClaimer ?? claim.begunWisher ?? at;
  const between = Math.min(Math.max(Math.round((+(claim.doneAt ?? at) - +since) / 60_000), 1), 720);
  return { minutes: minutes ?? claim.minutes ?? between, doneAt: claim.doneAt ?? at };
}
