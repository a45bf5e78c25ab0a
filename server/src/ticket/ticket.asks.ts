import { Injectable } from '@nestjs/common';
import { promises } from '@linli/shared/deadline/deadline.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import type { TicketMove, TicketPart } from '@linli/shared/ticket/ticket.rules';
import { AssignmentLines } from '../assignment/assignment.lines';
import { AssignmentQueries } from '../assignment/assignment.queries';
import { DelayQueries } from '../delay/delay.queries';
import type { Read } from '../platform/db/db';
import { ask, together } from '../platform/db/lane';
import type { TicketRow } from './ticket.entity';
import { unitsOf } from './ticket.repository';

/** Who reads, as what, and what they may do. */
export interface Asking {
  readonly me: Actor | null;
  readonly view: TicketDetail['view'];
  readonly parts: readonly TicketPart[];
  readonly open: readonly TicketMove[];
}

/** What those who have a ticket asked of others: more time, more hands. */
@Injectable()
export class TicketAsks {
  constructor(
    private readonly delays: DelayQueries,
    private readonly calls: AssignmentLines,
    private readonly callable: AssignmentQueries,
  ) {}

  /** As far as the reader may know. */
  async of(
    read: Read,
    ticket: TicketRow,
    { me, view, parts, open }: Asking,
  ): Promise<
    Pick<TicketDetail, 'delays' | 'delayRoom' | 'excludable' | 'level' | 'assignments' | 'firmToCall'>
  > {
    const outside = view === 'neighbour' || view === 'inspector';
    const { delays, ...asks } = await together({
      delays: outside ? [] : this.delays.of(read, ticket.id),
      delayRoom: parts.includes('asker') ? this.delays.room(read, ticket) : null,
      excludable:
        me && (ticket.handlers.includes(me.id) || parts.includes('dispatcher'))
          ? this.excludable(read, ticket.id)
          : [],
      assignments: me && !outside ? this.assignments(read, me, ticket.id, view) : [],
      firmToCall: open.includes('callFirm') ? this.firm(read, ticket) : null,
    });
    return {
      ...asks,
      delays: delays.filter(({ state }) => view === 'staff' || state === 'granted'),
      level: ticket.level,
    };
  }

  /** The last broken promise of each kind, unless it was asked before that it be left out of the figures. */
  private async excludable(read: Read, ticketId: string): Promise<TicketDetail['excludable']> {
    const found = await ask<{ kind: TicketDetail['excludable'][number] }>(
      read,
      `select k.kind from (
         select distinct on (kind) id, kind, started_at from clock
          where ticket_id = $1 and breached_at is not null and kind = any($2) order by kind, started_at desc, id desc) k
        where not exists (select from kpi_exclusion x where x.clock_id = k.id) order by array_position($2, k.kind)`,
      [ticketId, promises],
    );
    return found.map(({ kind }) => kind);
  }

  private assignments(
    read: Read,
    me: Actor,
    id: string,
    view: TicketDetail['view'],
  ): Promise<TicketDetail['assignments']> {
    if (view === 'reporter') return this.calls.forReporters(read, id);
    return this.calls.ofTicket(read, id, { id: me.id, unitIds: unitsOf(me) });
  }

  private async firm(read: Read, ticket: TicketRow): Promise<string | null> {
    const firm = await this.callable.firmToCall(read, ticket);
    return typeof firm === 'string' ? null : firm.name;
  }
}
