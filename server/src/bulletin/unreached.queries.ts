import { Injectable } from '@nestjs/common';
import type { UnreachedHome } from '@linli/shared/bulletin/reach.contract';
import { homeWords } from '@linli/shared/bulletin/bulletin.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { helping, steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import type { Read } from '../platform/db/db';
import { aimedDoors } from './audience.queries';
import type { BulletinRow } from './bulletin.entity';

/** A home that is not reached, with what was tried there. */
export interface FoundHome extends UnreachedHome {
  readonly buildingId: string;
}

interface Row extends Omit<FoundHome, 'name' | 'tries'> {
  readonly building: string | null;
  readonly entrance: string | null;
  readonly room: string;
  readonly tries: (Omit<UnreachedHome['tries'][number], 'at'> & { at: string })[];
}

/** Whose homes are asked for: those below one's steering posts, or those whose doors one goes to. */
export type Looking = 'steering' | 'door';

/** Homes at which nobody read a bulletin, nobody was met and no paper hangs. */
@Injectable()
export class UnreachedQueries {
  /** The first homes of mine that are not reached, by building, entrance and room; only one of them where it is named. */
  async homes(
    { rows, at }: Read,
    me: Actor,
    { id, live }: Pick<BulletinRow, 'id' | 'live'>,
    { as, building = null, home = null }: { as: Looking; building?: string | null; home?: string | null },
  ): Promise<FoundHome[]> {
    const doorPosts = as === 'door' ? me.posts.filter(({ permission }) => helping.includes(permission)) : [];
    const found = await rows.query<Row[]>(
      `with aimed as (${aimedDoors})
       select h.id as "homeId", d.building_id as "buildingId", b.number as building, e.number as entrance, h.room,
              coalesce((select json_agg(json_build_object('means', t.means, 'outcome', t.outcome, 'at', t.at) order by t.id)
                 from attempt t where t.home_id = h.id and t.bulletin_id = $1 and t.version = $3 and t.means <> 'message'), '[]') as tries
         from aimed d join home h on h.entrance_id = d.door_id join place e on e.id = d.door_id and e.kind = 'entrance'
         join stand s on s.place_id = d.door_id and s.tree = 'administrative'
         left join place b on b.id = d.building_id and b.kind = 'building'
        where (exists (select from unnest($4::text[]) mine where starts_with(s.path, mine))
               or d.door_id = any($5) or d.building_id = any($5)
               or exists (select from cover c where c.grid_id = any($5) and c.place_id = d.door_id and c.during @> $2::date))
          and ($6::uuid is null or d.building_id = $6) and ($7::uuid is null or h.id = $7)
          and not exists (
            select from attempt a where a.home_id = h.id and a.bulletin_id = $1 and a.version = $3
               and (a.outcome in ('reached', 'posted') or exists (
                 select from bulletin_read r where r.bulletin_id = $1 and r.version = $3 and r.person_id = a.person_id)))
        order by length(b.number), b.number, length(e.number), e.number, h.floor, h.room limit 300`,
      [
        id,
        localDate(at),
        live,
        as === 'steering' ? steeredPaths(me) : [],
        doorPosts.map(({ placeId }) => placeId),
        building,
        home,
      ],
    );
    return found.map(({ building, entrance, room, tries, ...rest }) => ({
      ...rest,
      name: homeWords({ building, entrance, room }),
      tries: tries.map((each) => ({ ...each, at: new Date(each.at).toISOString() })),
    }));
  }
}
