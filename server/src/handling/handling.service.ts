import { Inject, Injectable } from '@nestjs/common';
import { wordsOfFaults } from '@linli/shared/contract.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { step } from '@linli/shared/machine';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { capturedAt } from '@linli/shared/ticket/captured.rules';
import { moveFaults, type MoveReceipt, type MoveTicket } from '@linli/shared/ticket/ticket.contract';
import { partsToward } from '@linli/shared/ticket/standing.rules';
import { isOver, moveRow, ticketLife, type TicketMove } from '@linli/shared/ticket/ticket.rules';
import { moveFieldWords } from '@linli/shared/ticket/ticket.words';
import { CheckService } from '../check/check.service';
import { PhotoService } from '../photo/photo.service';
import type { Tx } from '../platform/db/db';
import { RecordingService } from '../recording/recording.service';
import { TicketService } from '../ticket/ticket.service';
import { EFFECTS, type Effect, type Effects, type Making } from './effect';
import { toBeChecked } from './handling.checks';

/** The moves that people make: what each one needs and changes. Where it leads and when it is open, the life says. */
@Injectable()
export class HandlingService {
  constructor(
    private readonly tickets: TicketService,
    @Inject(EFFECTS) private readonly effects: Effects,
    private readonly photos: PhotoService,
    private readonly recordings: RecordingService,
    private readonly checks: CheckService,
  ) {}

  /**
   * Makes `ask.move` on behalf of `me`; `actedBy` is whoever acts for them with their consent. A version that is not the newest is refused: someone was faster; words
   * that are only added fit any.
   */
  async move(
    tx: Tx,
    me: Actor,
    id: string,
    ask: MoveTicket & { readonly actedBy?: string },
  ): Promise<MoveReceipt> {
    const { move, version, fields, actedBy } = ask;
    const watched = moveRow(move).by.includes('inspector');
    const subject = watched
      ? await this.tickets.takeToInspect(tx, me, id)
      : await this.tickets.take(tx, me, id);
    const { ticket, reporters } = subject;
    const parts = partsToward(subject.facts, subject.standing);
    if (ticket.version !== version && !moveRow(move).anyVersion)
      throw new Refusal('ticket.changed', { version: ticket.version });
    if (move === 'rate' && parts.includes('reporter') && !ticket.ratingOpen)
      throw new Refusal(isOver(ticket.state) ? 'rating.closed' : 'move.not_now');
    const { delayLate, carryLate } = subject.facts;
    if (move === 'grantDelay' && parts.includes('decider') && delayLate)
      throw new Refusal(`delay.${delayLate}`);
    if (move === 'carry' && parts.includes('approver') && carryLate) throw new Refusal('plan.day_come');
    step(ticketLife, ticket.state, move, parts);
    refuseFields(wordsOfFaults(moveFaults(move, fields), moveFieldWords));
    const making = { tx, me, subject, fields };
    if (move === 'withdraw' && reporters.length > 1) {
      await this.keep(making, move, await this.tickets.leave(tx, me, ticket));
      return receiptOf(ticket);
    }

    const { after, ...effect }: Effect = (await this.effects[move]?.(making)) ?? {};
    const captured = capturedAt(ask.capturedAt, tx.at);
    const facts = { ...effect.facts, ...(captured && { capturedAt: captured }), ...(actedBy && { actedBy }) };
    const eventId = await this.tickets.advance(tx, ticket, { move, by: me.id, parts, ...effect, facts });
    await this.keep(making, move, eventId);
    await after?.(eventId);
    return receiptOf(ticket);
  }

  /** Keeps what was said and shown with a move, and has it checked. A rating's words stand in the rating. */
  private async keep(
    { tx, me, subject: { ticket }, fields }: Making,
    move: TicketMove,
    eventId: string,
  ): Promise<void> {
    const { id: ticketId, districtId } = ticket;
    // A line of progress is replaced by the next one; what it said stays in the history.
    const said = fields.words ?? (move === 'progress' ? fields.line : undefined);
    if (move !== 'rate') await this.tickets.keepWords(tx, ticket, eventId, me.id, said);
    const role = move === 'resolve' || move === 'spot' ? 'after' : 'more';
    const place = { ticketId, districtId, eventId };
    await this.photos.attach(tx, me.id, fields.photos ?? [], { ...place, role });
    await this.recordings.attach(tx, me.id, fields.recording, { ...place, role: 'more' });
    const things = toBeChecked({ move, fields, ticketId, eventId });
    await this.checks.ask(tx, { personId: me.id, ticketId, districtId }, things);
  }
}

/** A ticket as the steps so far have left it. */
const receiptOf = ({ id, version, state }: MoveReceipt): MoveReceipt => ({ id, version, state });
