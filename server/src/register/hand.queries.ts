import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import type { PlaceKind } from '@linli/shared/place/place.contract';
import { Refusal } from '@linli/shared/refusal';
import type { PlaceParts, RegisteredPlace } from '@linli/shared/register/hand.contract';
import { handKinds, standsIn } from '@linli/shared/register/register.rules';
import type { Read } from '../platform/db/db';

type Stood = RegisteredPlace & { readonly path: string };

/** What stands in what, one level at a time. */
const shown: readonly PlaceKind[] = ['street', 'community', ...handKinds];

/** The places of the register, as they are looked through and changed by hand. */
@Injectable()
export class HandQueries {
  /** A place that I steer with what stands right in it, closed places last; without one the topmost. Any other is missing. */
  async parts(read: Read, me: Actor, placeId: string | null): Promise<PlaceParts> {
    const [topmost] = [...steeredPaths(me)].sort((one, other) => one.length - other.length);
    const [found] = await this.places(read, placeId ? 'p.id = $1' : 's.path = $1', [placeId ?? topmost]);
    if (!found || !holdsAt(me, steering, found.path)) throw new Refusal('place.missing');
    const { path, ...place } = found;
    const above = await this.places(read, 'starts_with($1, s.path) and s.path <> $1', [path]);
    const adds = handKinds.filter((kind) => standsIn[kind] === place.kind);
    return {
      now: read.at.toISOString(),
      place,
      above: above.filter((one) => holdsAt(me, steering, one.path)).map(({ id, name }) => ({ id, name })),
      parts: await this.below(read, place.id),
      adds,
      grids: adds.length ? await this.grids(read, path) : [],
    };
  }

  private places({ rows }: Read, where: string, values: readonly unknown[]): Promise<Stood[]> {
    return rows.query<Stood[]>(
      `select p.id, p.kind, p.name, p.number, p.phone, p.since, p.until, s.path
         from place p join stand s on s.place_id = p.id and s.tree = 'administrative' where ${where} order by length(s.path)`,
      [...values],
    );
  }

  private below({ rows, at }: Read, parentId: string): Promise<PlaceParts['parts']> {
    return rows.query<PlaceParts['parts']>(
      `select p.id, p.kind, p.name, p.number, p.phone, p.since, p.until,
              (select count(*)::int from stand d join home h on h.entrance_id = d.place_id
                where d.tree = 'administrative' and d.path >= s.path and d.path < s.path || 'g') as homes
         from stand s join place p on p.id = s.place_id
        where s.tree = 'administrative' and s.parent_id = $1 and p.kind = any($2)
        order by coalesce(p.until <= $3, false), p.kind, length(p.number), p.number, p.name, p.id limit 2000`,
      [parentId, shown, localDate(at)],
    );
  }

  /** The living grids in use of the community in which a place lies. */
  grids({ rows, at }: Read, path: string): Promise<PlaceParts['grids']> {
    return rows.query<PlaceParts['grids']>(
      `select g.id, g.name from stand c join place m on m.id = c.place_id and m.kind = 'community'
         join stand s on s.parent_id = c.place_id and s.tree = c.tree join place g on g.id = s.place_id and g.kind = 'grid'
         join grid_profile f on f.place_id = g.id and f.kind = 'living'
        where c.tree = 'administrative' and starts_with($1, c.path) and (g.until is null or g.until > $2)
        order by length(g.name), g.name, g.id limit 500`,
      [path, localDate(at)],
    );
  }
}
