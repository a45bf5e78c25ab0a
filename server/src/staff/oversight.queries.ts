import { Injectable } from '@nestjs/common';
import { overseenPaths, type Actor } from '@linli/shared/people/people.rules';
import type { MyHandling } from '@linli/shared/rating/rating.contract';
import type { OrderedTicket, Oversight, PressedRating } from '@linli/shared/supervision/supervision.contract';
import type { TicketLine } from '@linli/shared/ticket/ticket.contract';
import type { Read } from '../platform/db/db';
import { SupervisionService, type OversightRow } from '../supervision/supervision.service';
import { FigureQueries } from '../ticket/figure.queries';
import { TicketQueries } from '../ticket/ticket.queries';

type PressedRow = Omit<PressedRating, 'at'> & { at: Date };

/** Someone who never held the ticket; its place below a path that they look after from above. */
const mine = `$1 <> all(t.handlers) and $1 <> all(t.formerly) and $1 <> all(t.hidden_from)
  and exists (select from unnest($2::text[]) p where starts_with(t.path, p))`;
const named = `t.id as "ticketId", t.number, g.name as category, m.name as community, u.name as unit`;
const joined = `join category g on g.id = t.category_id join place m on m.id = t.community_id join place u on u.id = t.unit_id`;

/** What is looked after from above, and what is owed there. */
@Injectable()
export class OversightDesk {
  constructor(
    private readonly tickets: TicketQueries,
    private readonly supervisions: SupervisionService,
    private readonly figures: FigureQueries,
  ) {}

  /** What waits for my answer, and for those above: orders, what may become one, late reviews, pressed reporters. */
  async of(read: Read, me: Actor): Promise<Oversight> {
    const waiting = await this.tickets.owed(read, me);
    const { ordered, chances, reviews } = await this.tickets.overseen(read, me);
    const orders = await this.supervisions.openOn(
      read,
      [...waiting, ...ordered].map(({ id }) => id),
    );
    const withOrder = (lines: readonly TicketLine[]): OrderedTicket[] =>
      lines
        .flatMap((ticket) => {
          const order = orders.get(ticket.id);
          return order ? [{ ticket, order }] : [];
        })
        .sort(byDue);
    const [above] = overseenPaths(me);
    return {
      now: read.at.toISOString(),
      oversees: above !== undefined,
      days: above === undefined ? null : (await this.laidDown(read, me)).orderDays,
      waiting: withOrder(waiting),
      orders: withOrder(ordered),
      chances,
      reviews,
      pressed: await this.pressed(read, me),
    };
  }

  /** Sums over what I ended myself. */
  async handledBy(read: Read, me: Actor): Promise<MyHandling> {
    const { leastRated: least, figureMonths: months } = await this.laidDown(read, me);
    return this.figures.handledBy(read, me.id, { least, months });
  }

  /** What the district of my posts has laid down. */
  private async laidDown(read: Read, { posts }: Actor): Promise<OversightRow> {
    const [row] = await read.rows.query<[{ districtId: string }]>(
      'select district_id as "districtId" from place where id = any($1) limit 1',
      [posts.map(({ placeId }) => placeId)],
    );
    return this.supervisions.oversightOf(read, row.districtId);
  }

  /** Reporters who say that they were asked to rate otherwise, in the app or on a call, the newest first. */
  private async pressed({ rows }: Read, me: Actor): Promise<PressedRating[]> {
    const found = await rows.query<PressedRow[]>(
      `select * from (
         select ${named}, v.cycle, v.at, v.channel, v.solved, v.stars, v.words
           from rating v join ticket t on t.id = v.ticket_id ${joined} where v.pressed and ${mine}
         union all
         select ${named}, c.cycle, c.closed_at, 'call', c.solved, c.stars, c.words
           from call_back c join ticket t on t.id = c.ticket_id ${joined}
          where c.pressed and ${mine}
            and not exists (select from rating v where v.ticket_id = c.ticket_id and v.cycle = c.cycle and v.person_id = c.person_id and v.pressed)) said
        order by at desc limit 200`,
      [me.id, overseenPaths(me)],
    );
    return found.map(({ at, ...said }) => ({ ...said, at: at.toISOString() }));
  }
}

/** The nearest due first; what was answered already after what was not. */
function byDue({ order: a }: OrderedTicket, { order: b }: OrderedTicket): number {
  const [one, other] = [a.due ?? '9', b.due ?? '9'];
  return one < other ? -1 : Number(one > other);
}
