import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { GridKind } from '@linli/shared/grid/grid.contract';
import type { Read } from '../platform/db/db';
import type { CompoundPointRow } from './compound.entity';

/** A compound with what stands in it. */
export interface CountedCompound {
  readonly id: string;
  readonly districtId: string;
  readonly number: number | null;
  readonly name: string;
  readonly community: string;
  readonly communityId: string;
  readonly street: string;
  readonly path: string;
  readonly since: string;
  readonly until: string | null;
  readonly buildings: number;
  readonly entrances: number;
  readonly homes: number;
  readonly area: number;
}

/** Somebody who works in a compound, its grids, its firm or its community. */
export interface Owner {
  readonly personId: string;
  readonly name: string;
  readonly roleName: string;
}

/** Compounds with what is counted in them. */
@Injectable()
export class CompoundRepository {
  /** The compounds in use below these paths, by number and name. */
  below({ rows, at }: Read, paths: readonly string[]): Promise<CountedCompound[]> {
    return rows.query(
      `select p.id, p.district_id as "districtId", n.number, p.name, p.since, p.until, s.path, m.id as "communityId", m.name as community, t.name as street,
              k.buildings, k.entrances, k.homes, k.area
         from stand s join place p on p.id = s.place_id join place m on m.id = s.parent_id
         join stand ms on ms.place_id = m.id and ms.tree = s.tree join place t on t.id = ms.parent_id
         left join compound_number n on n.compound_id = p.id
         cross join lateral (
           select count(*) filter (where d.kind = 'building')::int as buildings, count(*) filter (where d.kind = 'entrance')::int as entrances,
                  coalesce(sum(h.homes), 0)::int as homes, coalesce(sum(h.area), 0)::float8 as area
             from stand b join place d on d.id = b.place_id
             cross join lateral (select count(*) as homes, sum(area) as area from home where entrance_id = d.id) h
            where b.tree = 'administrative' and b.path > s.path and b.path < s.path || 'g' and d.kind in ('building', 'entrance') and (d.until is null or d.until > $2)) k
        where s.tree = 'administrative' and p.kind = 'compound' and (p.until is null or p.until > $2)
          and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
        order by n.number nulls last, m.name, p.name limit 2000`,
      [paths, localDate(at)],
    );
  }

  /** What is told of the points of the standard in force at these compounds. */
  told({ rows }: Read, compoundIds: readonly string[]): Promise<CompoundPointRow[]> {
    return rows.query(
      `select c.compound_id as "compoundId", c.point_id as "pointId", c.district_id as "districtId", c.met, c.owner_id as "ownerId", c.due, c.note, c.evidence, c.told_by as "toldBy", c.at
         from compound_point c join standard_point p on p.id = c.point_id and p.retired_at is null where c.compound_id = any($1)`,
      [compoundIds],
    );
  }

  /** The grids that answer for a door of a compound today. */
  gridsOf(
    { rows, at }: Read,
    path: string,
  ): Promise<{ id: string; name: string; kind: GridKind; doors: number }[]> {
    return rows.query(
      `select g.id, g.name, c.grid_kind as kind, count(*)::int as doors
         from stand s join cover c on c.place_id = s.place_id and c.during @> $2::date join place g on g.id = c.grid_id
        where s.tree = 'administrative' and s.path > $1 and s.path < $1 || 'g'
        group by 1, 2, 3 order by 3, length(g.name), g.name limit 200`,
      [path, localDate(at)],
    );
  }

  /** Who works in the compound, for it or in its community today. */
  ownersOf(
    { rows, at }: Read,
    { path, communityId }: Pick<CountedCompound, 'path' | 'communityId'>,
  ): Promise<Owner[]> {
    return rows.query(
      `select distinct on (a.person_id) a.person_id as "personId", coalesce(a.work_name, p.name, r.name) as name, r.name as "roleName"
         from appointment a join role r on r.code = a.role_code join person p on p.id = a.person_id
         join stand s on s.place_id = a.place_id and s.tree = 'administrative'
        where (starts_with(s.path, $1) or a.place_id = $2 or s.parent_id = $2)
          and a.since <= $3 and (a.until is null or a.until >= $3) and r.permission <> 'reside' and p.forgotten_at is null
        order by a.person_id, a.since limit 500`,
      [path, communityId, localDate(at)],
    );
  }
}
