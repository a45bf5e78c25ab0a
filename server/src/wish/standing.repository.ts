import { Injectable } from '@nestjs/common';
import { liveClaims } from '@linli/shared/wish/claim.rules';
import type { WishState } from '@linli/shared/wish/wish.rules';
import type { Read } from '../platform/db/db';
import { ask } from '../platform/db/lane';

/** What stands in the rows of somebody and a wish at one moment. */
export interface Stood {
  readonly at: Date;
  readonly state: WishState;
  readonly pair: boolean;
  readonly hands: number;
  readonly publishedAt: Date | null;
  readonly own: boolean;
  /** What the terms of the district say. */
  readonly mostClaims: number;
  readonly firstHands: number;
  readonly firstHours: number;
  readonly claimHours: number;
  /** The hands that are taken up, by their numbers, and whether one is theirs. */
  readonly slots: readonly number[];
  readonly already: boolean;
  /** How many hands are kept for those who wait or were asked, and whether one is theirs. */
  readonly kept: number;
  readonly offered: boolean;
  /** What they promised elsewhere: how many claims they hold, at which agreed times, and whether any was ever confirmed. */
  readonly holds: number;
  readonly times: readonly Date[];
  readonly firstTimer: boolean;
  /** The version of the agreement that they said yes to, and the year of birth of a child; null without a yes. */
  readonly version: number | null;
  readonly birthYear: number | null;
  /** They belong to a home of the district today, or have reported in there. */
  readonly bound: boolean;
  /** They may not report there now. */
  readonly blocked: boolean;
}

const taking = [...liveClaims, 'confirmed'];
const inForce = (day: string) => `since <= ${day} and (until is null or until > ${day})`;

/** SQL of one statement for all that decides a claim; `now` is the moment as an expression. */
const standing = (now: string): string =>
  `select m.at, w.state, w.pair, w.hands, w.published_at as "publishedAt", coalesce(w.wisher_id = $2, false) or w.made_by = $2 as own,
          t.most_claims as "mostClaims", t.first_hands as "firstHands", t.first_hours as "firstHours", t.claim_hours as "claimHours",
          h.slots, h.already, k.kept, k.offered, p.holds, p.times, c.version, c.birth_year as "birthYear",
          not exists (select from claim where person_id = $2 and state = 'confirmed') as "firstTimer",
          exists (select from resident where person_id = $2 and district_id = w.district_id and ${inForce('m.day')})
            or exists (select from report_in where person_id = $2 and district_id = w.district_id and state = 'held' and ${inForce('m.day')}) as bound,
          exists (select from block where person_id = $2 and district_id = w.district_id and lifted_at is null and since <= m.at and until > m.at) as blocked
     from (select n.at, (n.at at time zone 'Asia/Shanghai')::date as day from (select ${now} as at) n) m
     join wish w on w.id = $1
     join wish_terms t on t.district_id = w.district_id
     left join service_consent c on c.person_id = $2 and c.state = 'given'
     cross join lateral (select coalesce(array_agg(slot), '{}') as slots, coalesce(bool_or(person_id = $2 or second_id = $2), false) as already
                           from claim where wish_id = w.id and state = any($3)) h
     cross join lateral (select count(*)::int as kept, coalesce(bool_or(person_id = $2), false) as offered
                           from wish_waiter where wish_id = w.id and kept_until > m.at) k
     cross join lateral (select count(*)::int as holds, coalesce(array_agg(agreed_at) filter (where agreed_at is not null), '{}') as times
                           from claim where person_id = $2 and ended_at is null) p`;

const standingThen = standing('$4::timestamptz');

/** How somebody stands toward a wish, as one statement finds it. */
@Injectable()
export class StandingRepository {
  /** At the moment of a read; in a transaction that locked the wish nobody changes what is found. */
  async of(read: Read, wishId: string, personId: string): Promise<Stood> {
    const [found] = await ask<Stood>(read, standingThen, [wishId, personId, taking, read.at]);
    if (!found) throw new Error(`${wishId} has no district with terms`);
    return found;
  }

  /** Now, whatever may be about to change; null for a wish that is none. */
  async glance(
    rows: Pick<Read, 'rows'>,
    now: string,
    { wishId, personId }: { readonly wishId: string; readonly personId: string },
  ): Promise<Stood | null> {
    const [found] = await ask<Stood>(rows, standing(now), [wishId, personId, taking]);
    return found ?? null;
  }
}
