import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import type { Accompany, Claimed, ClaimWish, TakeOver } from '@linli/shared/wish/claim.contract';
import { collides, lockUntil, proposalFault } from '@linli/shared/wish/claim.rules';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { put, send, together } from '../platform/db/lane';
import { Outbox } from '../platform/outbox/outbox';
import { hashOf, randomCode } from '../platform/secret';
import { ClaimLife, type Held } from './claim.life';
import { Eligibility, type AskedClaim } from './eligibility';
import { StandingRepository, type Stood } from './standing.repository';
import { WaitService } from './wait.service';
import { ClaimRow, type WishRow } from './wish.entity';
import { wishClaimed } from './wish.events';
import { WishLife } from './wish.life';
import { WishRepository } from './wish.repository';

/** Promising to help: one hand of a wish belongs to one person, however many ask at once. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly wishes: WishRepository,
    private readonly standings: StandingRepository,
    private readonly wishLife: WishLife,
    private readonly life: ClaimLife,
    private readonly waits: WaitService,
    private readonly eligibility: Eligibility,
    private readonly outbox: Outbox,
  ) {}

  /** Why claims would be refused as things stand, in their order; null where it takes the lock to know. */
  glance(
    rows: Pick<Read, 'rows'>,
    now: string,
    asks: readonly AskedClaim[],
  ): Promise<readonly (Refusal | null)[]> {
    return this.eligibility.glance(rows, now, asks);
  }

  /** Claims a hand of a wish. The wish is locked first, so that of any number of people at once as many succeed as there are hands. */
  async claim(tx: Tx, me: Actor, wishId: string, ask: ClaimWish): Promise<Claimed> {
    // Both go together; the look begins when the lock is held.
    const { wish, stood } = await together<{ wish: WishRow | null; stood: Stood | null }>({
      wish: this.wishes.lock(tx, wishId),
      stood: this.standings.of(tx, wishId, me.id),
    });
    if (!wish?.publishedAt || !stood) throw new Refusal('wish.missing');
    const { districtId } = wish;
    const standing = await this.eligibility.admit(tx, me, stood, { ...ask, wishId, personId: me.id });
    const { slots } = standing;
    const proposedAt = ask.at ? new Date(ask.at) : null;
    if (proposedAt) refuseTime(proposedAt, tx.at, wish, ask.anyway ? [] : standing.times);
    const slot = Array.from({ length: wish.hands }, (_, at) => at + 1).find((one) => !slots.includes(one));
    if (!slot) throw new Error(`${wishId} has a hand free and no slot`);
    const companion = wish.pair ? (ask.companion ?? 'arrange') : null;
    const code = companion === 'own' ? randomCode(6) : null;
    const claim = tx.rows.create(ClaimRow, {
      id: newId(tx.at),
      ...{ districtId, wishId, path: wish.path, slot, personId: me.id, teamId: ask.teamId ?? null },
      coordinator: slots.length === 0,
      state: 'held',
      version: 1,
      at: tx.at,
      lockUntil: lockUntil(tx.at, standing),
      proposedAt,
      proposedBy: proposedAt && 'claimer',
      companion,
      companionHash: code === null ? null : hashOf(code),
    });
    await put(tx, ClaimRow, [claim]);
    await send(tx, 'delete from wish_waiter where wish_id = $1 and person_id = $2', [wishId, me.id]);
    const said = { wish: wishId, person: me.id };
    await this.outbox.publish(
      tx,
      wishClaimed({ districtId, subjectId: claim.id, actorId: me.id, facts: said }),
    );
    await this.wishLife.follow(tx, wish, { taken: slots.length + 1, confirmed: wish.confirmed });
    return { claimId: claim.id, lockUntil: claim.lockUntil.toISOString(), companionCode: code };
  }

  /** Coming along with a helper by the code they were given; no longer possible once somebody does. */
  async accompany(tx: Tx, me: Actor, { code, consent }: Accompany): Promise<void> {
    const companionHash = hashOf(code.trim().toUpperCase());
    const row = await tx.rows.findOneBy(ClaimRow, { companionHash });
    const held = row && (await this.wishes.lockClaim(tx, row.id));
    if (!held?.claim.companionHash) throw atField('claim.code', 'code');
    await this.eligibility.agree(tx, me, consent);
    await this.comeAlong(tx, held, me.id, me.id);
  }

  /** Takes over somebody's promise by the code they gave; a time that was agreed is proposed again, as the wisher does not know them. */
  async takeOver(tx: Tx, me: Actor, { code, consent }: TakeOver): Promise<Claimed> {
    const handHash = hashOf(code.replace(/[\s-]/g, '').toUpperCase());
    const row = await tx.rows.findOneBy(ClaimRow, { handHash });
    const held = row && (await this.wishes.lockClaim(tx, row.id));
    if (!held?.claim.handHash) throw atField('claim.code', 'code');
    const { wish, claim } = held;
    await this.waits.keep(tx, wish, me.id, lockUntil(tx.at, await this.wishes.termsOf(tx, wish.districtId)));
    await this.life.advance(tx, { wish, claim, parts: ['friend'] }, 'handOver', { by: me.id });
    const at = claim.agreedAt && claim.agreedAt > tx.at ? claim.agreedAt.toISOString() : undefined;
    return this.claim(tx, me, wish.id, { anyway: true, ...(at && { at }), ...(consent && { consent }) });
  }

  /** A claim with its wish, both locked. */
  async lockWanted(tx: Tx, id: string): Promise<{ wish: WishRow; claim: ClaimRow }> {
    const held = await this.wishes.lockClaim(tx, id);
    if (!held) throw new Refusal('claim.missing');
    return held;
  }

  /** Lets somebody come along: an adult who agreed to serve, neither the helper nor the wisher. */
  async comeAlong(
    tx: Tx,
    { wish, claim }: Pick<Held, 'wish' | 'claim'>,
    secondId: string,
    by: string,
  ): Promise<void> {
    await this.eligibility.admitSecond(tx, { wish, claim }, secondId);
    await this.life.advance(tx, { wish, claim, parts: ['friend'] }, 'accompany', {
      ...{ secondId, companionHash: null, by },
    });
  }
}

/** Refuses a time that is over or too late for the wish, and warns of one that collides with another promise. */
export function refuseTime(time: Date, at: Date, { until }: WishRow, promised: readonly Date[]): void {
  if (proposalFault(time, at, until ?? localDate(time))) throw atField('claim.time', 'at');
  if (collides(time, promised)) throw new Refusal('claim.overlaps');
}
