import { Injectable } from '@nestjs/common';
import type { AskBelow, Wall } from '@linli/shared/board/board.contract';
import {
  columnsAt,
  columnStanding,
  columnUrgency,
  reachOf,
  workUntil,
  type Column,
} from '@linli/shared/board/wall.rules';
import { promises } from '@linli/shared/deadline/deadline.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { CalendarService } from '../calendar/calendar.service';
import { PolicyService } from '../calendar/policy.service';
import type { Read } from '../platform/db/db';
import { openIn, ScopeQueries, valuesOf, type Scope } from '../ticket/scope.queries';

interface Cell {
  kind: string;
  place: number;
  count: number;
}

/** Every running promise below a place, by when it is due. */
@Injectable()
export class WallQueries {
  constructor(
    private readonly scopes: ScopeQueries,
    private readonly calendars: CalendarService,
    private readonly policies: PolicyService,
  ) {}

  async wall(read: Read, me: Actor, { below }: AskBelow): Promise<Wall> {
    const scope = await this.scopes.of(read, me, below);
    const { calendar } = await this.calendars.inForce(read, scope.districtId, scope.communityId);
    const policies = await this.policies.inForce(read, scope.districtId);
    const reach = reachOf(policies.flatMap(({ terms }) => [terms.accept, terms.resolve, terms.feedback]));
    const columns = columnsAt(read.at, calendar, reach);
    const cells = await this.cells(read, me, scope, columns);
    return {
      now: read.at.toISOString(),
      workUntil: workUntil(read.at, calendar)?.toISOString() ?? null,
      columns: columns.map(({ kind, day, from, until }) => ({
        kind,
        standing: columnStanding[kind],
        day,
        from: from?.toISOString() ?? null,
        until: until?.toISOString() ?? null,
      })),
      rows: promises.map((clock) => ({
        clock,
        cells: columns.map(({ kind }, index) => ({
          count: cells.find((cell) => cell.kind === clock && cell.place === index)?.count ?? 0,
          urgency: columnUrgency[kind],
        })),
      })),
    };
  }

  /** How many stand in each cell that is not empty; `place` is that of its column. What was late before it rested is late. */
  private cells({ rows, at }: Read, me: Actor, scope: Scope, columns: readonly Column[]): Promise<Cell[]> {
    const { values, put } = valuesOf();
    const ends = columns.flatMap(({ kind, until }) => (until && kind !== 'late' ? [until] : []));
    return rows.query<Cell[]>(
      `select k.kind, case when k.due_at < ${put(at)} then 0 when t.paused_until is not null then ${columns.length - 1}
                      else 1 + width_bucket(k.due_at, ${put(ends)}::timestamptz[]) end as place, count(*)::int
         from ticket t join clock k on k.ticket_id = t.id and k.stopped_at is null and k.about_id is null and k.kind = any(${put([...promises])}::text[])
        where ${openIn(scope, { me, put })} group by 1, 2`,
      values,
    );
  }
}
