import { Injectable } from '@nestjs/common';
import type { Read, Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { TicketRow } from './ticket.entity';
import { ticketRedrawn } from './ticket.events';
import { TicketRepository } from './ticket.repository';
import { TicketService } from './ticket.service';

/** An open ticket of a grid, and the grid that answers for its place from now on. */
export interface Redrawn {
  readonly id: string;
  readonly handlerId: string | null;
  readonly gridId: string;
}

/** Where a ticket goes: the grid, and whoever has it there; nobody sends it to the community's queue. */
export interface Taken {
  readonly gridId: string;
  readonly personId: string | null;
}

/** Open tickets when grids and communities are drawn anew; what is closed stays where it was. */
@Injectable()
export class RedrawnService {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly service: TicketService,
    private readonly outbox: Outbox,
  ) {}

  /** The open tickets of some grids whose place another grid answers for today; a building goes by its first entrance. */
  toMove({ rows }: Read, gridIds: readonly string[], today: string): Promise<Redrawn[]> {
    return rows.query(
      `select t.id, t.handler_id as "handlerId", g.grid_id as "gridId" from ticket t
         cross join lateral (select c.grid_id from cover c left join stand e on e.place_id = c.place_id and e.tree = 'administrative'
                              where c.grid_kind = 'living' and c.during @> $2::date and (c.place_id = t.place_id or e.parent_id = t.place_id)
                              order by c.place_id = t.place_id desc, c.place_id limit 1) g
        where t.closed_at is null and t.unit_id = any($1) and g.grid_id <> t.unit_id order by t.id`,
      [gridIds, today],
    );
  }

  /** Gives an open ticket to the grid that answers for its place now. Whoever had it and works there keeps it as it is. */
  async move(tx: Tx, by: string | null, id: string, { gridId, personId }: Taken): Promise<void> {
    const [ticket] = await this.tickets.lockAll(tx, [id]);
    if (!ticket) return;
    const keeps = ticket.handlerId === personId;
    const own = { unitId: gridId, gridId, version: ticket.version + 1 };
    Object.assign(ticket, own);
    await tx.rows.update(TicketRow, id, own);
    const { districtId } = ticket;
    const facts = { unit: gridId, person: keeps ? personId : null };
    await this.outbox.publish(tx, ticketRedrawn({ districtId, subjectId: id, actorId: by, facts }));
    if (keeps && personId) return;
    if (!personId) await this.service.release(tx, ticket, by);
    else await this.service.handTo(tx, by, ticket, personId);
  }

  /** Open tickets at places that stand elsewhere now: their path, their community, and their unit where that was the community. */
  async rehome(
    { rows }: Tx,
    { from, to, under }: { from: string; to: string; under: string },
  ): Promise<void> {
    await rows.query(
      `update ticket t set path = s.path, community_id = $2, unit_id = case when t.unit_id = $1 then $2 else t.unit_id end, version = t.version + 1
         from stand s where s.place_id = t.place_id and s.tree = 'administrative' and starts_with(s.path, $3)
          and t.community_id = $1 and t.closed_at is null`,
      [from, to, under],
    );
  }
}
