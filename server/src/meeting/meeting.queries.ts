import { Injectable } from '@nestjs/common';
import type * as c from '@linli/shared/meeting/meeting.contract';
import type { MeetingOwed } from '@linli/shared/meeting/meeting.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { pathsUpTo } from '@linli/shared/place/path.rules';
import { Refusal } from '@linli/shared/refusal';
import { workName } from '../people/people.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import { MeetingPartyRow, MeetingRow } from './meeting.entity';
import { meetingSql, told, type Told } from './meeting.lines';
import { MeetingActionRow } from './minutes.entity';
import { VenueRow } from './venue.entity';

/** How long after its end a meeting stays in the lists, in days. */
const shownAfter = 60;
const selected = `${meetingSql.columns}, exists (select from meeting_seat s where s.meeting_id = a.id and s.person_id = $1 and s.state <> 'left')
  or exists (select from meeting_party y where y.meeting_id = a.id and y.person_id = $1) as mine`;

/** Something about meetings that somebody owes, as the list of what waits tells it. */
export interface OwedMeeting {
  readonly id: string;
  readonly what: MeetingOwed;
  readonly title: string;
  readonly who: string | null;
  readonly since: Date;
  readonly due: Date;
}

/** Meetings as lists, doors, topics and messages tell of them. */
@Injectable()
export class MeetingQueries {
  constructor(private readonly places: PlaceService) {}

  /** Meetings of a place, my posts and mine, the next first, then those that were. */
  async list(read: Read, me: Actor | null, place: string | null, onlyMine: boolean): Promise<c.Meetings> {
    const here = place ? [await this.places.pathOf(read, place)] : [];
    const paths = [...here, ...(me?.posts ?? []).map(({ path }) => path)].flatMap(pathsUpTo);
    const found = await this.rows(
      read,
      me?.id ?? null,
      `((not $4 and a.path = any($2)) or a.id in (select meeting_id from meeting_seat where person_id = $1 and state <> 'left')
         or a.id in (select meeting_id from meeting_party where person_id = $1))
        and a.ends_at > $3::timestamptz - ${shownAfter} * interval '1 day'
        order by a.ends_at <= $3, abs(extract(epoch from a.starts_at - $3::timestamptz)), a.id limit 100`,
      [paths, read.at, onlyMine],
    );
    return { now: read.at.toISOString(), meetings: found };
  }

  /** Meetings on whose agenda a topic stands, the last first. */
  async ofTopic(read: Read, me: Actor | null, topicId: string): Promise<c.TopicMeetings> {
    const found = await this.rows(
      read,
      me?.id ?? null,
      `a.id in (select meeting_id from agenda_item where topic_id = $2) order by a.starts_at desc, a.id limit 50`,
      [topicId],
    );
    return { meetings: found };
  }

  /** The next meeting that people at a door with this path may come to, within a month: for the door's page. */
  async nextFor(read: Read, path: string): Promise<c.MeetingLine | null> {
    const [next] = await this.rows(
      read,
      null,
      `a.path = any($2) and k.open and a.withdrawn_at is null and a.late_at is null and a.ends_at > $3
        and a.starts_at < $3::timestamptz + interval '31 days' order by a.starts_at, a.id limit 1`,
      [pathsUpTo(path), read.at],
    );
    return next ?? null;
  }

  /** What the sign of a venue leads to: the meeting that is on there, else the next one. */
  async atVenue(read: Read, me: Actor | null, code: string): Promise<c.AtVenue> {
    const venue = await read.rows.findOneBy(VenueRow, { code });
    if (!venue) throw new Refusal('venue.missing');
    const [next = null] = await this.rows(
      read,
      me?.id ?? null,
      `a.venue_id = $2 and a.withdrawn_at is null and a.late_at is null and a.ends_at > $3::timestamptz - interval '1 hour'
        order by a.starts_at, a.id limit 1`,
      [venue.id, read.at],
    );
    const { id, name, spot } = venue;
    return { venue: { id, name, spot }, next };
  }

