import { Injectable } from '@nestjs/common';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read } from '../platform/db/db';
import { belowAny, type Asking } from './filter.queries';

/** Where a reader looks: below these paths; of them only what one grid has, where that is the place. */
export interface Scope {
  readonly paths: readonly string[];
  readonly gridId: string | null;
  readonly districtId: string;
  /** Whose calendar counts: the community in which the place lies; null above. */
  readonly communityId: string | null;
}

interface Found {
  path: string;
  kind: string;
  districtId: string;
  communityId: string | null;
  above: string | null;
}

/** Of paths the topmost ones: what lies below another is looked at with it. */
export const topmost = (paths: readonly string[]): string[] =>
  [...new Set(paths)].filter((path) => !paths.some((other) => other !== path && path.startsWith(other)));

/** Where those who steer look. */
@Injectable()
export class ScopeQueries {
  /** Below a place, or below all that `me` steers. A place out of their sight is missing. */
  async of({ rows }: Read, me: Actor, below: string | undefined): Promise<Scope> {
    const mine = topmost(steeredPaths(me));
    const [place] = await rows.query<Found[]>(
      `select s.path, p.kind, p.district_id as "districtId", a.path as above,
              (select c.id from stand cs join place c on c.id = cs.place_id
                where cs.tree = 'administrative' and c.kind = 'community' and starts_with(s.path, cs.path)) as "communityId"
         from stand s join place p on p.id = s.place_id left join stand a on a.place_id = s.parent_id and a.tree = s.tree
        where s.tree = 'administrative' and case when $1::uuid is null then s.path = $2 else s.place_id = $1 end`,
      [below ?? null, mine[0]],
    );
    if (!place || !mine.some((path) => place.path.startsWith(path))) throw new Refusal('place.missing');
    const { kind, path, above, districtId, communityId } = place;
    const grid = below !== undefined && kind === 'grid';
    return {
      // What a grid has lies at doors of its community.
      paths: below === undefined ? mine : [grid ? (above ?? path) : path],
      gridId: grid ? below : null,
      districtId,
      communityId,
    };
  }
}

/** SQL of open tickets `t` in a scope that are not kept from the reader. */
export const openIn = ({ paths, gridId }: Scope, { me, put }: Pick<Asking, 'me' | 'put'>): string =>
  [
    't.closed_at is null',
    belowAny(paths, put),
    `${put(me.id)} <> all(t.hidden_from)`,
    ...(gridId ? [`t.grid_id = ${put(gridId)}`] : []),
  ].join(' and ');

/** Collects the values of a statement; `put` answers `$1` and so on. */
export function valuesOf() {
  const values: unknown[] = [];
  return { values, put: (value: unknown) => `$${values.push(value)}` };
}
