import { Injectable } from '@nestjs/common';
import { liveClaims } from '@linli/shared/wish/claim.rules';
import type { WishState } from '@linli/shared/wish/wish.rules';
import type { Read } from '../platform/db/db';
import { ask } from '../platform/db/lane';

/** What stands in the rows of somebody and a wish at one moment. */
export interface Stood {
  readonly at: Date;
  readonly districtId: string;
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

/** Somebody and a wish. */
export interface Toward {
  readonly wishId: string;
  readonly personId: string;
}

/** One who asks, and many. */
const one = 'select $1::uuid as wish, $2::uuid as person, 1 as turn';
const many = 'select * from unnest($1::uuid[], $2::uuid[]) with ordinality as u(wish, person, turn)';

/** SQL of one statement for all that decides claims by those who are asked about; `now` is the moment as an expression. */
const standing = (asked: string, now: string): string =>
  `select a.turn::int as turn, m.at, w.state, w.pair, w.hands, w.published_at as "publishedAt", w.district_id as "districtId", coalesce(w.wisher_id = a.person, false) or w.made_by = a.person as own,
          t.most_claims as "mostClaims", t.first_hands as "firstHands", t.first_hours as "firstHours", t.claim_hours as "claimHours",
          h.slots, h.already, k.kept, k.offered, p.holds, p.times, c.version, c.birth_year as "birthYear",
          not exists (select from claim where person_id = a.person and state = 'confirmed') as "firstTimer",
          exists (select from resident where person_id = a.person and district_id = w.district_id and ${inForce('m.day')})
            or exists (select from report_in where person_id = a.person and district_id = w.district_id and state = 'held' and ${inForce('m.day')}) as bound,
          exists (select from block where person_id = a.person and district_id = w.district_id and lifted_at is null and since <= m.at and until > m.at) as blocked
     from (select n.at, (n.at at time zone 'Asia/Shanghai')::date as day from (select ${now} as at) n) m
    cross join (${asked}) a
     join wish w on w.id = a.wish
     join wish_terms t on t.district_id = w.district_id
     left join service_consent c on c.person_id = a.person and c.state = 'given'
     cross join lateral (select coalesce(array_agg(slot), '{}') as slots, coalesce(bool_or(person_id = a.person or second_id = a.person), false) as already
                           from claim where wish_id = w.id and state = any($3)) h
     cross join lateral (select count(*)::int as kept, coalesce(bool_or(person_id = a.person), false) as offered
                           from wish_waiter where wish_id = w.id and kept_until > m.at) k
     cross join lateral (select count(*)::int as holds, coalesce(array_agg(agreed_at) filter (where agreed_at is not null), '{}') as times
                           from claim where person_id = a.person and ended_at is null) p`;

const standingThen = standing(one, '$4::timestamptz');

/** How people stand toward wishes, as one statement finds it. */
@Injectable()
export class StandingRepository {
  /** At the moment of a read; in a transaction that locked the wish nobody changes what is found. Null for a wish that is none. */
  async of(read: Read, wishId: string, personId: string): Promise<Stood | null> {
    const [found] = await ask<Stood>(read, standingThen, [wishId, personId, taking, read.at]);
    return found ?? null;
  }

  /** Now, whatever may be about to change, in the order asked for; null for a wish that is none. */
  async glance(
    rows: Pick<Read, 'rows'>,
    now: string,
    all: readonly Toward[],
  ): Promise<readonly (Stood | null)[]> {
    const [wishes, people] = [all.map(({ wishId }) => wishId), all.map(({ personId }) => personId)];
    // Of one the plan is kept; of many the server looks each time at how many they are.
    const [text, values] =
      all.length === 1
        ? [standing(one, now), [wishes[0], people[0], taking]]
        : [standing(many, now), [wishes, people, taking]];
    const found = await ask<Stood & { turn: number }>(rows, text, values);
    const stood = new Map(found.map((each) => [each.turn - 1, each]));
    return all.map((_, at) => stood.get(at) ?? null);
  }
}
