import { Injectable } from '@nestjs/common';
import { visibilityAfter } from '@linli/shared/dispatch/dispatch.rules';
import { partsToward } from '@linli/shared/ticket/standing.rules';
import { passLimit } from '@linli/shared/ticket/ticket.rules';
import { DispatchService, type Destination } from '../../dispatch/dispatch.service';
import { PlaceService } from '../../place/place.service';
import { TicketService, type Subject } from '../../ticket/ticket.service';
import { withHandler, wrongField, type Effect, type Effects, type Making } from '../effect';

type Ticket = Subject['ticket'];

/** A matter is of another kind than was thought. */
@Injectable()
export class CategoryEffects {
  constructor(
    private readonly tickets: TicketService,
    private readonly dispatch: DispatchService,
    private readonly places: PlaceService,
  ) {}

  readonly effects: Effects = { recategorise: (making) => this.recategorise(making) };

  /**
   * Changes the category, and in the same transaction who has it, as the rules for the new one say. Promises that were made keep
   * their policy and dues. A change by its handler to another unit counts as a pass, so that nobody wins time by it.
   */
  private async recategorise(making: Making): Promise<Effect> {
    const { tx, subject, fields } = making;
    const { ticket, facts, standing } = subject;
    const category = await this.dispatch.category(tx, ticket.districtId, fields.category ?? '');
    if (category.id === ticket.categoryId) throw wrongField('category.same', 'category');
    const before = await this.dispatch.categoryById(tx, ticket.categoryId);
    // What is about its handlers is for staff only, whatever its category.
    const visibility = ticket.aboutHandler
      ? 'staff'
      : visibilityAfter(ticket.visibility, before.visibility, category.visibility);
    const opens = visibility === 'public' && ticket.visibility === 'staff';
    const kept = !ticket.aboutHandler && ticket.visibility === 'staff' && before.visibility === 'public';
    const { to, hiddenFrom } = kept ? asItIs(ticket) : await this.routed(making, category.id);
    const passed = to !== null && !partsToward(facts, standing).includes('dispatcher');
    if (passed && (ticket.adjudicated || ticket.passes >= passLimit))
      throw wrongField('category.passed', 'category');
    return {
      change: {
        categoryId: category.id,
        urgent: category.urgent,
        visibility,
        hiddenFrom,
        // What was said while it was for staff only is not shown by this.
        ...(opens && { wordsShown: false, line: null }),
        ...(passed && { passes: ticket.passes + 1 }),
      },
      facts: { category: category.id },
      after: async () => {
        if (to) await this.moveTo(making, to);
      },
    };
  }

  /**
   * Where the rules send it, if that is elsewhere, and from whom it is hidden then. What is about its handlers is kept from
   * those of the new category too, and goes one level up as a report does, unless whoever has it is none of them.
   */
  private async routed({ tx, subject: { ticket } }: Making, categoryId: string): Promise<Routed> {
    const { aboutHandler } = ticket;
    const chain = await this.places.chainOf(tx, ticket.placeId);
    const to = await this.dispatch.route(tx, chain, { categoryId, aboutHandler });
    if (!aboutHandler) return { to: elsewhere(ticket, to), hiddenFrom: ticket.hiddenFrom };
    const hiddenFrom = [...new Set([...ticket.hiddenFrom, ...to.hiddenFrom])];
    const concerns = (unitId: string) => this.dispatch.worksWithNobodyElse(tx, unitId, hiddenFrom);
    const theirs = ticket.handlerId ? hiddenFrom.includes(ticket.handlerId) : await concerns(ticket.unitId);
    if (ticket.hiddenFrom.length && !theirs) return { to: null, hiddenFrom };
    if (!(await concerns(to.unitId))) return { to: elsewhere(ticket, to), hiddenFrom };
    const { id: unitId, name: unitName } = await this.dispatch.streetOf(tx, ticket.path);
    return { to: elsewhere(ticket, { ...to, unitId, unitName }), hiddenFrom };
  }

  private async moveTo({ tx, subject: { ticket } }: Making, to: Destination): Promise<void> {
    const level = await this.dispatch.levelOf(tx, to.unitId);
    await this.tickets.advance(tx, ticket, {
      move: to.queued ? 'requeue' : 'reroute',
      by: null,
      parts: ['rules'],
      change: {
        unitId: to.unitId,
        handlerId: to.personId,
        handlers: withHandler(ticket, to.personId),
        ...(!to.queued && { level }),
      },
      facts: { unit: to.unitId, person: to.personId, why: 'category' },
    });
  }
}

/** Where a ticket goes, null where it stays, and from whom it is kept. */
interface Routed {
  readonly to: Destination | null;
  readonly hiddenFrom: string[];
}

const asItIs = ({ hiddenFrom }: Ticket): Routed => ({ to: null, hiddenFrom });

/** The destination, unless it is where the ticket is. */
const elsewhere = ({ unitId }: Ticket, to: Destination): Destination | null =>
  to.unitId === unitId ? null : to;
