import { Injectable } from '@nestjs/common';
import type { Order } from '@linli/shared/ticket/ticket.contract';
import { IsNull } from 'typeorm';
import { DeadlineService, type Timed } from '../deadline/deadline.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { OversightRow, SupervisionRow } from './supervision.entity';

export type { OversightRow } from './supervision.entity';

/** An order as it is given: by whom for which body, to whom, and for how many working days. */
export type NewOrder = Pick<
  SupervisionRow,
  'bodyId' | 'issuedBy' | 'unitId' | 'personId' | 'days' | 'overdue'
>;

/** An open order, as those at work read it. */
interface OpenOrder extends Omit<Order, 'at' | 'due'> {
  readonly at: Date;
  readonly due: Date | null;
  readonly ticketId: string;
}

/** Orders from above: given, answered and closed, each with a clock of its own that moves no other. */
@Injectable()
export class SupervisionService {
  constructor(private readonly deadlines: DeadlineService) {}

  /** Lays down, once, how a district looks after its work. */
  async layDown(tx: Tx, oversight: OversightRow): Promise<void> {
    await tx.rows.insert(OversightRow, oversight);
  }

  /** Lays down something else from now on, what is not named stays; orders and calls that were given keep their days. */
  async changeOversight(
    tx: Tx,
    { districtId, ...numbers }: Pick<OversightRow, 'districtId'> & Partial<OversightRow>,
  ): Promise<void> {
    await tx.rows.update(OversightRow, { districtId }, numbers);
  }

  /** What a district has laid down. */
  oversightOf({ rows }: Read, districtId: string): Promise<OversightRow> {
    return rows.findOneByOrFail(OversightRow, { districtId });
  }

  /** Gives an order about a locked ticket and starts its clock; one that was answered before ends with it. Answers its id. */
  async issue(tx: Tx, ticket: Timed, order: NewOrder): Promise<string> {
    await this.close(tx, ticket.id, order.issuedBy);
    const id = newId(tx.at);
    const { id: ticketId, districtId, cycle } = ticket;
    await tx.rows.insert(SupervisionRow, { id, ticketId, districtId, cycle, issuedAt: tx.at, ...order });
    const term = { unit: 'working_day' as const, days: order.days };
    await this.deadlines.run(tx, ticket, [{ kind: 'supervise', term, aboutId: id }]);
    return id;
  }

  /** Notes the event with which an order was given, whose words it bears. */
  async bear(tx: Tx, id: string, issuedEvent: string): Promise<void> {
    await tx.rows.update(SupervisionRow, id, { issuedEvent });
  }

  /** Notes who answered the open order of a locked ticket, and with which event. Its clock is the move's to stop. */
  async answer(tx: Tx, ticketId: string, answeredBy: string, answeredEvent: string): Promise<void> {
    await tx.rows.update(
      SupervisionRow,
      { ticketId, closedAt: IsNull() },
      { answeredBy, answeredEvent, answeredAt: tx.at },
    );
  }

  /** Ends the open order of a locked ticket, if there is one. */
  async close(tx: Tx, ticketId: string, closedBy: string): Promise<void> {
    await tx.rows.update(SupervisionRow, { ticketId, closedAt: IsNull() }, { closedBy, closedAt: tx.at });
  }

  /** The open order on each of these tickets, with what it says and what was answered. */
  async openOn({ rows, at }: Read, ticketIds: readonly string[]): Promise<Map<string, Order>> {
    if (!ticketIds.length) return new Map();
    const found = await rows.query<OpenOrder[]>(
      `select s.id, s.ticket_id as "ticketId", b.name as body, case when s.answered_at is null then 'issued' else 'answered' end as state,
              s.issued_at as at, case when k.stopped_at is null then k.due_at end as due,
              coalesce(k.breached_at is not null or k.stopped_at is null and k.due_at < $2, false) as late, w.words, y.words as answer
         from supervision s join place b on b.id = s.body_id
         left join clock k on k.ticket_id = s.ticket_id and k.kind = 'supervise' and k.about_id = s.id
         left join ticket_words w on w.event_id = s.issued_event left join ticket_words y on y.event_id = s.answered_event
        where s.ticket_id = any($1) and s.closed_at is null`,
      [ticketIds, at],
    );
    return new Map(
      found.map(({ ticketId, ...order }) => [
        ticketId,
        { ...order, at: order.at.toISOString(), due: order.due?.toISOString() ?? null },
      ]),
    );
  }
}
