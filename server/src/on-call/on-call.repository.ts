import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Refusal } from '@linli/shared/refusal';
import { onCallFaults } from '@linli/shared/on-call/on-call.words';
import type { Read, Tx } from '../platform/db/db';
import { OnCallRow } from './on-call.entity';
import { workName } from '../people/people.queries';

/** A turn with who would be called in it: the substitute, while its person is on leave. */
export interface Turn {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly from: Date;
  readonly until: Date;
  readonly away: boolean;
  readonly substituteId: string | null;
  readonly substitute: string | null;
}

/** A place that has a list, with where it stands. */
export interface OnCallPlace {
  readonly id: string;
  readonly name: string;
  readonly districtId: string;
  readonly path: string;
}

const overlaps = (trouble: unknown): boolean =>
  typeof trouble === 'object' && trouble !== null && 'code' in trouble && trouble.code === '23P01';

/** Who works at a place: those it is their unit, or who steer it. */
const worksThere = `exists (select from appointment w join role wr on wr.code = w.role_code
  where w.person_id = o.person_id and w.place_id = o.place_id and wr.permission in ('handle', 'coordinate', 'lead')
    and w.since <= $4 and (w.until is null or w.until >= $4))`;

/** How turns of being on call are found and kept. */
@Injectable()
export class OnCallRepository {
  /** Keeps turns; the database refuses two of one person at one time and place. */
  async add({ rows }: Tx, turns: readonly OnCallRow[]): Promise<void> {
    try {
      await rows.insert(OnCallRow, [...turns]);
    } catch (trouble) {
      if (!overlaps(trouble)) throw trouble;
      throw new Refusal('field.wrong', {}, { turns: onCallFaults.overlaps });
    }
  }

  /** Turns of a place that touch a span, of people who still work there; leave is that of the day on which a turn begins, or of today once it has. */
  turns({ rows, at }: Read, placeId: string, from: Date, until: Date): Promise<Turn[]> {
    return rows.query<Turn[]>(
      `select o.id, o.person_id as "personId", coalesce(n.work_name, p.name, '') as name, n.work_phone as phone, o.from_at as "from", o.until_at as "until",
              l.id is not null as away, case when sl.id is null then l.substitute_id end as "substituteId",
              case when sl.id is null then coalesce(sn.work_name, sp.name) end as substitute
         from on_call o join person p on p.id = o.person_id
         cross join lateral (select (greatest(o.from_at, $5::timestamptz) at time zone 'Asia/Shanghai')::date as day) d
         left join lateral (select a.work_name, a.work_phone from appointment a where a.person_id = o.person_id and a.work_name is not null
                             order by a.place_id = o.place_id desc, a.since desc limit 1) n on true
         left join leave l on l.person_id = o.person_id and l.ended_at is null and d.day between l.since and l.until
         left join leave sl on sl.person_id = l.substitute_id and sl.ended_at is null and d.day between sl.since and sl.until
         left join person sp on sp.id = l.substitute_id
         ${workName('sn', 'l.substitute_id')}
        where o.place_id = $1 and o.until_at > $2 and o.from_at < $3 and ${worksThere}
        order by o.from_at, o.id`,
      [placeId, from, until, localDate(at), at],
    );
  }

  /** Communities, firms and departments in use at or below these paths. */
  placesBelow({ rows, at }: Read, paths: readonly string[]): Promise<OnCallPlace[]> {
    return rows.query<OnCallPlace[]>(
      `select p.id, p.name, p.district_id as "districtId", s.path from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind in ('community', 'firm', 'department') and (p.until is null or p.until > $2)
          and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
        order by array_position('{community,firm,department}'::text[], p.kind), s.path limit 200`,
      [paths, localDate(at)],
    );
  }

  /** The communities above these paths: whoever works in one may need to call its people. */
  async around({ rows }: Read, paths: readonly string[]): Promise<string[]> {
    const found = await rows.query<{ path: string }[]>(
      `select distinct s.path from stand s join place p on p.id = s.place_id and p.kind = 'community'
        where s.tree = 'administrative' and exists (select from unnest($1::text[]) mine where starts_with(mine, s.path))`,
      [paths],
    );
    return found.map(({ path }) => path);
  }

  /** Who may be put down for a place: those who work there today. */
  people(
    { rows, at }: Read,
    placeId: string,
  ): Promise<{ personId: string; name: string; roleName: string }[]> {
    return rows.query(
      `select a.person_id as "personId", coalesce(a.work_name, p.name, '') as name, r.name as "roleName"
         from appointment a join role r on r.code = a.role_code join person p on p.id = a.person_id
        where a.place_id = $1 and r.permission in ('handle', 'coordinate', 'lead') and a.since <= $2 and (a.until is null or a.until >= $2)
        order by a.since, a.id limit 200`,
      [placeId, localDate(at)],
    );
  }
}
