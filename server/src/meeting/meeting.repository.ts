import { Injectable } from '@nestjs/common';
import type { MeetingSeats } from '@linli/shared/meeting/meeting.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { Not } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { AgendaItemRow, MeetingRow, MeetingSeatRow, MeetingTermsRow } from './meeting.entity';
import { MeetingKindRow } from './venue.entity';

/** How meetings and their seats are found and locked. Whoever changes who comes, or what is said of a meeting, locks it first. */
@Injectable()
export class MeetingRepository {
  async lock({ rows }: Tx, id: string): Promise<MeetingRow> {
    const row = await rows.findOne(MeetingRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('meeting.missing');
    return row;
  }

  /** One at or below a place I steer, or that I made, locked; any other is missing. */
  async organised(tx: Tx, me: Actor, id: string): Promise<MeetingRow> {
    const row = await this.lock(tx, id);
    if (!organises(me, row)) throw new Refusal('meeting.missing');
    return row;
  }

  /** The same, refused where a colleague changed it since `version`. */
  async take(tx: Tx, me: Actor, id: string, version: number): Promise<MeetingRow> {
    const row = await this.organised(tx, me, id);
    if (row.version !== version) throw new Refusal('meeting.stale');
    return row;
  }

  termsOf({ rows }: Read, districtId: string): Promise<MeetingTermsRow> {
    return rows.findOneByOrFail(MeetingTermsRow, { districtId });
  }

  /** A kind of a district that is in use; null: it has none of that name. */
  kindOf({ rows }: Read, districtId: string, code: string): Promise<MeetingKindRow | null> {
    return rows.findOneBy(MeetingKindRow, { districtId, code, closed: false });
  }

  /** The items of a meeting in order. */
  agenda({ rows }: Read, meetingId: string): Promise<AgendaItemRow[]> {
    return rows.find(AgendaItemRow, { where: { meetingId }, order: { position: 'ASC' } });
  }

  /** Where somebody stands who has not left; null where they have, or never signed up. */
  mine({ rows }: Read, meetingId: string, personId: string): Promise<MeetingSeatRow | null> {
    return rows.findOneBy(MeetingSeatRow, { meetingId, personId, state: Not('left') });
  }

  /** The seats as they stand, those who are brought along counted. */
  async seats({ rows }: Read, { id, capacity }: Pick<MeetingRow, 'id' | 'capacity'>): Promise<MeetingSeats> {
    const [{ taken }] = await rows.query<[{ taken: number }]>(
      `select coalesce(sum(1 + along), 0)::int as taken from meeting_seat where meeting_id = $1 and state = 'in'`,
      [id],
    );
    return { capacity, taken };
  }

  /** Who waits, in their order, with how many heads. */
  async line({ rows }: Read, meetingId: string): Promise<(MeetingSeatRow & { heads: number })[]> {
    const waiting = await rows.find(MeetingSeatRow, {
      where: { meetingId, state: 'waiting' },
      order: { id: 'ASC' },
    });
    return waiting.map((row) => Object.assign(row, { heads: 1 + row.along }));
  }

  /** How many people are known to be there, those they brought counted. */
  async present({ rows }: Read, meetingId: string): Promise<number> {
    const [{ present }] = await rows.query<[{ present: number }]>(
      `select coalesce(sum(1 + along), 0)::int as present from meeting_seat where meeting_id = $1 and present_at is not null`,
      [meetingId],
    );
    return present;
  }

  /** Marks meetings that begin within the hour, or within a day, once each; answers them. */
  async remind(
    { rows, at }: Tx,
    when: 'day' | 'hour',
    most: number,
  ): Promise<Pick<MeetingRow, 'id' | 'districtId'>[]> {
    const [column, ahead] =
      when === 'day'
        ? ['reminded_day_at', `m.remind_hours * interval '1 hour'`]
        : ['reminded_hour_at', `m.remind_minutes * interval '1 minute'`];
    const [soon] = await rows.query<[Pick<MeetingRow, 'id' | 'districtId'>[], number]>(
      `update meeting set ${column} = $1 where id in (
         select a.id from meeting a join meeting_terms m on m.district_id = a.district_id
          where a.${column} is null and a.reminded_hour_at is null and a.withdrawn_at is null and a.late_at is null
            and a.starts_at > $1 and a.starts_at <= $1 + ${ahead}
          order by a.starts_at limit $2 for update of a skip locked)
       returning id, district_id as "districtId"`,
      [at, most],
    );
    return soon;
  }

  /** Erases names of people without an account whose meeting is over for long enough; answers how many. */
  async eraseNames({ rows, at }: Tx, most: number): Promise<number> {
    const [, erased] = await rows.query<[unknown, number]>(
      `update meeting_seat set guest_name = null where id in (
         select s.id from meeting_seat s join meeting a on a.id = s.meeting_id join meeting_terms m on m.district_id = a.district_id
          where s.guest_name is not null and a.ends_at + m.name_days * interval '1 day' <= $1 order by s.id limit $2 for update of s skip locked)`,
      [at, most],
    );
    return erased;
  }

  /** What an account signed up for is signed up for by whoever it became; where both were, theirs stays. */
  async merge({ rows }: Tx, from: string, personId: string): Promise<void> {
    await rows.query(
      `update meeting_seat s set person_id = $2 where person_id = $1 and (state = 'left' or not exists (
         select from meeting_seat o where o.meeting_id = s.meeting_id and o.person_id = $2 and o.state <> 'left'))`,
      [from, personId],
    );
    await rows.query(
      `update meeting_word w set person_id = $2 where person_id = $1 and not exists (
         select from meeting_word o where o.meeting_id = w.meeting_id and o.person_id = $2)`,
      [from, personId],
    );
    await rows.query('update meeting_party set person_id = $2 where person_id = $1', [from, personId]);
  }
}

/** Whether somebody organises a meeting: those who steer its place, and whoever entered it. */
export const organises = (me: Actor, { path, byId }: Pick<MeetingRow, 'path' | 'byId'>): boolean =>
  holdsAt(me, steering, path) || byId === me.id;
