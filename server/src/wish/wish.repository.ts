import { Injectable } from '@nestjs/common';
import type { CheckState } from '@linli/shared/check/check.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { isLive } from '@linli/shared/wish/claim.rules';
import type { Read, Tx } from '../platform/db/db';
import { find } from '../platform/db/lane';
import { ClaimRow, WishKindRow, WishRow, WishTermsRow } from './wish.entity';

/** How wishes, their claims and a district's terms are found and locked. A wish is locked before its claims. */
@Injectable()
export class WishRepository {
  termsOf({ rows }: Read, districtId: string): Promise<WishTermsRow> {
    return rows.findOneByOrFail(WishTermsRow, { districtId });
  }

  /** The kinds that a district offers today. */
  kindsOf({ rows, at }: Read, districtId: string): Promise<WishKindRow[]> {
    return rows
      .createQueryBuilder(WishKindRow, 'k')
      .where('k.district_id = :districtId and k.since <= :today and (k.until is null or k.until > :today)', {
        districtId,
        today: localDate(at),
      })
      .orderBy('k.rank')
      .getMany();
  }

  async lock(tx: Tx, id: string): Promise<WishRow | null> {
    const [wish = null] = await find(tx, WishRow, 'where id = $1 for update', [id]);
    return wish;
  }

  /** A claim with its wish, both locked; null where there is none. */
  async lockClaim(tx: Tx, id: string): Promise<{ wish: WishRow; claim: ClaimRow } | null> {
    const found = await tx.rows.findOne(ClaimRow, { where: { id }, select: { wishId: true } });
    const wish = found && (await this.lock(tx, found.wishId));
    const claim = wish && (await tx.rows.findOneBy(ClaimRow, { id }));
    return claim && { wish, claim };
  }

  claimsOf({ rows }: Read, wishId: string): Promise<ClaimRow[]> {
    return rows.find(ClaimRow, { where: { wishId }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** The claims of a wish that take up a hand: those that live and those that are confirmed. */
  async hands(read: Read, wishId: string): Promise<ClaimRow[]> {
    const all = await this.claimsOf(read, wishId);
    return all.filter(({ state }) => isLive(state) || state === 'confirmed');
  }

  /** How the check of a wish's words stands; null where none was made. */
  async checkOf({ rows }: Read, wishId: string): Promise<CheckState | null> {
    const [found] = await rows.query<{ state: CheckState }[]>(
      `select state from content_check where kind = 'wish' and subject_id = $1 order by asked_at desc limit 1`,
      [wishId],
    );
    return found?.state ?? null;
  }

  /** How many wishes of a person wait or are being fulfilled. */
  async openOf({ rows }: Read, wisherId: string): Promise<number> {
    const [found] = await rows.query<{ count: number }[]>(
      `select count(*)::int as count from wish where wisher_id = $1 and state in ('pending','open','taken')`,
      [wisherId],
    );
    return found?.count ?? 0;
  }

  /** What a helper has promised: how many claims they hold, whether any was ever confirmed, and the times that are agreed. */
  async promisesOf(
    { rows }: Read,
    personId: string,
  ): Promise<{ holds: number; firstTimer: boolean; times: Date[] }> {
    const [found] = await rows.query<{ holds: number; firstTimer: boolean; times: Date[] }[]>(
      `select count(*)::int as holds, coalesce(array_agg(agreed_at) filter (where agreed_at is not null), '{}') as times,
              not exists (select from claim where person_id = $1 and state = 'confirmed') as "firstTimer"
         from claim where person_id = $1 and ended_at is null`,
      [personId],
    );
    if (!found) throw new Error('counts are always one row');
    return found;
  }

  /** How many hands of a wish are kept for those who wait or were asked, and whether one is kept for this person. */
  async keptHands(
    { rows, at }: Read,
    wishId: string,
    personId: string,
  ): Promise<{ kept: number; offered: boolean }> {
    const found = await rows.query<{ personId: string }[]>(
      'select person_id as "personId" from wish_waiter where wish_id = $1 and kept_until > $2',
      [wishId, at],
    );
    return { kept: found.length, offered: found.some((one) => one.personId === personId) };
  }
}
