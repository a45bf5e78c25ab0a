import { Injectable } from '@nestjs/common';
import { step } from '@linli/shared/machine';
import type { AnsweredOffer, AnswerOffer, SendOffers, Why } from '@linli/shared/offer/offer.contract';
import { offerLife, type OfferKind, type OfferMove } from '@linli/shared/offer/offer.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TeamQueries } from '../team/team.queries';
import { ClaimService } from '../wish/claim.service';
import { WaitService } from '../wish/wait.service';
import { WishService, type WishRow } from '../wish/wish.service';
import { CandidateQueries } from './candidate.queries';
import { OfferRow } from './offer.entity';
import { offerMade, offersExhausted } from './offer.events';
import { OfferRepository } from './offer.repository';

interface NewOffer {
  readonly kind: OfferKind;
  readonly personId?: string | null;
  readonly teamId?: string | null;
  readonly claimId?: string | null;
  readonly why?: Why | Record<string, never>;
}

/** Asking people for a wish, one after the other; nobody is ordered, and a no is not kept. */
@Injectable()
export class OfferService {
  constructor(
    private readonly offers: OfferRepository,
    private readonly candidates: CandidateQueries,
    private readonly teams: TeamQueries,
    private readonly wishes: WishService,
    private readonly claims: ClaimService,
    private readonly waits: WaitService,
    private readonly outbox: Outbox,
  ) {}

  /** Asks people in the order given, then everybody around; or a team, or everybody at once. What was asked before is recalled. */
  async send(tx: Tx, me: Actor, wishId: string, { to, people = [], teamId }: SendOffers): Promise<void> {
    const wish = await this.steered(tx, me, wishId);
    if (wish.state !== 'open') throw new Refusal('move.not_now', { move: 'send', state: wish.state });
    if (to === 'person' && !people.length) throw atField('offer.nobody', 'people');
    if (to === 'team') await this.refuseStrangeTeam(tx, me, teamId);
    await this.recallOpen(tx, wish, 'worker');
    const known = new Map((await this.candidates.of(tx, wish)).map((one) => [one.personId, one.why]));
    if (people.some((id) => !known.has(id))) throw atField('offer.unfit', 'people');
    const wanted: NewOffer[] =
      to === 'person'
        ? people.map((personId) => ({ kind: 'person', personId, why: known.get(personId) ?? {} }))
        : to === 'team'
          ? [{ kind: 'team', teamId: teamId ?? null }]
          : [];
    await this.add(tx, me.id, wish, [...wanted, { kind: 'pool' }]);
    await this.next(tx, wish);
  }

  /** Asks somebody to come along with a helper who may not go alone; without a name it is whoever asks. */
  async sendSecond(tx: Tx, me: Actor, claimId: string, personId: string | undefined): Promise<void> {
    const { wish, claim } = await this.claims.lockWanted(tx, claimId);
    if (!holdsAt(me, steering, wish.path)) throw new Refusal('claim.missing');
    if (!personId || personId === me.id) return this.claims.comeAlong(tx, { wish, claim }, me.id, me.id);
    const known = (await this.candidates.of(tx, wish)).find((one) => one.personId === personId);
    if (!known || known.minor) throw atField('offer.unfit', 'personId');
    await this.add(tx, me.id, wish, [{ kind: 'second', personId, claimId, why: known.why }]);
    await this.makeFirst(tx, wish, (offer) => offer.kind === 'second' && offer.claimId === claimId);
  }

  /** Recalls everything that is asked about a wish. */
  async recall(tx: Tx, me: Actor, wishId: string): Promise<void> {
    await this.recallOpen(tx, await this.steered(tx, me, wishId), 'worker');
  }

  /** Answers an offer of mine or of my team. A yes claims in the same transaction; a no goes to the next, and who said it is forgotten. */
  async answer(tx: Tx, me: Actor, id: string, { accept, ...ask }: AnswerOffer): Promise<AnsweredOffer> {
    const found = await tx.rows.findOneBy(OfferRow, { id });
    const wish = found && (await this.wishes.lock(tx, found.wishId));
    const offer = wish && (await this.offers.lock(tx, id));
    if (!wish || !offer || !(await this.isFor(tx, offer, me.id))) throw new Refusal('offer.missing');
    if (offer.state !== 'offered') throw new Refusal('offer.over');
    if (!accept) {
      // What a team is asked stands until it is answered for: one member's no is not the team's.
      if (offer.kind === 'team') return { claimId: null, companionCode: null };
      await this.end(tx, offer, 'decline', { personId: null, why: {} });
      await this.free(tx, wish, me.id);
      if (offer.kind !== 'second') await this.next(tx, wish);
      return { claimId: null, companionCode: null };
    }
    await this.end(tx, offer, 'accept');
    if (offer.kind === 'second' && offer.claimId) {
      await this.claims.comeAlong(tx, await this.claims.lockWanted(tx, offer.claimId), me.id, me.id);
      return { claimId: offer.claimId, companionCode: null };
    }
    const teamId = offer.teamId ?? undefined;
    const { claimId, companionCode } = await this.claims.claim(tx, me, wish.id, {
      ...ask,
      ...(teamId && { teamId }),
    });
    if ((await this.wishes.lock(tx, wish.id))?.state !== 'open') await this.recallOpen(tx, wish, 'app');
    return { claimId, companionCode };
  }