  /** A meeting as messages tell of it: who comes or waits, who came, and who is asked for a party. */
  async mentioned({ rows }: Read, id: string) {
    const row = await rows.findOneBy(MeetingRow, { id });
    if (!row) return null;
    const people = await rows.query<{ id: string; there: boolean }[]>(
      `select person_id as id, present_at is not null as there from meeting_seat
        where meeting_id = $1 and state <> 'left' and person_id is not null order by id`,
      [id],
    );
    const venue = row.venueId && (await rows.findOneBy(VenueRow, { id: row.venueId }));
    const where = venue ? `${venue.name}，${venue.spot}` : (row.spot ?? '');
    const parties = await rows.findBy(MeetingPartyRow, { meetingId: id });
    return {
      ...{ row, where, coming: people.map((one) => one.id) },
      there: people.filter(({ there }) => there).map((one) => one.id),
      asked: parties.flatMap(({ personId }) => personId ?? []),
    };
  }

  /** An invited party as messages tell of it. */
  party({ rows }: Read, id: string): Promise<MeetingPartyRow | null> {
    return rows.findOneBy(MeetingPartyRow, { id });
  }

  /** An action as messages tell of it. */
  action({ rows }: Read, id: string): Promise<MeetingActionRow | null> {
    return rows.findOneBy(MeetingActionRow, { id });
  }

  /** What is owed about meetings below these paths: the next of a series, minutes, a second look, what was raised, what was agreed. */
  owed({ rows, at }: Read, paths: readonly string[]): Promise<OwedMeeting[]> {
    const mine = (path: string) =>
      `exists (select from unnest($1::text[]) mine where starts_with(${path}, mine))`;
    const local = `($2::timestamptz at time zone 'Asia/Shanghai')::date`;
    const dayEnd = (day: string) => `((${day} + 1)::timestamp at time zone 'Asia/Shanghai')`;
    return rows.query<OwedMeeting[]>(
      `select * from (
         select s.id, 'series' as what, s.title, coalesce(n.work_name, p.name) as who, (s.next_on::timestamp at time zone 'Asia/Shanghai') as since, ${dayEnd('s.next_on')} as due
           from meeting_series s join person p on p.id = s.owner_id ${workName('n', 's.owner_id')} where s.ended_at is null and s.next_on <= ${local} and ${mine('s.path')}
         union all
         select a.id, case when w.state = 'checking' then 'check' else 'minutes' end, a.title, case when w.state = 'checking' then null else coalesce(n.work_name, p.name) end, a.ends_at, a.minutes_due
           from meeting a join person p on p.id = a.by_id ${workName('n', 'a.by_id')}
           left join lateral (select state from meeting_minutes where meeting_id = a.id order by version desc limit 1) w on true
          where a.withdrawn_at is null and a.ends_at <= $2 and w.state is distinct from 'published' and ${mine('a.path')}
         union all
         select a.id, 'raise', a.title, p.name, r.at, r.due_at from meeting_raise r join meeting a on a.id = r.meeting_id join place p on p.id = r.place_id
          where r.next_id is null and ${mine('r.path')}
         union all
         select a.id, 'action', x.words, coalesce(n.work_name, p.name), x.at, ${dayEnd('x.due_on')} from meeting_action x join meeting a on a.id = x.meeting_id join person p on p.id = x.owner_id ${workName('n', 'x.owner_id')}
          where x.ticket_id is null and x.done_at is null and ${mine('a.path')}) o
        order by due, id limit 100`,
      [paths, at],
    );
  }

  private async rows(
    read: Read,
    me: string | null,
    where: string,
    values: readonly unknown[],
  ): Promise<c.MeetingLine[]> {
    const found = await ask<Told & { mine: boolean }>(
      read,
      `select ${selected} from meeting a ${meetingSql.joins} where ${where}`,
      [me, ...values],
    );
    return found.map(told);
  }
}
