import { Injectable } from '@nestjs/common';
import type { ActivityTerms, Seats } from '@linli/shared/activity/activity.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { Not } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { ActivityRow, ActivityTermsRow, SignUpRow } from './activity.entity';

/** How activities and sign-ups are found and locked. Whoever changes who comes locks the activity first. */
@Injectable()
export class ActivityRepository {
  async lock({ rows }: Tx, id: string): Promise<ActivityRow> {
    const row = await rows.findOne(ActivityRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('activity.missing');
    return row;
  }

  /** One at or below a place I steer, locked, and refused where a colleague changed it since `version`; any other is missing. */
  async take(tx: Tx, me: Actor, id: string, version: number): Promise<ActivityRow> {
    const row = await this.lock(tx, id);
    if (!holdsAt(me, steering, row.path)) throw new Refusal('activity.missing');
    if (row.version !== version) throw new Refusal('activity.stale');
    return row;
  }

  async layDown(tx: Tx, districtId: string, terms: ActivityTerms): Promise<void> {
    await tx.rows.upsert(ActivityTermsRow, { districtId, ...terms }, ['districtId']);
  }

  termsOf({ rows }: Read, districtId: string): Promise<ActivityTermsRow> {
    return rows.findOneByOrFail(ActivityTermsRow, { districtId });
  }

  /** Where somebody stands who has not left; null where they have, or never signed up. */
  mine({ rows }: Read, activityId: string, personId: string): Promise<SignUpRow | null> {
    return rows.findOneBy(SignUpRow, { activityId, personId, state: Not('left') });
  }

  /** The places of an activity as they stand. */
  async seats({ rows }: Read, { id, capacity, firstPlaces }: ActivityRow): Promise<Seats> {
    const [counted] = await rows.query<[Pick<Seats, 'taken' | 'firstTaken'>]>(
      `select count(*)::int as taken, count(*) filter (where first)::int as "firstTaken"
         from sign_up where activity_id = $1 and state in ('in', 'offered')`,
      [id],
    );
    return { capacity, firstPlaces, ...counted };
  }

  /** Who waits, in their order. */
  line({ rows }: Read, activityId: string): Promise<SignUpRow[]> {
    return rows.find(SignUpRow, { where: { activityId, state: 'waiting' }, order: { id: 'ASC' } });
  }

  /** Whether somebody has come to no activity of the district yet. */
  async isFirst({ rows }: Read, districtId: string, personId: string): Promise<boolean> {
    return !(await rows.existsBy(SignUpRow, { districtId, personId, came: true }));
  }

  /** Activities that have not begun in which somebody's time to answer is over, or whose kept places wait for nobody any more. */
  async due({ rows, at }: Tx, most: number): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      `select id from activity a where a.withdrawn_at is null and a.id in (
         select activity_id from sign_up where state = 'offered' and offer_until <= $1
         union
         select w.activity_id from sign_up w join activity o on o.id = w.activity_id join activity_terms m on m.district_id = o.district_id
          where w.state = 'waiting' and o.starts_at > $1 and o.starts_at - m.keep_hours * interval '1 hour' <= $1 and o.first_places > 0
            and o.capacity > (select count(*) from sign_up k where k.activity_id = o.id and k.state in ('in', 'offered')))
        order by a.starts_at limit $2 for update skip locked`,
      [at, most],
    );
    return found.map(({ id }) => id);
  }

  /** Marks activities that begin soon, once each; answers them. */
  async remind({ rows, at }: Tx, most: number): Promise<Pick<ActivityRow, 'id' | 'districtId'>[]> {
    const [soon] = await rows.query<[Pick<ActivityRow, 'id' | 'districtId'>[], number]>(
      `update activity set reminded_at = $1 where id in (
         select a.id from activity a join activity_terms m on m.district_id = a.district_id
          where a.reminded_at is null and a.withdrawn_at is null and a.starts_at > $1
            and a.starts_at <= $1 + m.remind_hours * interval '1 hour'
          order by a.starts_at limit $2 for update of a skip locked)
       returning id, district_id as "districtId"`,
      [at, most],
    );
    return soon;
  }

  /** Erases names of people without an account whose activity is over for long enough; answers how many. */
  async eraseNames({ rows, at }: Tx, most: number): Promise<number> {
    const [, erased] = await rows.query<[unknown, number]>(
      `update sign_up set guest_name = null where id in (
         select s.id from sign_up s join activity a on a.id = s.activity_id join activity_terms m on m.district_id = a.district_id
          where s.guest_name is not null and a.ends_at + m.name_days * interval '1 day' <= $1 order by s.id limit $2 for update of s skip locked)`,
      [at, most],
    );
    return erased;
  }

  /** What an account signed up for is signed up for by whoever it became; where both were, theirs stays. */
  async merge({ rows }: Tx, from: string, personId: string): Promise<void> {
    await rows.query(
      `update sign_up s set person_id = $2 where person_id = $1 and (state = 'left' or not exists (
         select from sign_up o where o.activity_id = s.activity_id and o.person_id = $2 and o.state <> 'left'))`,
      [from, personId],
    );
  }
}
