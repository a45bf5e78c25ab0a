import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/db/db';
import { RecordingService } from '../recording/recording.service';
import { ClaimLife } from './claim.life';
import { ClaimRow, ClaimWordRow, WishRow, WishWaiterRow } from './wish.entity';
import { WishLife } from './wish.life';
import { WishRepository } from './wish.repository';

/** What becomes of wishes and promises when somebody leaves, or two accounts turn out to be one person. */
@Injectable()
export class ForgetService {
  constructor(
    private readonly wishes: WishRepository,
    private readonly life: WishLife,
    private readonly claims: ClaimLife,
    private readonly recordings: RecordingService,
  ) {}

  /** Withdraws what somebody still wishes, gives back what they promised, and leaves none of their words; that there was something stays. */
  async forget(tx: Tx, personId: string): Promise<void> {
    const own = await tx.rows.findBy(WishRow, { wisherId: personId });
    for (const { id } of own) {
      const wish = await this.wishes.lock(tx, id);
      if (!wish || !['pending', 'open', 'taken'].includes(wish.state)) continue;
      await this.claims.dropAll(tx, wish);
      await this.life.advance(tx, wish, 'withdraw', ['wisher']);
    }
    await tx.rows.update(
      WishRow,
      { wisherId: personId },
      {
        title: null,
        words: null,
        shown: null,
        whomSealed: null,
        phoneSealed: null,
        homeId: null,
        refusedWords: null,
      },
    );
    await this.recordings.eraseWishes(tx, personId);
    for (const { id } of await tx.rows.findBy(ClaimRow, { personId })) {
      const held = await this.wishes.lockClaim(tx, id);
      if (held && (held.claim.state === 'held' || held.claim.state === 'agreed'))
        await this.claims.advance(tx, { ...held, parts: ['claimer'] }, 'release');
    }
    await tx.rows.update(ClaimRow, { personId }, { words: null });
    await tx.rows.query(
      `update claim set thanks = null where wish_id in (select id from wish where wisher_id = $1)`,
      [personId],
    );
    await tx.rows.update(ClaimWordRow, { byId: personId }, { words: null });
    await tx.rows.delete(WishWaiterRow, { personId });
  }

  /** What belonged to an account that has become part of another. Where both promised the same wish, the older promise stays theirs. */
  async merge(tx: Tx, from: string, personId: string): Promise<void> {
    await tx.rows.update(WishRow, { wisherId: from }, { wisherId: personId });
    await tx.rows.query(
      `update claim c set person_id = $2 where person_id = $1
          and not exists (select from claim o where o.wish_id = c.wish_id and o.person_id = $2 and o.ended_at is null)`,
      [from, personId],
    );
    await tx.rows.update(ClaimRow, { secondId: from }, { secondId: personId });
    await tx.rows.update(ClaimWordRow, { byId: from }, { byId: personId });
    await tx.rows.query(
      `update wish_waiter w set person_id = $2 where person_id = $1
          and not exists (select from wish_waiter o where o.wish_id = w.wish_id and o.person_id = $2)`,
      [from, personId],
    );
    await tx.rows.delete(WishWaiterRow, { personId: from });
  }
}
