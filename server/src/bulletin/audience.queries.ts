import { Injectable } from '@nestjs/common';
import { meantBy, type BulletinRole } from '@linli/shared/bulletin/bulletin.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Read } from '../platform/db/db';

/** The places that bulletin `$1` is for. */
const aims = 'select place_id, path, grid from bulletin_place where bulletin_id = $1';
/** The places of which `$1` has the keys, as if a bulletin were for them. */
const chosen = `select s.place_id, s.path, p.kind in ('grid', 'micro_grid') as grid
  from stand s join place p on p.id = s.place_id where s.tree = 'administrative' and s.place_id = any($1)`;

/** The doors (`door_id`, with `building_id`) of these places on day `$2`: below them, or covered by grids. */
const doorsOf = (places: string) => `
  select d.id as door_id, case when d.kind = 'building' then d.id else s.parent_id end as building_id
    from (${places}) b
    join stand s on s.tree = 'administrative' and s.path >= b.path and s.path < b.path || 'g'
    join place d on d.id = s.place_id and d.kind in ('building', 'entrance') and (d.until is null or d.until > $2)
   where not b.grid
  union
  select d.id, case when d.kind = 'building' then d.id else s.parent_id end
    from (${places}) b
    join cover c on c.grid_id = b.place_id and c.during @> $2::date
    join place d on d.id = c.place_id and d.kind in ('building', 'entrance') and (d.until is null or d.until > $2)
    join stand s on s.place_id = d.id and s.tree = 'administrative'
   where b.grid`;

/** The doors that bulletin `$1` is for on day `$2`. */
export const aimedDoors = doorsOf(aims);

/** Who belongs where on day `$2`: a person, their home, its door, and as what. */
export const belongingsAt = `
  select r.person_id, r.home_id, h.entrance_id as door_id, r.kind
    from resident r join home h on h.id = r.home_id
   where r.since <= $2 and (r.until is null or r.until > $2)`;

/** The people of posts whom these roles mean: at the doors `aimed`, in the grids around them, at work below or above the places. With $1 and $2 as above, then `values`. */
export function postsMeant(
  roles: readonly BulletinRole[],
  places = aims,
): { sql: string; values: readonly boolean[] } {
  const { heads, workers, staff } = meantBy(roles);
  const sql = `
    select distinct a.person_id from appointment a join role r on r.code = a.role_code
      join stand s on s.place_id = a.place_id and s.tree = 'administrative'
     where a.since <= $2 and (a.until is null or a.until >= $2) and (
       ($3 and r.permission = 'assist' and a.place_id in (select door_id from aimed union select building_id from aimed))
       or ($4 and r.permission = 'handle' and a.place_id in (
             select c.grid_id from cover c where c.place_id in (select door_id from aimed) and c.during @> $2::date))
       or ($5 and r.permission in ('handle', 'coordinate', 'lead', 'supervise') and exists (
             select from (${places}) b where ((s.path >= b.path and s.path < b.path || 'g') or starts_with(b.path, s.path)))))`;
  return { sql, values: [heads, workers, staff] };
}

/** Everyone and every home that a bulletin is for. The one place that knows who lives where. */
@Injectable()
export class AudienceQueries {
  /** How many homes lie behind the doors of these places; each counts once. */
  async homesAt({ rows, at }: Read, placeIds: readonly string[]): Promise<number> {
    const [found] = await rows.query<[{ homes: number }]>(
      `select count(*)::int as homes from home where entrance_id in (select door_id from (${doorsOf(chosen)}) aimed)`,
      [placeIds, localDate(at)],
    );
    return found.homes;
  }

  /** How many people of these places the roles mean; each counts once. */
  async peopleAt(
    { rows, at }: Read,
    placeIds: readonly string[],
    roles: readonly BulletinRole[],
  ): Promise<number> {
    const posts = postsMeant(roles, chosen);
    const [found] = await rows.query<[{ people: number }]>(
      `with aimed as (${doorsOf(chosen)}),
       meant as (
         select b.person_id from (${belongingsAt}) b where b.door_id in (select door_id from aimed) and b.kind = any($6)
         union ${posts.sql})
       select count(*)::int as people from meant m join person p on p.id = m.person_id and p.forgotten_at is null`,
      [placeIds, localDate(at), ...posts.values, meantBy(roles).belongs],
    );
    return found.people;
  }

  /** Whoever goes from door to door for a bulletin: the heads of its buildings, and the grid workers around. */
  async doorPeople({ rows, at }: Read, bulletinId: string): Promise<string[]> {
    const { sql, values } = postsMeant(['heads', 'workers']);
    const found = await rows.query<{ person_id: string }[]>(`with aimed as (${aimedDoors}) ${sql}`, [
      bulletinId,
      localDate(at),
      ...values,
    ]);
    return found.map(({ person_id }) => person_id);
  }
}
