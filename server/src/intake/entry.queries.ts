import { Injectable } from '@nestjs/common';
import type { Entries } from '@linli/shared/intake/entry.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Read } from '../platform/db/db';
import { TicketLines } from '../ticket/ticket.lines';

/** What people entered at work. */
@Injectable()
export class EntryQueries {
  constructor(private readonly lines: TicketLines) {}

  /** What I entered for others, the open ones first; what I found myself is among what I reported. */
  async entries(read: Read, me: Actor): Promise<Entries> {
    const tickets = await this.lines.forStaffAndReporters(read, me, {
      where: `t.entered_by = $1 and $1 <> all(t.hidden_from)
              and not exists (select from ticket_reporter r where r.ticket_id = t.id and r.person_id = $1 and r.first)`,
      values: [me.id],
      order: 't.closed_at is not null, t.at desc',
    });
    return { now: read.at.toISOString(), tickets };
  }
}
