import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Colleague, Colleagues, RolesToGive } from '@linli/shared/people/people.contract';
import { mayAppoint, steeredPaths, type Actor, type Permission } from '@linli/shared/people/people.rules';
import type { Read } from '../platform/db/db';
import { namelessWords } from './staff.words';

type PendingRow = Omit<Colleagues['pending'][number], 'until'> & { until: Date };

/** Who works below the reader, and what the reader may give. */
@Injectable()
export class StaffQueries {
  /** Everyone appointed at or below my steering posts with their open tickets, and the invitations that wait there. */
  async colleaguesOf(read: Read, me: Actor): Promise<Colleagues> {
    return { people: await this.people(read, me), pending: await this.pending(read, me) };
  }

  /** The roles I may give, and the places below my posts that they fit. */
  async rolesToGive({ rows, at }: Read, me: Actor): Promise<RolesToGive> {
    const givers = me.posts.filter(({ permission }) => mayAppoint[permission].length > 0);
    // Where somebody lives is asked for and confirmed, not given.
    const permissions: Permission[] = givers
      .flatMap(({ permission }) => mayAppoint[permission])
      .filter((permission) => permission !== 'reside');
    const roles = await rows.query<RolesToGive['roles']>(
      'select code, name, permission, kinds from role where permission = any($1) order by array_position($1, permission), name',
      [permissions],
    );
    const places = await rows.query<RolesToGive['places']>(
      `select p.id, p.kind,
              case when above.kind in ('community', 'compound', 'building') then above.name || ' ' else '' end || p.name as name
         from place p
         join stand s on s.place_id = p.id and s.tree = 'administrative'
         left join place above on above.id = s.parent_id
        where exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
          and p.kind = any($2) and (p.until is null or p.until > $3)
        order by s.path limit 2000`,
      [givers.map(({ path }) => path), roles.flatMap(({ kinds }) => kinds), localDate(at)],
    );
    return { roles, places };
  }

  private async people({ rows, at }: Read, me: Actor): Promise<Colleague[]> {
    return rows.query<Colleague[]>(
      `select a.id as "appointmentId", a.person_id as "personId", coalesce(a.work_name, p.name, $3) as name,
              r.name as "roleName", r.permission, a.place_id as "placeId", w.name as "placeName",
              a.work_phone as "workPhone", a.since, a.until,
              (select count(*)::int from ticket t where t.handler_id = a.person_id and t.closed_at is null) as open,
              case when l.id is not null then json_build_object('leaveId', l.id, 'until', l.until, 'substitute',
                (select coalesce(b.work_name, q.name, $3) from person q left join appointment b on b.person_id = q.id
                  where q.id = l.substitute_id order by b.since desc limit 1)) end as away
         from appointment a
         join role r on r.code = a.role_code
         join person p on p.id = a.person_id
         join place w on w.id = a.place_id
         join stand s on s.place_id = a.place_id and s.tree = 'administrative'
         left join leave l on l.person_id = a.person_id and l.ended_at is null and l.since <= $2 and l.until >= $2
        where exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
          and (a.until is null or a.until >= $2) and r.permission <> 'reside'
        order by s.path, r.name, name, a.id limit 2000`,
      [steeredPaths(me), localDate(at), namelessWords],
    );
  }

  private async pending({ rows, at }: Read, me: Actor): Promise<Colleagues['pending']> {
    const waiting = await rows.query<PendingRow[]>(
      `select i.id, i.name, r.name as "roleName", w.name as "placeName", i.until
         from invitation i
         join role r on r.code = i.role_code
         join place w on w.id = i.place_id
         join stand s on s.place_id = i.place_id and s.tree = 'administrative'
        where exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
          and i.used_at is null and i.until > $2
        order by i.id desc limit 500`,
      [steeredPaths(me), at],
    );
    return waiting.map(({ until, ...invitation }) => ({ ...invitation, until: until.toISOString() }));
  }
}
