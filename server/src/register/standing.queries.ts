import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Engagement, Origin } from '@linli/shared/people/people.rules';
import { engagementWords, originWords } from '@linli/shared/people/people.words';
import { exportHeads } from '@linli/shared/register/export.words';
import { columnWords } from '@linli/shared/register/columns.words';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { columnsOf, isBelow, listed, page, type Listed } from './listed';

interface HomeLine {
  readonly community: string;
  readonly compound: string;
  readonly building: string;
  readonly entrance: string;
  readonly floor: number;
  readonly room: string;
  readonly area: number;
}

interface PersonLine {
  readonly id: string;
  readonly path: string;
  readonly name: string | null;
  readonly role: string;
  readonly place: string;
  readonly workPhone: string | null;
  readonly engagement: Engagement | null;
  readonly origin: Origin | null;
  readonly since: string;
  readonly until: string | null;
}

/** The lists of what stands: homes, and who holds which post. */
@Injectable()
export class StandingQueries {
  constructor(private readonly places: PlaceService) {}

  /** Homes under the heads under which they can be brought again. */
  homes(read: Read, paths: readonly string[]): Listed {
    const heads = Object.fromEntries(
      Object.entries(columnWords.homes).map(([field, { names }]) => [field, names[0]]),
    );
    return listed(
      columnsOf<HomeLine>(heads, {
        community: ({ community }) => community,
        compound: ({ compound }) => compound,
        building: ({ building }) => building,
        entrance: ({ entrance }) => entrance,
        floor: ({ floor }) => floor,
        room: ({ room }) => room,
        area: ({ area }) => area,
      }),
      this.homeLines(read, paths),
    );
  }

  private async *homeLines(read: Read, paths: readonly string[]): AsyncGenerator<HomeLine> {
    const { rows } = read;
    const doors = await rows.query<{ id: string }[]>(
      `select p.id from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
         join stand b on b.place_id = s.parent_id and b.tree = s.tree join place bp on bp.id = b.place_id
        where p.kind = 'entrance' and ${isBelow('s.path', '$1')}
        order by b.parent_id, length(bp.number), bp.number, length(p.number), p.number`,
      [paths],
    );
    for (let from = 0; from < doors.length; from += page) {
      const ids = doors.slice(from, from + page).map(({ id }) => id);
      const plates = await this.places.platesOf(read, ids);
      const homes = await rows.query<{ door: string; floor: number; room: string; area: number }[]>(
        `select entrance_id as door, floor, room, area::float8 as area from home where entrance_id = any($1::uuid[])
          order by array_position($1::uuid[], entrance_id), floor, length(room), room`,
        [ids],
      );
      for (const { door, ...home } of homes) {
        const plate = plates.get(door);
        yield {
          community: plate?.community ?? '',
          compound: plate?.compound ?? '',
          building: plate?.building ?? '',
          entrance: plate?.entrance ?? '',
          ...home,
        };
      }
    }
  }

  /** Who holds which post, by place. Private phones are in no list. */
  people(read: Read, paths: readonly string[]): Listed {
    return listed(
      columnsOf<PersonLine>(exportHeads.people, {
        name: ({ name }) => name,
        role: ({ role }) => role,
        place: ({ place }) => place,
        workPhone: ({ workPhone }) => workPhone,
        engagement: ({ engagement }) => engagement && engagementWords[engagement],
        origin: ({ origin }) => origin && originWords[origin],
        since: ({ since }) => since,
        until: ({ until }) => until,
      }),
      this.personLines(read, paths),
    );
  }

  private async *personLines({ rows, at }: Read, paths: readonly string[]): AsyncGenerator<PersonLine> {
    for (let [path, id] = ['', '00000000-0000-0000-0000-000000000000']; ;) {
      const lines: PersonLine[] = await rows.query<PersonLine[]>(
        `select a.id, s.path, coalesce(a.work_name, p.name) as name, r.name as role, a.work_phone as "workPhone", a.engagement, a.origin, a.since, a.until,
                case when above.kind in ('community', 'compound', 'building') then above.name || ' ' else '' end || w.name as place
           from appointment a join role r on r.code = a.role_code join person p on p.id = a.person_id join place w on w.id = a.place_id
           join stand s on s.place_id = a.place_id and s.tree = 'administrative' left join place above on above.id = s.parent_id
          where ${isBelow('s.path', '$1')} and (a.until is null or a.until >= $2) and r.permission <> 'reside' and (s.path, a.id) > ($3, $4)
          order by s.path, a.id limit ${page}`,
        [paths, localDate(at), path, id],
      );
      yield* lines;
      const last = lines[page - 1];
      if (!last) return;
      [path, id] = [last.path, last.id];
    }
  }
}
