import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read } from '../platform/db/db';
import type { Ground } from './overview.repository';

interface Found extends Omit<Ground, 'gridId'> {
  /** Where it stands itself; of a grid `path` is that of its community. */
  own: string;
}
const found = `p.id, p.name, p.kind, p.district_id as "districtId", s.path as own, case when p.kind = 'grid' then up.path else s.path end as path`;
const stands = `place p join stand s on s.place_id = p.id and s.tree = 'administrative'
  left join stand up on up.place_id = s.parent_id and up.tree = s.tree`;
const ground = ({ id, name, kind, districtId, path }: Found): Ground => ({
  ...{ id, name, kind, districtId, path },
  gridId: kind === 'grid' ? id : null,
});

/** The places whose figures somebody may look at. */
@Injectable()
export class GroundQueries {
  /** A place below what `me` steers, their own if none is named, with those of theirs above it; out of their sight it is missing. */
  async of({ rows }: Read, me: Actor, id: string | undefined): Promise<{ ground: Ground; above: Ground[] }> {
    const mine = steeredPaths(me);
    const places = await rows.query<Found[]>(
      `select ${found} from ${stands}
        where p.kind in ('district', 'street', 'community', 'compound', 'grid')
          and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
          and ($2::uuid is null or exists (select from stand o where o.place_id = $2 and o.tree = 'administrative' and starts_with(o.path, s.path)))
        order by length(s.path), p.name limit case when $2::uuid is null then 1 else 9 end`,
      [mine, id ?? null],
    );
    const here = id ? places.find((place) => place.id === id) : places[0];
    if (!here) throw new Refusal('figures.missing');
    return { ground: ground(here), above: places.filter(({ id: other }) => other !== here.id).map(ground) };
  }

  /** What lies right below a place and has figures, by name: streets, communities, compounds, then grids; never by their figures. */
  async below({ rows, at }: Read, { id }: Ground): Promise<Ground[]> {
    const places = await rows.query<Found[]>(
      `select ${found} from ${stands}
        where s.parent_id = $1 and p.kind in ('street', 'community', 'compound', 'grid') and coalesce(p.until > $2, true)
        order by p.kind = 'grid', length(p.name), p.name limit 400`,
      [id, localDate(at)],
    );
    return places.map(ground);
  }

  /** Categories and channels of a district, as they can be chosen. */
  async choices(
    { rows }: Read,
    { districtId }: Ground,
  ): Promise<{
    categories: { id: string; name: string; icon: string }[];
    channels: { id: string; name: string }[];
  }> {
    return {
      categories: await rows.query(
        'select id, name, icon from category where district_id = $1 order by sort, name limit 100',
        [districtId],
      ),
      channels: await rows.query(
        'select id, name from channel where district_id = $1 order by name limit 40',
        [districtId],
      ),
    };
  }
}
