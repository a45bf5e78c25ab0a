import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { gradeOf, type ConfirmedWay } from '@linli/shared/wish/claim.rules';
import { HoursService, type Organiser } from '../hours/hours.service';
import type { Tx } from '../platform/db/db';
import type { ClaimRow, WishRow } from './wish.entity';

/** What helpers served, as it goes into the book of hours. */
@Injectable()
export class ServedService {
  constructor(private readonly hours: HoursService) {}

  /** Books what a confirmed claim took, for the helper and for whoever came along; `by` is who confirmed, null for a card. */
  async book(tx: Tx, wish: WishRow, claim: ClaimRow, by: string | null): Promise<void> {
    const { districtId, communityId: placeId } = wish;
    const way = claim.way ?? 'tap';
    const organisation = (await this.teamOf(tx, claim.teamId)) ?? { kind: 'community' as const, placeId };
    for (const personId of [claim.personId, ...(claim.secondId ? [claim.secondId] : [])])
      await this.hours.book(tx, {
        source: { kind: 'claim', id: claim.id },
        ...{ personId, districtId, placeId, organisation },
        day: localDate(claim.doneAt ?? tx.at),
        minutes: claim.minutes ?? 1,
        grade: gradeOf(way),
        confirmedBy: sayers(personId, way, { wish, claim, by }),
        ...(wish.title && { title: wish.title }),
      });
  }

  private async teamOf({ rows }: Tx, id: string | null): Promise<Organiser | null> {
    if (!id) return null;
    const [team] = await rows.query<{ name: string; placeId: string }[]>(
      'select name, place_id as "placeId" from team where id = $1',
      [id],
    );
    return team ? { kind: 'team', id, ...team } : null;
  }
}

/** Who says that it took place. Whoever has no account says so through their wish. */
function sayers(
  personId: string,
  way: ConfirmedWay,
  { wish, claim, by }: { wish: WishRow; claim: ClaimRow; by: string | null },
): string[] {
  const helped = wish.wisherId ?? wish.id;
  if (gradeOf(way) === 'A') return [personId, helped];
  // The organiser, and a witness: the other helper, or whoever was helped and told it on the phone.
  const witness = way === 'second' ? (personId === claim.secondId ? claim.personId : claim.secondId) : helped;
  const organiser = way === 'second' ? (wish.reviewedBy ?? helped) : (by ?? helped);
  return [organiser, witness ?? helped];
}
