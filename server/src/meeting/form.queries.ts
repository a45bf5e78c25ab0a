import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { isSeriesOverdue } from '@linli/shared/meeting/meeting.rules';
import type * as v from '@linli/shared/meeting/venue.contract';
import { enteredPaths, registrars } from '@linli/shared/intake/entry.rules';
import {
  leading,
  steering,
  steeredPaths,
  type Actor,
  type Permission,
} from '@linli/shared/people/people.rules';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { workName } from '../people/people.queries';
import { MeetingRepository } from './meeting.repository';
import { MeetingKindRow } from './venue.entity';

/** Who may raise a topic for somebody without a phone. */
const raisers: readonly Permission[] = [...steering, 'assist'];

const below = (path: string) =>
  `exists (select from unnest($1::text[]) mine where starts_with(${path}, mine))`;

/** What is needed to write a meeting. */
@Injectable()
export class MeetingFormQueries {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly places: PlaceService,
  ) {}

  /** Kinds of my district, venues and series below me, places whose people may come, people who can be owners, what was raised to me. */
  async form(read: Read, me: Actor): Promise<v.MeetingForm> {
    const steered = steeredPaths(me);
    const paths = enteredPaths(me, registrars);
    const districtId = await this.places.districtOf(read, paths[0] ?? '');
    const { mostAlong, lateDays } = await this.meetings.termsOf(read, districtId);
    const kinds = await read.rows.find(MeetingKindRow, { where: { districtId }, order: { sort: 'ASC' } });
    return {
      now: read.at.toISOString(),
      kinds: kinds.map(({ code, name, open, parties, template, closed }) => {
        return { code, name, open, parties, template, closed };
      }),
      venues: await this.venues(read, steered),
      series: await this.series(read, steered),
      places: await this.placesBelow(read, steered.length ? steered : paths, steered.length > 0),
      people: await this.peopleBelow(read, steered),
      doors: await this.doorsBelow(read, steered),
      categories: await this.categories(read, districtId),
      topics: await this.topicsBelow(read, steered),
      ...{ mostAlong, lateDays },
      raised: await this.raised(read, steered),
      rights: {
        plan: steered.length > 0,
        raise: me.posts.some(({ permission }) => raisers.includes(permission)),
        settle: me.posts.some(({ permission }) => leading.includes(permission)),
      },
    };
  }

  private venues({ rows }: Read, paths: readonly string[]): Promise<v.Venue[]> {
    return rows.query(
      `select v.id, v.place_id as "placeId", o.name as place, v.name, v.spot, v.seats, v.lat, v.long, v.code, v.closed_at is not null as closed
         from meeting_venue v join place o on o.id = v.place_id where ${below('v.path')} order by v.closed_at is not null, v.path, v.name limit 200`,
      [paths],
    );
  }

  private async series({ rows, at }: Read, paths: readonly string[]): Promise<v.MeetingSeries[]> {
    const found = await rows.query<Omit<v.MeetingSeries, 'overdue'>[]>(
      `select s.id, s.title, s.kind, k.name as "kindName", s.place_id as "placeId", o.name as place, s.venue_id as "venueId", coalesce(v.name, s.spot) as "where",
              s.every, s.next_on as "nextOn", s.from_minute as "from", s.until_minute as "until", coalesce(n.work_name, p.name, '-') as owner
         from meeting_series s join place o on o.id = s.place_id join meeting_kind k on k.district_id = s.district_id and k.code = s.kind
         left join meeting_venue v on v.id = s.venue_id join person p on p.id = s.owner_id ${workName('n', 's.owner_id')}
        where s.ended_at is null and ${below('s.path')} order by s.next_on, s.id limit 100`,
      [paths],
    );
    const today = localDate(at);
    return found.map((one) => ({ ...one, overdue: isSeriesOverdue(one.nextOn, today) }));
  }

  /** Whoever calls nobody together enters what was held at their own door, too. */
  private placesBelow(
    { rows, at }: Read,
    paths: readonly string[],
    steers: boolean,
  ): Promise<v.MeetingForm['places']> {
    return rows.query(
      `select p.id, p.name from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where (p.kind in ('district', 'street', 'community', 'compound', 'building') or not $3 and p.kind = 'entrance') and (p.until is null or p.until > $2) and ${below('s.path')}
        order by s.path limit 500`,
      [paths, localDate(at), steers],
    );
  }

  private peopleBelow({ rows, at }: Read, paths: readonly string[]): Promise<v.MeetingForm['people']> {
    return rows.query(
      `select distinct on (name, id) id, name from (
         select a.person_id as id, coalesce(a.work_name, p.name) as name from appointment a join person p on p.id = a.person_id
           join stand s on s.place_id = a.place_id and s.tree = 'administrative'
          where a.since <= $2 and (a.until is null or a.until >= $2) and ${below('s.path')}) w where name is not null order by name, id limit 500`,
      [paths, localDate(at)],
    );
  }

  /** With the names of the places around them: 槐荫里小区 12号楼 2单元. */
  private doorsBelow({ rows, at }: Read, paths: readonly string[]): Promise<v.MeetingForm['doors']> {
    return rows.query(
      `select p.id, string_agg(up.name, ' ' order by length(u.path)) as name from place p
         join stand s on s.place_id = p.id and s.tree = 'administrative'
         join stand u on u.tree = s.tree and starts_with(s.path, u.path) join place up on up.id = u.place_id and up.kind in ('compound', 'building', 'entrance', 'open_place')
        where p.kind in ('entrance', 'open_place') and (p.until is null or p.until > $2) and ${below('s.path')} group by p.id, s.path order by s.path limit 500`,
      [paths, localDate(at)],
    );
  }

  private categories({ rows }: Read, districtId: string): Promise<v.MeetingForm['categories']> {
    return rows.query(
      'select code, name from category where district_id = $1 and retired_at is null order by tile nulls last, name limit 100',
      [districtId],
    );
  }

  private topicsBelow({ rows }: Read, paths: readonly string[]): Promise<v.MeetingForm['topics']> {
    return rows.query(
      `select t.id, coalesce(t.title, '') as title, t.stage from topic t where t.state = 'open' and ${below('t.path')} order by t.moved_at desc, t.id limit 200`,
      [paths],
    );
  }

  private async raised({ rows, at }: Read, paths: readonly string[]): Promise<v.MeetingForm['raised']> {
    const found = await rows.query<(Omit<v.MeetingForm['raised'][number], 'due' | 'late'> & { due: Date })[]>(
      `select r.id, r.place_id as "placeId", a.title, o.name as place, r.reason, r.due_at as due from meeting_raise r
         join meeting a on a.id = r.meeting_id join place o on o.id = a.place_id
        where r.next_id is null and ${below('r.path')} order by r.due_at, r.id limit 100`,
      [paths],
    );
    return found.map(({ due, ...one }) => ({ ...one, due: due.toISOString(), late: due < at }));
  }
}
