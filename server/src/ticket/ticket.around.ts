import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Order, Related, Remark, TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { InspectionService } from '../inspection/inspection.service';
import type { Read } from '../platform/db/db';
import { together } from '../platform/db/lane';
import { RatingService } from '../rating/rating.service';
import { SupervisionService } from '../supervision/supervision.service';
import type { TicketRow } from './ticket.entity';
import { TicketRepository } from './ticket.repository';

/** What the reader is to a ticket: works on it, or only reads how it goes. */
export interface Reader {
  readonly me: Actor | null;
  readonly works: boolean;
  /** Steers its place and never held it. */
  readonly seesRatings: boolean;
}

/** What others say of a ticket and what it belongs to: ratings, orders, remarks, the whole and its parts. */
@Injectable()
export class TicketAround {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly ratings: RatingService,
    private readonly supervisions: SupervisionService,
    private readonly inspections: InspectionService,
  ) {}

  /** As far as the reader may know. */
  async of(
    read: Read,
    ticket: TicketRow,
    reader: Reader,
  ): Promise<Pick<TicketDetail, 'ratings' | 'order' | 'parent' | 'children' | 'remarks'>> {
    const { me, works, seesRatings } = reader;
    const { children, ...around } = await together({
      ratings: me ? this.ratingsFor(read, me, ticket.id, seesRatings) : [],
      order: me && this.orderFor(read, ticket, works),
      parent: ticket.parentId ? this.parentFor(read, ticket.parentId, reader) : null,
      children: works ? this.tickets.childrenOf(read, ticket.id) : [],
      remarks: me && works ? this.remarksFor(read, me, ticket.id, true) : [],
    });
    return { ...around, children: children.filter((part) => isFor(me, part)).map(inFull) };
  }

  /** What inspectors said of a ticket and what was answered; everything, or what `me` said. */
  async remarksFor(read: Read, me: Actor, ticketId: string, all: boolean): Promise<Remark[]> {
    const said = (await this.inspections.of(read, ticketId)).filter(
      ({ personId }) => all || personId === me.id,
    );
    const words = said.length ? await this.tickets.wordsOf(read, ticketId) : new Map<string, string>();
    return said.map(({ eventId, kind, at, personId, answeredEvent }) => ({
      id: eventId,
      kind,
      at: at.toISOString(),
      mine: personId === me.id,
      words: words.get(eventId) ?? null,
      answer: answeredEvent ? (words.get(answeredEvent) ?? null) : null,
    }));
  }

  private async ratingsFor(
    read: Read,
    me: Actor,
    id: string,
    all: boolean,
  ): Promise<TicketDetail['ratings']> {
    return (await this.ratings.of(read, id))
      .filter(({ personId }) => all || personId === me.id)
      .map(({ personId, cycle, solved, stars, reasons, words, at, changeableUntil }) => ({
        mine: personId === me.id,
        cycle,
        solved,
        stars,
        reasons,
        words,
        at: at.toISOString(),
        changeableUntil: changeableUntil.toISOString(),
      }));
  }

  /** Whoever does not work on it reads only that there is an order, and whose. */
  private async orderFor(read: Read, { id, supervision }: TicketRow, works: boolean): Promise<Order | null> {
    const open = supervision && (await this.supervisions.openOn(read, [id])).get(id);
    if (!open) return null;
    return works ? open : { ...open, due: null, late: false, words: null, answer: null };
  }

  /** Residents read of the whole what neighbours do, and nothing where it is for staff only. */
  private async parentFor(read: Read, id: string, { me, works }: Reader): Promise<Related | null> {
    const parent = await this.tickets.byId(read, id);
    if (!isFor(me, parent)) return null;
    if (works) return inFull(parent);
    if (parent.visibility !== 'public') return null;
    return { ...inFull(parent), title: await this.tickets.categoryName(read, parent.categoryId) };
  }
}

/** What is about its handlers they do not read of, not even where theirs belongs to it. */
const isFor = (me: Actor | null, { hiddenFrom }: TicketRow): boolean => !me || !hiddenFrom.includes(me.id);

const inFull = ({ id, number, title, state, outcome }: TicketRow): Related => ({
  id,
  number,
  title,
  state,
  outcome,
});
