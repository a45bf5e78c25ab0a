import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { GridKind } from '@linli/shared/grid/grid.contract';
import type { WalkBounds } from '@linli/shared/register/register.rules';
import type { Read } from '../platform/db/db';

/** A grid that is open, or has yet to open. */
export interface OpenGrid {
  readonly id: string;
  readonly name: string;
  readonly kind: GridKind;
  readonly origin: string | null;
  readonly since: string;
  readonly until: string | null;
  readonly within: string | null;
}

/** A door of a community, and the grids that answer for it on a day. */
export interface CoveredDoor {
  readonly id: string;
  readonly homes: number;
  readonly open: number;
  readonly compoundId: string | null;
  readonly living: string | null;
  readonly production: string | null;
  readonly micro: string | null;
}

/** Who works in a grid. */
export interface GridPost {
  readonly appointmentId: string;
  readonly personId: string;
  readonly gridId: string;
  readonly name: string | null;
  readonly roleName: string;
}

/** Grids, their doors and their people, community by community. */
@Injectable()
export class GridRepository {
  /** The grids of a community that have not closed; a micro-grid lies within the grid that has most of its doors. */
  gridsOf({ rows, at }: Read, communityId: string): Promise<OpenGrid[]> {
    return rows.query(
      `select p.id, p.name, coalesce(g.kind, case p.kind when 'grid' then 'living' else 'micro' end) as kind, g.origin, p.since, p.until, w.grid_id as within
         from stand s join place p on p.id = s.place_id left join grid_profile g on g.place_id = p.id
         left join lateral (select l.grid_id from cover m join cover l on l.place_id = m.place_id and l.grid_kind = 'living' and l.during @> $2::date
                             where m.grid_id = p.id and p.kind = 'micro_grid' and m.during @> $2::date group by 1 order by count(*) desc, 1 limit 1) w on true
        where s.parent_id = $1 and s.tree = 'administrative' and p.kind in ('grid', 'micro_grid') and (p.until is null or p.until > $2)
        order by p.kind, length(p.name), p.name`,
      [communityId, localDate(at)],
    );
  }

  /** The entrances and open places of a community with what answers for them on a day. */
  doorsOf({ rows, at }: Read, path: string, day: string): Promise<CoveredDoor[]> {
    const grid = (kind: GridKind) =>
      `(select c.grid_id from cover c where c.place_id = p.id and c.grid_kind = '${kind}' and c.during @> $2::date) as ${kind}`;
    return rows.query(
      `select p.id, (select count(*)::int from home h where h.entrance_id = p.id) as homes,
              (select count(*)::int from cover c join ticket t on t.unit_id = c.grid_id and t.place_id = p.id and t.closed_at is null
                where c.place_id = p.id and c.grid_kind = 'living' and c.during @> $2::date) as open, k.place_id as "compoundId",
              ${grid('living')}, ${grid('production')}, ${grid('micro')}
         from stand s join place p on p.id = s.place_id
         left join (stand k join place kp on kp.id = k.place_id and kp.kind = 'compound') on k.tree = 'administrative' and starts_with(s.path, k.path)
        where s.tree = 'administrative' and s.path > $1 and s.path < $1 || 'g' and p.kind in ('entrance', 'open_place') and (p.until is null or p.until > $3)
        order by s.path limit 5000`,
      [path, day, localDate(at)],
    );
  }

  /** Who works in these grids today. */
  postsIn({ rows, at }: Read, gridIds: readonly string[]): Promise<GridPost[]> {
    return rows.query(
      `select a.id as "appointmentId", a.person_id as "personId", a.place_id as "gridId", coalesce(a.work_name, p.name) as name, r.name as "roleName"
         from appointment a join person p on p.id = a.person_id join role r on r.code = a.role_code
        where a.place_id = any($1) and (a.until is null or a.until >= $2) order by a.since, a.id`,
      [gridIds, localDate(at)],
    );
  }

  /** How many homes make a walk in a district. */
  async walkOf({ rows }: Read, districtId: string): Promise<WalkBounds> {
    const [bounds] = await rows.query<[WalkBounds]>(
      'select walk_least as least, walk_most as most from register_terms where district_id = $1',
      [districtId],
    );
    return bounds;
  }

  /** The names of places. */
  async namesOf({ rows }: Read, ids: readonly string[]): Promise<Map<string, string>> {
    const found = await rows.query<{ id: string; name: string }[]>(
      'select id, name from place where id = any($1)',
      [ids],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** What stands right below a place and is of one of these kinds, with its path. */
  below(
    { rows, at }: Read,
    placeId: string,
    kinds: readonly string[],
  ): Promise<{ id: string; name: string; path: string }[]> {
    return rows.query(
      `select p.id, p.name, s.path from stand s join place p on p.id = s.place_id
        where s.parent_id = $1 and s.tree = 'administrative' and p.kind = any($2) and (p.until is null or p.until > $3)`,
      [placeId, kinds, localDate(at)],
    );
  }
}