  /** Passes on what was not answered in time; answers how many. */
  async passOn(tx: Tx, most = 100): Promise<number> {
    const due = await tx.rows.query<{ id: string; wishId: string }[]>(
      `select id, wish_id as "wishId" from offer where state = 'offered' and due_at <= $1 order by due_at limit $2`,
      [tx.at, most],
    );
    let passed = 0;
    for (const { id, wishId } of due) {
      const wish = await this.wishes.lock(tx, wishId);
      const offer = wish && (await this.offers.lock(tx, id));
      if (!wish || offer?.state !== 'offered' || !offer.dueAt || offer.dueAt > tx.at) continue;
      await this.end(tx, offer, 'pass');
      passed++;
      if (offer.personId) await this.free(tx, wish, offer.personId);
      if (wish.state !== 'open') continue;
      if (offer.kind === 'pool') await this.tellExhausted(tx, wish);
      else if (offer.kind !== 'second') await this.next(tx, wish);
    }
    return passed;
  }

  /** The wish has been taken or has ended: nobody is asked any more. */
  async wishGone(tx: Tx, wishId: string): Promise<void> {
    const wish = await this.wishes.lock(tx, wishId);
    if (wish && wish.state !== 'open') await this.recallOpen(tx, wish, 'app', wish.endedAt !== null);
  }

  /** Who has left is asked no more, and nothing says that they were. */
  async forget(tx: Tx, personId: string): Promise<void> {
    for (const { id, wishId } of await tx.rows.findBy(OfferRow, { personId })) {
      const wish = await this.wishes.lock(tx, wishId);
      const offer = wish && (await this.offers.lock(tx, id));
      if (offer?.state === 'offered' || offer?.state === 'queued')
        await this.end(tx, offer, 'recall', {}, 'app');
      if (wish?.state === 'open' && offer?.kind !== 'second') await this.next(tx, wish);
    }
    await tx.rows.update(OfferRow, { personId }, { personId: null, why: {} });
  }

  /** Asks whoever is next, if nobody is being asked. */
  private async next(tx: Tx, wish: WishRow): Promise<void> {
    const open = (await this.offers.openOf(tx, wish.id)).filter(({ kind }) => kind !== 'second');
    if (open.some(({ state }) => state === 'offered')) return;
    await this.makeFirst(tx, wish, ({ kind }) => kind !== 'second');
  }

  private async makeFirst(tx: Tx, wish: WishRow, fits: (offer: OfferRow) => boolean): Promise<void> {
    const offer = (await this.offers.openOf(tx, wish.id)).find((one) => one.state === 'queued' && fits(one));
    if (!offer) return;
    const { offerHours } = await this.wishes.termsOf(tx, wish.districtId);
    const dueAt = new Date(+tx.at + offerHours * 3_600_000);
    const state = step(offerLife, offer.state, 'make', ['app']);
    await tx.rows.update(OfferRow, offer.id, { state, dueAt });
    // What one person is asked is theirs until they answered.
    if (offer.kind === 'person' && offer.personId) await this.waits.keep(tx, wish, offer.personId, dueAt);
    const { districtId, id, kind } = offer;
    const facts = { wish: wish.id, kind };
    await this.outbox.publish(tx, offerMade({ districtId, subjectId: id, actorId: offer.byId, facts }));
  }

  private async add(tx: Tx, byId: string, wish: WishRow, wanted: readonly NewOffer[]): Promise<void> {
    const { id: wishId, districtId, path } = wish;
    await tx.rows.insert(
      OfferRow,
      wanted.map((offer, rank) => ({
        ...{ id: newId(tx.at), districtId, wishId, path, rank, byId, at: tx.at, state: 'queued' as const },
        ...{ personId: null, teamId: null, claimId: null, why: {} },
        ...offer,
      })),
    );
  }

  /** Recalls what waits or is asked; `all` also those who were to come along with somebody. */
  private async recallOpen(tx: Tx, wish: WishRow, by: 'worker' | 'app', all = false): Promise<void> {
    for (const offer of await this.offers.openOf(tx, wish.id)) {
      if (offer.kind === 'second' && !all) continue;
      await this.end(tx, offer, 'recall', {}, by);
      if (offer.personId) await this.free(tx, wish, offer.personId);
    }
  }

  private async end(
    tx: Tx,
    offer: OfferRow,
    move: OfferMove,
    change: Partial<Pick<OfferRow, 'personId' | 'why'>> = {},
    by: 'person' | 'worker' | 'app' = move === 'pass' ? 'app' : 'person',
  ): Promise<void> {
    const state = step(offerLife, offer.state, move, [by]);
    await tx.rows.update(OfferRow, offer.id, { state, endedAt: tx.at, ...change });
  }

  /** Whether an offer is somebody's to answer: theirs, or their team's. */
  private async isFor(tx: Tx, { personId, teamId }: OfferRow, me: string): Promise<boolean> {
    if (personId) return personId === me;
    return teamId !== null && (await this.teams.isMember(tx, teamId, me));
  }

  private async refuseStrangeTeam(tx: Tx, me: Actor, teamId: string | undefined): Promise<void> {
    const team = teamId ? await this.teams.teamOf(tx, teamId) : null;
    if (!team || !holdsAt(me, steering, team.path)) throw atField('offer.nobody', 'teamId');
  }

  private free(tx: Tx, wish: WishRow, personId: string): Promise<void> {
    return this.waits.unkeep(tx, wish, personId);
  }

  private async tellExhausted(tx: Tx, { id, districtId }: WishRow): Promise<void> {
    await this.outbox.publish(tx, offersExhausted({ districtId, subjectId: id, actorId: null, facts: {} }));
  }

  private async steered(tx: Tx, me: Actor, wishId: string): Promise<WishRow> {
    const wish = await this.wishes.lock(tx, wishId);
    if (!wish || !holdsAt(me, steering, wish.path) || wish.wisherId === me.id)
      throw new Refusal('wish.missing');
    return wish;
  }
}
