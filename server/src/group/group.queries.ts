import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { ChatGroup, ChatGroups } from '@linli/shared/group/group.contract';
import { atWork, holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { workName } from '../people/people.queries';
import type { Read } from '../platform/db/db';

/** What is known of groups, for those at work and those whose home is confirmed. */
@Injectable()
export class GroupQueries {
  /** The groups around the places where `me` works or lives, and who of those below me could look after one. */
  async groups(read: Read, me: Actor): Promise<ChatGroups> {
    const paths = me.posts
      .filter(
        ({ permission }) => permission === 'reside' || (atWork as readonly string[]).includes(permission),
      )
      .map(({ path }) => path);
    const grids = me.posts.map(({ placeId }) => placeId);
    const found = await read.rows.query<(Omit<ChatGroup, 'mayEdit'> & { path: string })[]>(
      `select g.id, g.place_id as "placeId", concat_ws(' ', case when o.kind in ('community', 'compound', 'building') then o.name end, p.name) as place,
              g.name, g.purpose, coalesce(n.work_name, w.name) as owner, g.since, g.path
         from chat_group g join place p on p.id = g.place_id join stand s on s.place_id = p.id and s.tree = 'administrative'
         left join place o on o.id = s.parent_id left join person w on w.id = g.owner_id ${workName('n', 'g.owner_id')}
        where g.until is null and (
          exists (select from unnest($1::text[]) mine where starts_with(g.path, mine) or starts_with(mine, g.path))
          or exists (select from cover c join stand d on d.place_id = c.place_id and d.tree = 'administrative'
                      where c.grid_id = any($2) and c.during @> $3::date and starts_with(d.path, g.path)))
        order by s.path, g.name limit 500`,
      [paths, grids, localDate(read.at)],
    );
    return {
      groups: found.map(({ path, ...group }) => ({ ...group, mayEdit: holdsAt(me, steering, path) })),
      owners: await this.owners(read, me),
    };
  }

  /** People at work below the places that `me` steers. */
  owners({ rows, at }: Read, me: Actor): Promise<ChatGroups['owners']> {
    return rows.query(
      `select distinct on (name, a.person_id) a.person_id as "personId", coalesce(a.work_name, p.name, '') as name, r.name as "roleName"
         from appointment a join role r on r.code = a.role_code join person p on p.id = a.person_id
         join stand s on s.place_id = a.place_id and s.tree = 'administrative'
        where r.permission = any($2) and a.since <= $3 and (a.until is null or a.until >= $3)
          and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
        order by name, a.person_id limit 500`,
      [steeredPaths(me), atWork, localDate(at)],
    );
  }

  /** A place that can have a group, at or below one of the paths. */
  async place(
    { rows, at }: Read,
    paths: readonly string[],
    id: string,
  ): Promise<{ districtId: string; path: string } | undefined> {
    const [place] = await rows.query<{ districtId: string; path: string }[]>(
      `select p.district_id as "districtId", s.path from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.id = $1 and p.kind in ('compound', 'building', 'entrance', 'grid', 'micro_grid') and (p.until is null or p.until > $3)
          and exists (select from unnest($2::text[]) mine where starts_with(s.path, mine))`,
      [id, paths, localDate(at)],
    );
    return place;
  }
}
