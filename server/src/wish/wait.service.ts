import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { IsNull, Not } from 'typeorm';
import { Eligibility } from './eligibility';
import { WishWaiterRow, type WishRow } from './wish.entity';
import { wishKept, wishWaited } from './wish.events';
import { WishRepository } from './wish.repository';

/** Those who would help if a hand came free, in the order in which they said so. */
@Injectable()
export class WaitService {
  constructor(
    private readonly wishes: WishRepository,
    private readonly outbox: Outbox,
    private readonly eligibility: Eligibility,
  ) {}

  /** Puts me on the list of a wish that others have taken. */
  async join(tx: Tx, me: Actor, wishId: string): Promise<void> {
    const wish = await this.wishes.lock(tx, wishId);
    if (!wish || (wish.state !== 'taken' && wish.state !== 'open')) throw new Refusal('wish.missing');
    if (wish.wisherId === me.id) throw new Refusal('move.not_yours', { move: 'wait' });
    await this.eligibility.admitWaiter(tx, me, wish);
    const { districtId } = wish;
    const added = await tx.rows
      .createQueryBuilder()
      .insert()
      .into(WishWaiterRow)
      .values({ wishId, personId: me.id, districtId, at: tx.at })
      .orIgnore()
      .returning('person_id')
      .execute();
    if (!(added.raw as unknown[]).length) throw new Refusal('wish.waited');
    await this.tellWaits(tx, wish, me.id, 'yes');
    if (wish.state === 'open') await this.keepForNext(tx, wish);
  }

  /** Takes me off the list; who is not on it is not told so. What was kept for me is kept for the next. */
  async leave(tx: Tx, personId: string, wishId: string): Promise<void> {
    const wish = await this.wishes.lock(tx, wishId);
    const { affected } = await tx.rows.delete(WishWaiterRow, { wishId, personId });
    if (!wish || !affected) return;
    await this.tellWaits(tx, wish, personId, 'no');
    if (wish.state === 'open') await this.keepForNext(tx, wish);
  }

  /** Keeps a hand for somebody until a moment: whoever was offered one. */
  async keep(tx: Tx, { id, districtId }: WishRow, personId: string, keptUntil: Date): Promise<void> {
    const row = { wishId: id, personId, districtId, at: tx.at, keptUntil };
    await tx.rows.upsert(WishWaiterRow, row, ['wishId', 'personId']);
  }

  /** What was kept for somebody is kept for the next. */
  async unkeep(tx: Tx, wish: WishRow, personId: string): Promise<void> {
    await tx.rows.delete(WishWaiterRow, { wishId: wish.id, personId, keptUntil: Not(IsNull()) });
    if (wish.state === 'open') await this.keepForNext(tx, wish);
  }

  /** Keeps each free hand for the next on the list, who is told; of those for whom one is kept it goes on keeping it. */
  async keepForNext(tx: Tx, { id: wishId, districtId, hands, taken }: WishRow): Promise<void> {
    const { offerHours } = await this.wishes.termsOf(tx, districtId);
    const { kept } = await this.wishes.keptHands(tx, wishId, '');
    const free = hands - taken - kept;
    if (free <= 0) return;
    const until = new Date(+tx.at + offerHours * 3_600_000);
    // TypeORM answers an update with its rows and their number.
    const [told] = await tx.rows.query<[{ personId: string }[], number]>(
      `update wish_waiter w set kept_until = $3 from (
         select person_id from wish_waiter where wish_id = $1 and kept_until is null order by at, person_id limit $2) next
        where w.wish_id = $1 and w.person_id = next.person_id returning w.person_id as "personId"`,
      [wishId, free, until],
    );
    for (const { personId: person } of told)
      await this.outbox.publish(
        tx,
        wishKept({ districtId, subjectId: wishId, actorId: null, facts: { person } }),
      );
  }

  private async tellWaits(
    tx: Tx,
    { id: subjectId, districtId }: WishRow,
    actorId: string,
    waits: 'yes' | 'no',
  ): Promise<void> {
    await this.outbox.publish(tx, wishWaited({ districtId, subjectId, actorId, facts: { waits } }));
  }

  /** Nobody waits any more: the wish has ended. */
  async dismiss(tx: Tx, wishId: string): Promise<void> {
    await tx.rows.delete(WishWaiterRow, { wishId });
  }

  /** Lets hands that were kept and not taken go to the next; answers how many. */
  async passOn(tx: Tx, most = 100): Promise<number> {
    const [gone] = await tx.rows.query<[{ wishId: string }[], number]>(
      `delete from wish_waiter where (wish_id, person_id) in (
         select wish_id, person_id from wish_waiter where kept_until <= $1 order by kept_until limit $2 for update skip locked)
       returning wish_id as "wishId"`,
      [tx.at, most],
    );
    for (const wishId of [...new Set(gone.map((one) => one.wishId))].sort()) {
      const wish = await this.wishes.lock(tx, wishId);
      if (wish?.state === 'open') await this.keepForNext(tx, wish);
    }
    return gone.length;
  }
}
