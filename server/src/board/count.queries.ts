import { Injectable } from '@nestjs/common';
import type { AskBelow, Badges, TabCounts } from '@linli/shared/board/board.contract';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { ticketTabs, type TicketTab } from '@linli/shared/ticket/filter.contract';
import type { Read } from '../platform/db/db';
import { CheckDesk } from '../staff/check.queries';
import { belowAny, underTab } from '../ticket/filter.queries';
import { TicketQueries } from '../ticket/ticket.queries';
import { openIn, ScopeQueries, topmost, valuesOf } from '../ticket/scope.queries';

/** How much waits under each tab and for each part of the desk. */
@Injectable()
export class CountQueries {
  constructor(
    private readonly scopes: ScopeQueries,
    private readonly tickets: TicketQueries,
    private readonly checks: CheckDesk,
  ) {}

  async tabs(read: Read, me: Actor, { below }: AskBelow): Promise<TabCounts> {
    const scope = await this.scopes.of(read, me, below);
    const { values, put } = valuesOf();
    const asking = { me, at: read.at, paths: scope.paths, put };
    const counts = await this.counted<TicketTab>(
      read,
      ticketTabs.map((tab) => [tab, `${openIn(scope, asking)} and ${underTab(tab, asking)}`]),
      values,
    );
    return { now: read.at.toISOString(), ...counts };
  }

  async badges(read: Read, me: Actor): Promise<Badges> {
    const { values, put } = valuesOf();
    const paths = topmost(steeredPaths(me));
    const asking = { me, at: read.at, paths, put };
    const there = `t.closed_at is null and ${belowAny(paths, put)}`;
    const seen = `${put(me.id)} <> all(t.hidden_from)`;
    const counts = await this.counted<'give' | 'reviews' | 'asks'>(
      read,
      [
        ['give', `${there} and ${seen} and ${underTab('give', asking)}`],
        [
          'reviews',
          `${there} and ${seen} and t.state = 'reviewing' and ${put(me.id)} <> all(t.handlers || t.formerly)`,
        ],
        [
          'asks',
          `${there} and ${seen} and (t.delay_asked_by <> ${put(me.id)} or t.carry_asked_by <> ${put(me.id)}) and t.handler_id is distinct from ${put(me.id)}`,
        ],
      ],
      values,
    );
    return {
      now: read.at.toISOString(),
      ...counts,
      orders: (await this.tickets.owed(read, me)).length,
      checks: await this.checks.waiting(read, me),
    };
  }

  /** So many counts in one statement, each by an index of its own. */
  private async counted<Name extends string>(
    { rows }: Read,
    conditions: readonly (readonly [Name, string])[],
    values: readonly unknown[],
  ): Promise<Record<Name, number>> {
    const counts = conditions.map(
      ([name, where]) => `(select count(*)::int from ticket t where ${where}) as ${name}`,
    );
    const [row] = await rows.query<[Record<Name, number>]>(`select ${counts.join(', ')}`, [...values]);
    return row;
  }
}
