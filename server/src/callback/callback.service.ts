import { Injectable } from '@nestjs/common';
import { recordFaults, type RecordCall, type RevealedCall } from '@linli/shared/callback/callback.contract';
import { afterCall } from '@linli/shared/callback/callback.rules';
import { callBackFieldWords } from '@linli/shared/callback/callback.words';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { MINUTE } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { isDoubt } from '@linli/shared/rating/rating.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { DeadlineService } from '../deadline/deadline.service';
import { LookingService } from '../people/looking.service';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { RatingService } from '../rating/rating.service';
import { SupervisionService } from '../supervision/supervision.service';
import { ContactQueries } from '../ticket/contact.queries';
import { TicketService, type Subject } from '../ticket/ticket.service';
import { CallBackRow } from './callback.entity';
import { callRecorded, callRevealed } from './callback.events';
import { CallBackRepository, type About } from './callback.repository';

/** Calls to reporters by people who never held their matter, and what follows from them. */
@Injectable()
export class CallBackService {
  constructor(
    private readonly calls: CallBackRepository,
    private readonly tickets: TicketService,
    private readonly contacts: ContactQueries,
    private readonly ratings: RatingService,
    private readonly supervisions: SupervisionService,
    private readonly deadlines: DeadlineService,
    private readonly looking: LookingService,
    private readonly outbox: Outbox,
  ) {}

  /** Shows the number to the caller; who looked, and why, is kept apart from the ticket. */
  async reveal(tx: Tx, me: Actor, id: string, reason: string): Promise<RevealedCall> {
    const { call, subject } = await this.take(tx, me, id);
    await this.mayCallNow(tx, call);
    const phone = await this.contacts.phoneOf(tx, call.ticketId, call.personId);
    if (!phone) throw new Refusal('reveal.none');
    await tx.rows.update(CallBackRow, id, { revealedAt: tx.at, callerId: me.id });
    const { districtId, ticketId } = call;
    const facts = { ticket: ticketId };
    const eventId = await this.outbox.publish(
      tx,
      callRevealed({ districtId, subjectId: id, actorId: me.id, facts }),
    );
    await this.tickets.keepWords(tx, subject.ticket, eventId, me.id, reason);
    const look = { eventId, districtId, lookerId: me.id, of: [call.personId] };
    await this.looking.note(tx, { ...look, what: 'phone', reason: null });
    return { phone };
  }

  /** Notes what came of a call that was made. What the person said has the consequences of a rating. */
  async record(tx: Tx, me: Actor, id: string, ask: RecordCall): Promise<void> {
    refuseFaults(ask);
    const { call, subject } = await this.take(tx, me, id);
    if (!call.revealedAt) throw new Refusal('callback.not_called');
    const { result } = ask;
    const reached = result === 'reached';
    const state = afterCall(result, call.tries);
    const over = state !== 'waiting';
    const said = reached
      ? {
          solved: ask.solved ?? null,
          stars: ask.stars ?? null,
          pressed: ask.pressed ?? null,
          words: ask.words?.trim() || null,
        }
      : {};
    await tx.rows.update(CallBackRow, id, {
      ...said,
      state,
      tries: call.tries + (result === 'unreached' ? 1 : 0),
      triedAt: tx.at,
      revealedAt: null,
      callerId: me.id,
      closedAt: over ? tx.at : null,
    });
    const { districtId, ticketId } = call;
    if (over) await this.deadlines.meet(tx, ticketId, ['callback'], id);
    const facts = { ticket: ticketId, result };
    await this.outbox.publish(tx, callRecorded({ districtId, subjectId: id, actorId: me.id, facts }));
    if (reached) await this.follow(tx, subject, call, ask);
  }

  /** Ends what waits about earlier cycles of a ticket, or about someone who left; their clocks stop unjudged. */
  async lapse(tx: Tx, about: About): Promise<void> {
    for (const { id, ticketId } of await this.calls.waitingAbout(tx, about)) {
      await tx.rows.update(CallBackRow, id, { state: 'lapsed', closedAt: tx.at });
      await this.deadlines.drop(tx, ticketId, ['callback'], id);
    }
  }

  /** An account made at a window was proved to be somebody's: they are asked instead. */
  async merge(tx: Tx, from: string, into: string): Promise<void> {
    await this.calls.merge(tx, from, into);
  }

  /** Forgets what a person said on calls. */
  async forget(tx: Tx, personId: string): Promise<void> {
    await this.lapse(tx, { personId });
    await this.calls.eraseWords(tx, personId);
  }

  /** Locks ticket and call-back, in this order, for whoever is to call: nobody else, and nobody who ever held it. */
  private async take(tx: Tx, me: Actor, id: string): Promise<{ call: CallBackRow; subject: Subject }> {
    const found = await this.calls.byId(tx, id);
    if (!found) throw new Refusal('callback.missing');
    const subject = await this.tickets.take(tx, me, found.ticketId).catch(notMine);
    const call = await this.calls.lock(tx, id);
    const mine = call?.callerId === me.id || (call?.callerId === null && subject.standing.steers);
    if (!call || !mine) throw new Refusal('callback.missing');
    if (await this.tickets.wasHeldBy(tx, call.ticketId, me.id)) throw new Refusal('callback.held');
    if (call.state !== 'waiting') throw new Refusal('callback.over');
    return { call, subject };
  }

  private async mayCallNow(tx: Tx, { districtId, tries, triedAt }: CallBackRow): Promise<void> {
    if (!tries || !triedAt) return;
    const { callAgainMinutes: minutes } = await this.supervisions.oversightOf(tx, districtId);
    if (tx.at.getTime() - triedAt.getTime() < minutes * MINUTE)
      throw new Refusal('callback.too_soon', { minutes });
  }

  /** For who has not rated it counts as their rating; beside a rating of theirs both stay. A doubt goes to review either way. */
  private async follow(
    tx: Tx,
    { ticket, reporters }: Subject,
    { ticketId, districtId, cycle, personId }: CallBackRow,
    { solved = 'no', stars = 1, pressed, words }: RecordCall,
  ): Promise<void> {
    const rated = await this.ratings.hasRated(tx, ticketId, cycle, personId);
    const said =
      !rated &&
      (await this.ratings.judge(tx, {
        ticketId,
        districtId,
        cycle,
        personId,
        solved,
        stars,
        reasons: [],
        words: words?.trim() || null,
        pressed,
        channel: 'call',
      }));
    if (rated && pressed) await this.ratings.tellPressed(tx, { ticketId, districtId, personId });
    // What was handled anew meanwhile is judged anew.
    if (ticket.cycle !== cycle) return;
    if (isDoubt({ solved, stars })) await this.tickets.doubt(tx, ticket);
    else if (said) await this.tickets.weigh(tx, ticket, reporters, said);
  }
}

function notMine(trouble: unknown): never {
  if (trouble instanceof Refusal && trouble.code === 'ticket.missing') throw new Refusal('callback.missing');
  throw trouble;
}

const refuseFaults = (ask: RecordCall): void =>
  refuseFields(
    wordsOfFaults(recordFaults(ask), callBackFieldWords, (name) => (name === 'words' ? 'write' : 'choose')),
  );
