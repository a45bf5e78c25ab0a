import { Injectable } from '@nestjs/common';
import { levelOfUnit } from '@linli/shared/assignment/assignment.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { doorKinds } from '@linli/shared/place/place.contract';
import type { Level } from '@linli/shared/ticket/ticket.rules';
import { IsNull } from 'typeorm';
import type { Read } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import { CategoryRow } from './dispatch.entity';
import { workName } from '../people/people.queries';

/** Someone who works in a unit today. */
export interface OnDuty {
  readonly personId: string;
  readonly name: string;
  readonly roleName: string;
  readonly phone: string | null;
  readonly away: boolean;
  /** In firms and departments a matter is the unit's until someone there accepts it. */
  readonly pools: boolean;
  /** Is responsible for the unit, where that is a community. */
  readonly leads: boolean;
  readonly substituteId: string | null;
  readonly substituteName: string | null;
}

export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly level: Level;
  readonly what: string | null;
}

/** Who answers by a rule; `ofCategory` where it is one for the very category. */
interface FoundRule {
  readonly unitId: string;
  readonly unitName: string;
  readonly personId: string | null;
  readonly ofCategory: boolean;
}

/** Days for which it counts what a unit had. */
const recentDays = 90;

/** How categories, rules and people on duty are found. */
@Injectable()
export class DispatchRepository {
  async category(read: Read, districtId: string, code: string): Promise<CategoryRow | null> {
    const [category] = await ask<CategoryRow>(
      read,
      `select id, district_id as "districtId", code, name, icon, hint, tile, sort, visibility, urgent, place_kinds as "placeKinds", retired_at as "retiredAt"
         from category where district_id = $1 and code = $2 and retired_at is null`,
      [districtId, code],
    );
    return category ?? null;
  }

  async categoryNamed(read: Read, districtId: string, said: string): Promise<CategoryRow | null> {
    const byName = { districtId, name: said, retiredAt: IsNull() };
    return (await this.category(read, districtId, said)) ?? read.rows.findOneBy(CategoryRow, byName);
  }

  /** The deepest rule above a door; one for the very category before one for all, the latest of equals. */
  async ruleFor(read: Read, path: string, categoryId: string): Promise<FoundRule | null> {
    const [rule] = await ask<FoundRule>(
      read,
      `select r.unit_id as "unitId", u.name as "unitName", r.person_id as "personId", r.category_id is not null as "ofCategory"
         from dispatch_rule r join stand s on s.place_id = r.place_id and s.tree = 'administrative' join place u on u.id = r.unit_id
        where starts_with($1, s.path) and (r.category_id = $2 or r.category_id is null)
          and r.since <= $3 and (r.until is null or r.until > $3) and (u.until is null or u.until > $3)
        order by r.category_id is null, length(s.path) desc, r.since desc, r.id desc limit 1`,
      [path, categoryId, localDate(read.at)],
    );
    return rule ?? null;
  }

  /** How many tickets of a category each of these units has or had that came in lately. */
  async recentOf(
    { rows, at }: Read,
    categoryId: string,
    unitIds: readonly string[],
  ): Promise<Map<string, number>> {
    const found = await rows.query<{ id: string; count: number }[]>(
      `select unit_id as id, count(*)::int from ticket
        where unit_id = any($2) and category_id = $1 and at > $3::timestamptz - make_interval(days => ${recentDays}) group by 1`,
      [categoryId, unitIds, at],
    );
    return new Map(found.map(({ id, count }) => [id, count]));
  }

