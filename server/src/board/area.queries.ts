import { Injectable } from '@nestjs/common';
import { treeOf, type Place, type Tally } from '@linli/shared/board/area.rules';
import type { Areas } from '@linli/shared/board/board.contract';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import type { PlaceKind } from '@linli/shared/place/place.contract';
import type { Read } from '../platform/db/db';
import { belowAny, lateTickets } from '../ticket/filter.queries';
import { topmost, valuesOf } from '../ticket/scope.queries';

type AreaPlace = Place & { readonly kind: PlaceKind };

/** The places that somebody steers, with what is open there. */
@Injectable()
export class AreaQueries {
  async areas(read: Read, me: Actor): Promise<Areas> {
    const paths = topmost(steeredPaths(me));
    const tree = treeOf(await this.places(read, paths), await this.tallies(read, me, paths));
    return {
      now: read.at.toISOString(),
      areas: tree.map(({ id, parentId, depth, kind, name, open, late }) => ({
        ...{ id, parentId, depth, kind, name, open, late },
      })),
    };
  }

  private places({ rows, at }: Read, paths: readonly string[]): Promise<AreaPlace[]> {
    return rows.query<AreaPlace[]>(
      `select p.id, s.parent_id as "parentId", p.kind, p.name, coalesce(p.until <= $2, false) as closed
         from stand s join place p on p.id = s.place_id
        where s.tree = 'administrative' and p.kind in ('district', 'street', 'community', 'compound', 'grid')
          and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))`,
      [paths, localDate(at)],
    );
  }

  /** Open tickets by where they lie, in one statement; late are those with a running promise whose instant has passed. */
  private tallies({ rows, at }: Read, me: Actor, paths: readonly string[]): Promise<Tally[]> {
    const { values, put } = valuesOf();
    const where = `t.closed_at is null and ${belowAny(paths, put)} and ${put(me.id)} <> all(t.hidden_from)`;
    return rows.query<Tally[]>(
      `select t.community_id as "communityId", t.compound_id as "compoundId", t.grid_id as "gridId", count(*)::int as open, count(l.ticket_id)::int as late
         from ticket t
         left join (${lateTickets(at, put)}) l on l.ticket_id = t.id
        where ${where} group by 1, 2, 3`,
      values,
    );
  }
}
