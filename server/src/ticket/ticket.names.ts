import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { ChannelService } from '../channel/channel.service';
import type { Read } from '../platform/db/db';
import { ask, together } from '../platform/db/lane';
import type { EventRow } from '../platform/outbox/event.entity';
import type { TicketRow } from './ticket.entity';
import { TicketRepository } from './ticket.repository';

/** A person or unit, as a history calls them. */
export interface Named {
  readonly name: string | null;
  readonly role: string | null;
}

/** What the keys in tickets and events are called by the people who read them. */
@Injectable()
export class TicketNames {
  constructor(
    private readonly channels: ChannelService,
    private readonly tickets: TicketRepository,
  ) {}

  /** What a ticket's keys mean: its category, unit and handler, by name. */
  async about(read: Read, ticket: TicketRow): Promise<Pick<TicketDetail, 'category' | 'unit' | 'handler'>> {
    const [row] = await ask<Pick<TicketDetail, 'category' | 'unit' | 'handler'>>(
      read,
      `select json_build_object('code', c.code, 'name', c.name, 'icon', c.icon, 'visibility', $4::text, 'urgent', $5::boolean) as category, u.name as unit,
              case when h.id is not null then json_build_object('name', coalesce(a.work_name, h.name, ''), 'role', coalesce(a.role, ''), 'phone', a.work_phone) end as handler
         from category c join place u on u.id = $2 left join person h on h.id = $3
         left join lateral (
           select a.work_name, a.work_phone, r.name as role from appointment a join role r on r.code = a.role_code
            where a.person_id = h.id and r.permission <> 'reside' order by a.place_id = $2 desc, a.since desc limit 1) a on true
        where c.id = $1`,
      [ticket.categoryId, ticket.unitId, ticket.handlerId, ticket.visibility, ticket.urgent],
    );
    if (!row) throw new Error(`ticket ${ticket.id} has no category or unit`);
    return row;
  }

  /** Where a ticket came from, as its reader may know it. */
  async sourceOf(
    read: Read,
    { id, channelId, foreignId, enteredBy, handlerId }: TicketRow,
    { me, view }: { me: Actor | null; view: TicketDetail['view'] },
  ): Promise<TicketDetail['source']> {
    const {
      channel: { name: channel, kind },
      by,
      needsCall,
    } = await together({
      channel: this.channels.byId(read, channelId),
      by: view !== 'neighbour' && enteredBy ? this.atWork(read, [enteredBy]) : null,
      needsCall: view === 'staff' && this.tickets.needsCall(read, id),
    });
    const who = enteredBy && by?.get(enteredBy);
    return {
      channel,
      kind,
      foreignId: view === 'staff' ? foreignId : null,
      enteredBy: who ? { ...who, you: enteredBy === me?.id, handles: enteredBy === handlerId } : null,
      needsCall,
    };
  }

  async nameOf(read: Read, personId: string): Promise<string | null> {
    const named = 'select name from person where id = $1';
    const [row] = await ask<{ name: string | null }>(read, named, [personId]);
    return row?.name ?? null;
  }

  /** The names of everyone, every unit and every step of a plan that these events speak of, people with their role. */
  namesIn(read: Read, events: readonly EventRow[]): Promise<Map<string, Named>> {
    const ids = events.flatMap(({ actorId, facts }) => [
      actorId,
      facts.unit,
      facts.person,
      facts.actedBy,
      facts.milestone,
      facts.move === 'recategorise' && facts.category,
    ]);
    return this.atWork(
      read,
      ids.filter((id) => typeof id === 'string'),
    );
  }

  private async atWork(read: Read, ids: readonly string[]): Promise<Map<string, Named>> {
    const found = await ask<Named & { id: string }>(
      read,
      `select p.id, coalesce(a.work_name, p.name) as name, a.role from person p
         left join lateral (select a.work_name, r.name as role from appointment a join role r on r.code = a.role_code
                             where a.person_id = p.id and r.permission <> 'reside' order by a.since desc limit 1) a on true
        where p.id = any($1)
       union all select id, name, null from place where id = any($1)
       union all select id, name, null from milestone where id = any($1)
       union all select id, name, null from category where id = any($1)`,
      [[...new Set(ids)]],
    );
    return new Map(found.map(({ id, name, role }) => [id, { name, role }]));
  }
}
