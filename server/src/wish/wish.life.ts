import { Injectable } from '@nestjs/common';
import { step } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import {
  partsTowardWish,
  wishLife,
  type WishMove,
  type WishPart,
  type WishState,
} from '@linli/shared/wish/wish.rules';
import type { Tx } from '../platform/db/db';
import { update } from '../platform/db/lane';
import { Outbox } from '../platform/outbox/outbox';
import { WishRow } from './wish.entity';
import { wishMoved } from './wish.events';
import { WishRepository } from './wish.repository';

/** How many hands of a wish are taken, and how many of these confirmed. */
type Hands = Pick<WishRow, 'taken' | 'confirmed'>;

const over: readonly WishState[] = wishLife.ends;

/** One step of a wish along its life. */
@Injectable()
export class WishLife {
  constructor(
    private readonly wishes: WishRepository,
    private readonly outbox: Outbox,
  ) {}

  /** A wish in my sight, locked, with the parts I play in it; any other is missing, and an older version than the present a no. */
  async take(
    tx: Tx,
    me: Actor,
    id: string,
    version: number | null,
  ): Promise<{ wish: WishRow; parts: WishPart[] }> {
    const wish = await this.wishes.lock(tx, id);
    const parts = wish ? partsTowardWish(wish, me) : [];
    if (!wish || !parts.length) throw new Refusal('wish.missing');
    if (version !== null && wish.version !== version) throw new Refusal('wish.stale');
    return { wish, parts };
  }

  /** Carries a locked wish one step; the row in hand is brought up to date. */
  async advance(
    tx: Tx,
    wish: WishRow,
    move: WishMove,
    parts: readonly WishPart[],
    { by = null, ...change }: Partial<WishRow> & { by?: string | null } = {},
  ): Promise<void> {
    const from = wish.state;
    const to = step(wishLife, from, move, parts);
    const ended = over.includes(to) ? (wish.endedAt ?? tx.at) : null;
    Object.assign(wish, change, { state: to, version: wish.version + 1, endedAt: ended });
    const { id, ...row } = wish;
    await update(tx, WishRow, id, row);
    const { districtId } = wish;
    const facts = { move, from, to };
    await this.outbox.publish(tx, wishMoved({ districtId, subjectId: id, actorId: by, facts }));
  }

  /** Counts the hands of a locked wish anew, and lets it follow: full, free again, or fulfilled once every hand is confirmed. */
  async recount(tx: Tx, wish: WishRow): Promise<void> {
    const hands = await this.wishes.hands(tx, wish.id);
    const taken = hands.length;
    const confirmed = hands.filter(({ state }) => state === 'confirmed').length;
    await this.follow(tx, wish, { taken, confirmed });
  }

  /** Lets a locked wish follow its hands, of which so many are taken and confirmed. */
  async follow(tx: Tx, wish: WishRow, counts: Hands): Promise<void> {
    const move = followed(wish, counts);
    if (move) await this.advance(tx, wish, move, ['app'], counts);
    else if (counts.taken !== wish.taken || counts.confirmed !== wish.confirmed) {
      Object.assign(wish, counts);
      await update(tx, WishRow, wish.id, counts);
    }
  }
}

/** How a wish follows its hands; null where it stays as it is. */
function followed({ state, hands }: WishRow, { taken, confirmed }: Hands): WishMove | null {
  if (state !== 'open' && state !== 'taken') return null;
  if (confirmed === hands) return 'fulfil';
  if (state === 'open') return taken === hands ? 'fill' : null;
  return taken < hands ? 'free' : null;
}
