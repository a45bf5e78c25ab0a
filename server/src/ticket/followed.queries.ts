import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import type { ListMark } from '@linli/shared/ticket/cursor.rules';
import type { InspectedTickets, MyTickets } from '@linli/shared/ticket/ticket.contract';
import type { Read } from '../platform/db/db';
import { pageOf, pageSize } from './list.pages';
import { TicketLines } from './ticket.lines';

/** What people follow without handling it: what they reported or joined, and what they watch for the owners. */
@Injectable()
export class FollowedQueries {
  constructor(private readonly lines: TicketLines) {}

  /** What `me` reported or joined, the open ones first, the newest first, and how many that is. */
  async mine(read: Read, me: Actor, after?: string): Promise<MyTickets> {
    const { ids, next } = await pageOf({ after, most: pageSize }, (part, mark, most) =>
      read.rows.query<ListMark[]>(
        `select t.id, t.at from ticket_reporter r join ticket t on t.id = r.ticket_id
          where r.person_id = $1 and r.left_at is null and t.closed_at is ${part === 'first' ? '' : 'not'} null
            and ($2::uuid is null or r.ticket_id < $2)
          order by r.ticket_id desc limit ${most}`,
        [me.id, mark?.id ?? null],
      ),
    );
    const [{ count }] = await read.rows.query<[{ count: number }]>(
      'select count(*)::int as count from ticket_reporter where person_id = $1 and left_at is null',
      [me.id],
    );
    return { now: read.at.toISOString(), count, tickets: await this.lines.ofIds(read, me, ids), next };
  }

  /** What the owners' inspectors watch: open matters of their compound, then those closed of late, the newest first. */
  async inspected(read: Read, me: Actor, after?: string): Promise<InspectedTickets> {
    const compounds = me.posts
      .filter(({ permission }) => permission === 'inspect')
      .map(({ placeId }) => placeId);
    const lately =
      't.closed_at > $2::timestamptz - make_interval(days => (select o.question_days from oversight o where o.district_id = t.district_id))';
    const { ids, next } = await pageOf({ after, most: pageSize }, (part, mark, most) =>
      read.rows.query<ListMark[]>(
        `select t.id, t.at from ticket t
          where t.compound_id = any($1) and t.visibility = 'public' and t.state <> 'withdrawn' and $2::timestamptz is not null
            and ${part === 'first' ? 't.closed_at is null' : lately} and ($3::timestamptz is null or (t.at, t.id) < ($3, $4::uuid))
          order by t.at desc, t.id desc limit ${most}`,
        [compounds, read.at, mark?.at ?? null, mark?.id ?? null],
      ),
    );
    const tickets = await this.lines.forInspectors(read, ids);
    return { now: read.at.toISOString(), tickets, next };
  }
}
