import { Inject, Injectable } from '@nestjs/common';
import type { AskBelow, Plan, Spot } from '@linli/shared/board/board.contract';
import { spotsMost } from '@linli/shared/board/board.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { fromWgs84 } from '../platform/datum';
import { CONFIG, type Config } from '../platform/config';
import type { Read } from '../platform/db/db';
import { belowAny, lateTickets } from '../ticket/filter.queries';
import { openIn, ScopeQueries, valuesOf } from '../ticket/scope.queries';

type Found = Omit<Spot, 'at'> & { readonly lat: string | null; readonly long: string | null };

/** Where open matters lie. */
@Injectable()
export class PlanQueries {
  constructor(
    private readonly scopes: ScopeQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async plan(read: Read, me: Actor, { below }: AskBelow): Promise<Plan> {
    const { map } = this.config;
    const found = await this.spots(read, me, below);
    return {
      now: read.at.toISOString(),
      map: map && { tiles: map.tiles, credit: map.credit },
      cut: found.length > spotsMost,
      spots: found.slice(0, spotsMost).map(({ lat, long, ...spot }) => ({
        ...spot,
        at: lat && long ? fromWgs84({ lat: +lat, long: +long }, map?.datum ?? 'wgs84') : null,
      })),
    };
  }

  private async spots(read: Read, me: Actor, below: string | undefined): Promise<Found[]> {
    const scope = await this.scopes.of(read, me, below);
    const { values, put } = valuesOf();
    const today = `${put(localDate(read.at))}::date`;
    const open = openIn(scope, { me, put });
    const covered = scope.gridId
      ? `and exists (select from cover v join stand a on a.place_id = v.place_id and a.tree = 'administrative'
           where v.grid_id = ${put(scope.gridId)} and v.during @> ${today} and starts_with(a.path, t.path))`
      : '';
    return read.rows.query<Found[]>(
      `with there as (
         select t.building_id, count(*)::int as open, count(l.ticket_id)::int as late
           from ticket t
           left join (${lateTickets(read.at, put)}) l on l.ticket_id = t.id
          where ${open} group by 1)
       select p.id, p.kind, p.name, p.lat, p.long, g.name as "group", coalesce(n.open, 0) as open, coalesce(n.late, 0) as late
         from stand t join place p on p.id = t.place_id join place g on g.id = t.parent_id
         left join there n on n.building_id = p.id
        where t.tree = 'administrative' and p.kind in ('building', 'open_place') and (p.until is null or p.until > ${today} or n.open > 0)
          and ${belowAny(scope.paths, put)} ${covered}
        order by n.open is null, g.name, p.kind, substring(p.number from '^\\d+')::int nulls last, p.name limit ${spotsMost + 1}`,
      values,
    );
  }
}
