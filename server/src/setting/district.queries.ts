import { Injectable } from '@nestjs/common';
import { holdsAt, steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { workName } from '../people/people.queries';
import type { Read } from '../platform/db/db';

/** The district whose settings somebody looks at. */
export interface SetDistrict {
  readonly id: string;
  readonly path: string;
}

/** Whether somebody lays down the settings of a district. */
export const mayPublish = (me: Actor, { path }: SetDistrict): boolean => holdsAt(me, ['administer'], path);

/** Of which district somebody reads the settings, and who published what. */
@Injectable()
export class DistrictQueries {
  /** The district in which somebody steers; without one it is missing. */
  async of({ rows }: Read, me: Actor): Promise<SetDistrict> {
    const [district] = await rows.query<SetDistrict[]>(
      `select p.id, s.path from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind = 'district' and exists (select from unnest($1::text[]) mine where starts_with(mine, s.path))
        order by s.path limit 1`,
      [steeredPaths(me)],
    );
    if (!district) throw new Refusal('place.missing');
    return district;
  }

  /** The district in which a place lies. */
  async around({ rows }: Read, placeId: string): Promise<string> {
    const [place] = await rows.query<{ district: string }[]>(
      'select district_id as district from place where id = $1',
      [placeId],
    );
    if (!place) throw new Refusal('place.missing');
    return place.district;
  }

  /** The district somebody belongs to by a post or a home; for others the only one there is. Null where that is not plain. */
  async home({ rows }: Read, me: Actor | null): Promise<string | null> {
    const found = await rows.query<{ id: string }[]>(
      `select p.id from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind = 'district'
        order by exists (select from unnest($1::text[]) mine where starts_with(mine, s.path)) desc, s.path limit 2`,
      [me?.posts.map(({ path }) => path) ?? []],
    );
    const [district] = found;
    return district && (found.length === 1 || me?.posts.length) ? district.id : null;
  }

  /** Who published each of these versions, by the name they work under; the house itself is nobody. */
  async publishers({ rows }: Read, ids: readonly string[]): Promise<(id: string) => string | null> {
    const found = await rows.query<{ id: string; name: string | null }[]>(
      `select e.subject_id as id, coalesce(w.work_name, p.name) as name
         from event e join person p on p.id = e.actor_id ${workName('w', 'e.actor_id')}
        where e.subject_id = any($1) and e.kind = any('{ladder.published,policy.published,calendar.published,policy.assigned,route.published,setting.published,exception.made}')`,
      [ids],
    );
    const names = new Map(found.map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? null;
  }
}
