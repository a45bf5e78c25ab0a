import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { RouteRule } from '@linli/shared/dispatch/route.rules';
import { holdsAt, steeredPaths, type Actor, type Permission } from '@linli/shared/people/people.rules';
import type { RouteLine, SettingRoutes } from '@linli/shared/setting/route.contract';
import { DispatchService, type Route } from '../dispatch/dispatch.service';
import type { Read } from '../platform/db/db';
import { DistrictQueries } from './district.queries';

/** A place at which a rule may hold. */
export interface RoutedPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly districtId: string;
  readonly path: string;
}
interface Named {
  readonly id: string;
  readonly name: string;
}

const routing: readonly Permission[] = ['lead', 'administer'];

/** Whether somebody lays down which unit answers at a place: who leads its community, or administers the district. */
export const mayRoute = (me: Actor, path: string): boolean => holdsAt(me, routing, path);

/** Which unit answers for what, as those who lay it down read it. */
@Injectable()
export class RouteQueries {
  constructor(
    private readonly districts: DistrictQueries,
    private readonly dispatch: DispatchService,
  ) {}

  /** The rules at places in sight, with where and to whom the reader may lay down others. */
  async of(read: Read, me: Actor): Promise<SettingRoutes> {
    const district = await this.districts.of(read, me);
    const categories = await this.dispatch.categoriesOf(read, district.id);
    const places = await this.places(read, me);
    const rules = await this.dispatch.rulesOf(read, district.id);
    const units = await this.names(
      read,
      rules.map(({ unitId }) => unitId),
    );
    const by = await this.districts.publishers(
      read,
      rules.map(({ id }) => id),
    );
    const today = localDate(read.at);
    const routes = rules.flatMap((rule): RouteLine[] => {
      const place = places.find(({ id }) => id === rule.placeId);
      if (!place) return [];
      const same = rules.filter(
        ({ categoryId, placeId }) => categoryId === rule.categoryId && placeId === rule.placeId,
      );
      return [
        {
          id: rule.id,
          categoryId: rule.categoryId,
          category: categories.find(({ id }) => id === rule.categoryId)?.name ?? null,
          placeId: place.id,
          place: place.name,
          unitId: rule.unitId,
          unit: units.get(rule.unitId) ?? '',
          what: rule.what,
          until: rule.until,
          version: same.indexOf(rule) + 1,
          source: rule.source ?? '',
          from: new Date(`${rule.since}T00:00:00+08:00`).toISOString(),
          by: by(rule.id),
          standing: standingOf(rule, today),
          mine: mayRoute(me, place.path),
        },
      ];
    });
    return {
      now: read.at.toISOString(),
      routes,
      categories: categories.filter(({ retiredAt }) => !retiredAt).map(({ id, name }) => ({ id, name })),
      places: places.filter(({ path }) => mayRoute(me, path)).map(({ id, name }) => ({ id, name })),
      units: await this.units(read, me),
    };
  }

  /** A place with the district it lies in. */
  async place({ rows }: Read, id: string): Promise<RoutedPlace | null> {
    const [place] = await rows.query<RoutedPlace[]>(`${standing} and p.id = $1`, [id]);
    return place ?? null;
  }

  /** The rules in force today as the law reads them, first to begin first. */
  async inForce(read: Read, districtId: string): Promise<RouteRule[]> {
    const rules = await this.dispatch.rulesOf(read, districtId);
    const today = localDate(read.at);
    const current = rules.filter((rule) => standingOf(rule, today) === 'now');
    const paths = await read.rows.query<{ id: string; path: string }[]>(
      "select place_id as id, path from stand where tree = 'administrative' and place_id = any($1)",
      [current.map(({ placeId }) => placeId)],
    );
    const pathOf = new Map(paths.map(({ id, path }) => [id, path]));
    return current.map(({ categoryId, placeId, unitId }) => ({
      categoryId,
      unitId,
      path: pathOf.get(placeId) ?? placeId,
    }));
  }

  /** The bodies to which somebody may send matters: below the places they lay down rules for. */
  units({ rows, at }: Read, me: Actor): Promise<Named[]> {
    const mine = me.posts.filter(({ permission }) => routing.includes(permission)).map(({ path }) => path);
    return rows.query<Named[]>(
      `select p.id, p.name from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind in ('grid', 'firm', 'department', 'community') and (p.until is null or p.until > $2)
          and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
        order by s.path, p.name limit 2000`,
      [mine, localDate(at)],
    );
  }

  private places({ rows }: Read, me: Actor): Promise<RoutedPlace[]> {
    return rows.query<RoutedPlace[]>(
      `${standing} and p.kind in ('district', 'street', 'community', 'compound', 'building')
          and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
        order by s.path limit 2000`,
      [steeredPaths(me)],
    );
  }

  private async names({ rows }: Read, ids: readonly string[]): Promise<Map<string, string>> {
    const found = await rows.query<Named[]>('select id, name from place where id = any($1)', [ids]);
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}

const standing = `select p.id, case when p.kind = 'building' then b.name || p.name else p.name end as name, p.kind, p.district_id as "districtId", s.path
  from place p join stand s on s.place_id = p.id and s.tree = 'administrative' left join place b on b.id = s.parent_id
 where true`;

function standingOf({ since, until }: Route, today: string): RouteLine['standing'] {
  if (until !== null && until <= today) return 'past';
  return since > today ? 'later' : 'now';
}
