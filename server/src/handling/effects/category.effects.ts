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
    const { ticket, reporters, standing } = subject;
    const category = await this.dispatch.category(tx, ticket.districtId, fields.category ?? '');
    if (category.id === ticket.categoryId) throw wrongField('category.same', 'category');
    const before = await this.dispatch.categoryById(tx, ticket.categoryId);
    // What is about its handlers stays one level up, with whom it is, and for staff only, whatever its category.
    const about = ticket.hiddenFrom.length > 0;
    const visibility = about
      ? 'staff'
      : visibilityAfter(ticket.visibility, before.visibility, category.visibility);
    const opens = visibility === 'public' && ticket.visibility === 'staff';
    const kept = about || (ticket.visibility === 'staff' && before.visibility === 'public');
    const to = kept
      ? null
      : elsewhere(
          ticket,
          await this.dispatch.route(tx, await this.places.chainOf(tx, ticket.placeId), {
            categoryId: category.id,
            aboutHandler: false,
          }),
        );
    const passed = to !== null && !partsToward({ ...ticket, reporters }, standing).includes('dispatcher');
    if (passed && (ticket.adjudicated || ticket.passes >= passLimit))
      throw wrongField('category.passed', 'category');
    return {
      change: {
        categoryId: category.id,
        urgent: category.urgent,
        visibility,
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

/** The destination, unless it is where the ticket is. */
const elsewhere = ({ unitId }: Ticket, to: Destination): Destination | null =>
  to.unitId === unitId ? null : to;
