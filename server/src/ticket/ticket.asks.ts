import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import type { TicketMove, TicketPart } from '@linli/shared/ticket/ticket.rules';
import { AssignmentLines } from '../assignment/assignment.lines';
import { AssignmentQueries } from '../assignment/assignment.queries';
import { DelayQueries } from '../delay/delay.queries';
import type { Read } from '../platform/db/db';
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
  ): Promise<Pick<TicketDetail, 'delays' | 'delayRoom' | 'level' | 'assignments' | 'firmToCall'>> {
    const outside = view === 'neighbour' || view === 'inspector';
    const delays = outside ? [] : await this.delays.of(read, ticket.id);
    return {
      delays: delays.filter(({ state }) => view === 'staff' || state === 'granted'),
      delayRoom: parts.includes('asker') ? await this.delays.room(read, ticket) : null,
      level: ticket.level,
      assignments: me && !outside ? await this.assignments(read, me, ticket.id, view) : [],
      firmToCall: open.includes('callFirm') ? await this.firm(read, ticket) : null,
    };
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
