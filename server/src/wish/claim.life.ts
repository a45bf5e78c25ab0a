import { Injectable } from '@nestjs/common';
import { step } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import {
  begun,
  claimLife,
  isLive,
  partsTowardClaim,
  type ClaimMove,
  type ClaimPart,
} from '@linli/shared/wish/claim.rules';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { WaitService } from './wait.service';
import { ClaimRow, type WishRow } from './wish.entity';
import { claimMoved } from './wish.events';
import { WishLife } from './wish.life';
import { WishRepository } from './wish.repository';

/** A claim with its wish, both locked, and the parts that somebody plays in it. */
export interface Held {
  readonly wish: WishRow;
  readonly claim: ClaimRow;
  readonly parts: readonly ClaimPart[];
}

/** What a promise that has ended no longer opens. */
const closed = { claimerPhone: false, wisherPhone: false, companionHash: null, handHash: null };

type Change = Partial<ClaimRow> & { by?: string | null };

/** One step of a claim along its life; its wish follows in the same transaction. */
@Injectable()
export class ClaimLife {
  constructor(
    private readonly wishes: WishRepository,
    private readonly wishLife: WishLife,
    private readonly waits: WaitService,
    private readonly outbox: Outbox,
  ) {}

  /** A claim in my sight, locked with its wish; any other is missing, and an older version than the present a no. */
  async take(tx: Tx, me: Actor, id: string, version: number | null): Promise<Held> {
    const found = await this.wishes.lockClaim(tx, id);
    const { wisherId = null } = found?.wish ?? {};
    const parts = found ? partsTowardClaim({ ...found.claim, wisherId }, me) : [];
    if (!found || !parts.length) throw new Refusal('claim.missing');
    if (version !== null && found.claim.version !== version) throw new Refusal('claim.stale');
    return { ...found, parts };
  }

  /** Carries a claim one step. What ends shows no phone any more, and gives its hand back unless it was confirmed. */
  async advance(
    tx: Tx,
    { wish, claim, parts }: Held,
    move: ClaimMove,
    { by = null, ...change }: Change = {},
  ): Promise<void> {
    const state = step(claimLife, claim.state, move, parts);
    const ended = !isLive(state);
    Object.assign(claim, change, { state, version: claim.version + 1 });
    if (ended && !claim.endedAt) Object.assign(claim, { endedAt: tx.at, ...closed });
    const { id, ...row } = claim;
    await tx.rows.update(ClaimRow, id, row);
    const { districtId, personId } = claim;
    const side = by === null ? null : (parts[0] ?? null);
    const facts = { wish: wish.id, move, side, person: personId };
    await this.outbox.publish(tx, claimMoved({ districtId, subjectId: id, actorId: by, facts }));
    if (!ended || move === 'thank') return;
    if (claim.coordinator && state !== 'confirmed') await this.passOn(tx, wish.id, id);
    await this.wishLife.recount(tx, wish);
    if (wish.state === 'open') await this.waits.keepForNext(tx, wish);
  }

  /** Whether somebody is there to help already, or was and is not confirmed. */
  async hasBegun(tx: Tx, wish: WishRow): Promise<boolean> {
    const hands = await this.wishes.hands(tx, wish.id);
    return hands.some(({ state }) => (begun as readonly string[]).includes(state));
  }

  /** Ends every promise of a wish that ends; nobody is kept a hand of it. */
  async dropAll(tx: Tx, wish: WishRow): Promise<void> {
    await this.waits.dismiss(tx, wish.id);
    for (const claim of await this.wishes.hands(tx, wish.id))
      if (claim.state === 'held' || claim.state === 'agreed')
        await this.end(tx, { wish, claim, parts: ['wish'] });
    const hands = await this.wishes.hands(tx, wish.id);
    wish.taken = hands.length;
  }

  /** Ends one promise without letting its wish follow, which ends itself. */
  private async end(tx: Tx, { wish, claim, parts }: Held): Promise<void> {
    const state = step(claimLife, claim.state, 'drop', parts);
    await tx.rows.update(ClaimRow, claim.id, {
      ...{ state, version: claim.version + 1, endedAt: tx.at },
      ...closed,
    });
    const facts = { wish: wish.id, move: 'drop' as const, side: null, person: claim.personId };
    const { districtId, id } = claim;
    await this.outbox.publish(tx, claimMoved({ districtId, subjectId: id, actorId: null, facts }));
  }

  /** The hands of a wish have somebody who brings them together, as long as there are any. */
  private async passOn(tx: Tx, wishId: string, from: string): Promise<void> {
    const next = (await this.wishes.hands(tx, wishId)).find(({ id, state }) => id !== from && isLive(state));
    await tx.rows.update(ClaimRow, from, { coordinator: false });
    if (next) await tx.rows.update(ClaimRow, next.id, { coordinator: true });
  }
}