  /** Who handles matters in a unit today, those with fewest open tickets first; in a community those who coordinate, at a building its heads. */
  onDuty(read: Read, unitId: string): Promise<OnDuty[]> {
    return ask<OnDuty>(
      read,
      `select a.person_id as "personId", coalesce(a.work_name, p.name, '') as name, r.name as "roleName", a.work_phone as phone,
              l.id is not null as away, u.kind in ('firm', 'department') as pools, r.permission = 'lead' as leads, case when sl.id is null then l.substitute_id end as "substituteId", coalesce(sa.work_name, sp.name) as "substituteName"
         from appointment a join role r on r.code = a.role_code join person p on p.id = a.person_id join place u on u.id = a.place_id
         left join leave l on l.person_id = a.person_id and l.ended_at is null and $2::date between l.since and l.until
         left join leave sl on sl.person_id = l.substitute_id and sl.ended_at is null and $2::date between sl.since and sl.until
         left join person sp on sp.id = l.substitute_id
         ${workName('sa', 'l.substitute_id')}
        where a.place_id = $1 and a.since <= $2 and (a.until is null or a.until >= $2)
          and r.permission = any(case u.kind when 'community' then '{coordinate,lead}'::text[] when 'street' then '{supervise}' when 'district' then '{supervise,administer}' when 'building' then '{assist}' when 'entrance' then '{assist}' else '{handle}' end)
        order by l.id is not null, (select count(*) from ticket t where t.handler_id = a.person_id and t.closed_at is null), a.since, a.id`,
      [unitId, localDate(read.at)],
    );
  }

  async streetOf({ rows }: Read, path: string): Promise<{ id: string; name: string }> {
    const [street] = await rows.query<[{ id: string; name: string }]>(
      `select p.id, p.name from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind = 'street' and starts_with($1, s.path)`,
      [path],
    );
    return street;
  }

  /** The level at which a unit works. */
  async levelOf(read: Read, unitId: string): Promise<Level> {
    const [unit] = await ask<{ kind: string; above: string | null }>(
      read,
      `select p.kind, b.kind as above from place p
         left join stand s on s.place_id = p.id and s.tree = 'administrative' left join place b on b.id = s.parent_id
        where p.id = $1`,
      [unitId],
    );
    if (!unit) throw new Error(`there is no unit ${unitId}`);
    return levelOfUnit(unit.kind, unit.above);
  }

  /** Units a ticket at `path` may be given to: the heads of its building, its community and street, the community's grids and firms, and what rules name. */
  async unitsFor({ rows, at }: Read, path: string, communityId: string): Promise<UnitRow[]> {
    const units = await rows.query<(UnitRow & { above: string | null })[]>(
      `select p.id, p.name, p.kind, b.kind as above, coalesce(max(r.what), p.note, max(head.name)) as what
         from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
         join stand m on m.place_id = $2 and m.tree = 'administrative'
         left join place b on b.id = s.parent_id
         left join lateral (select ro.name from appointment a join role ro on ro.code = a.role_code
                             where p.kind in ('building', 'entrance') and a.place_id = p.id and ro.permission = 'assist'
                               and a.since <= $3 and (a.until is null or a.until >= $3) limit 1) head on true
         left join dispatch_rule r on r.unit_id = p.id and r.since <= $3 and (r.until is null or r.until > $3)
                and exists (select from stand rs where rs.place_id = r.place_id and rs.tree = 'administrative' and starts_with($1, rs.path))
        where (p.until is null or p.until > $3)
          and ((p.kind in ('grid', 'firm', 'department') and starts_with(s.path, m.path)) or (p.kind in ('community', 'street') and starts_with($1, s.path)) or (head.name is not null and starts_with($1, s.path)) or r.id is not null)
          and (p.kind <> 'firm' or r.id is not null)
        group by p.id, p.name, p.kind, p.note, b.kind
        order by array_position('{grid,firm,department,building,entrance,community,street}'::text[], p.kind), length(p.name), p.name`,
      [path, communityId, localDate(at)],
    );
    return units.map(({ above, ...unit }) => ({ ...unit, level: levelOfUnit(unit.kind, above) }));
  }

  /** The categories in force in the district of a place that can be reported there, in their order; all of them at a body or the district. */
  categoriesAt({ rows }: Read, placeId: string): Promise<CategoryRow[]> {
    return rows
      .createQueryBuilder(CategoryRow, 'category')
      .where(
        `category.retired_at is null and exists (select from place p where p.id = :placeId and p.district_id = category.district_id
          and (category.place_kinds is null or p.kind = any(category.place_kinds) or p.kind not in (:...doors)))`,
        { placeId, doors: [...doorKinds] },
      )
      .orderBy('category.sort')
      .getMany();
  }
}
