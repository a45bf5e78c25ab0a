import { Injectable } from '@nestjs/common';
import { faultWords } from '@linli/shared/contract.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { step } from '@linli/shared/machine';
import { Refusal, refusalWords } from '@linli/shared/refusal';
import { capturedAt } from '@linli/shared/ticket/captured.rules';
import { moveFaults, type MoveFields, type MoveTicket } from '@linli/shared/ticket/ticket.contract';
import { isOver, moveRow, partsToward, ticketLife, type TicketMove } from '@linli/shared/ticket/ticket.rules';
import { moveFieldWords } from '@linli/shared/ticket/ticket.words';
import { CalendarService } from '../calendar/calendar.service';
import { CheckService } from '../check/check.service';
import { DispatchService } from '../dispatch/dispatch.service';
import { PhotoService } from '../photo/photo.service';
import type { Tx } from '../platform/db/db';
import { RatingService } from '../rating/rating.service';
import { RecordingService } from '../recording/recording.service';
import { toBeChecked } from './handling.checks';
import { TicketService, type Step, type Subject } from '../ticket/ticket.service';

/** What a person's move changes beside the state, in its own words: columns, facts, clocks. */
type Effect = Pick<Step, 'change' | 'facts' | 'alsoMeets'>;

interface Making {
  readonly tx: Tx;
  readonly me: Actor;
  readonly subject: Subject;
  readonly fields: MoveFields;
}

/** The moves that people make: what each one needs and changes. Where it leads and when it is open, the life says. */
@Injectable()
export class HandlingService {
  constructor(
    private readonly tickets: TicketService,
    private readonly dispatch: DispatchService,
    private readonly calendars: CalendarService,
    private readonly ratings: RatingService,
    private readonly photos: PhotoService,
    private readonly recordings: RecordingService,
    private readonly checks: CheckService,
  ) {}

  /** Makes `ask.move` on behalf of `me`. A version that is not the newest is refused: someone was faster; words that are only added fit any. */
  async move(tx: Tx, me: Actor, id: string, ask: MoveTicket): Promise<void> {
    const { move, version, fields } = ask;
    const subject = await this.tickets.take(tx, me, id);
    const { ticket, reporters } = subject;
    const parts = partsToward({ ...ticket, reporters }, subject.standing);
    if (ticket.version !== version && !moveRow(move).anyVersion)
      throw new Refusal('ticket.changed', { version: ticket.version });
    if (move === 'rate' && parts.includes('reporter') && !ticket.ratingOpen)
      throw new Refusal(isOver(ticket.state) ? 'rating.closed' : 'move.not_now');
    step(ticketLife, ticket.state, move, parts);
    refuseFaults(move, fields);
    const making = { tx, me, subject, fields };
    if (move === 'withdraw' && reporters.length > 1)
      return this.keep(making, move, await this.tickets.leave(tx, me, ticket));

    const effect = (await this.effects[move]?.(making)) ?? {};
    const captured = capturedAt(ask.capturedAt, tx.at);
    const facts = { ...effect.facts, ...(captured && { capturedAt: captured }) };
    const eventId = await this.tickets.advance(tx, ticket, { move, by: me.id, parts, ...effect, facts });
    await this.keep(making, move, eventId);
    if (move === 'rate') await this.tickets.weigh(tx, ticket, reporters);
  }

  /** Keeps what was said and shown with a move, and has it checked. A rating's words stand in the rating. */
  private async keep(
    { tx, me, subject: { ticket }, fields }: Making,
    move: TicketMove,
    eventId: string,
  ): Promise<void> {
    const { id: ticketId, districtId } = ticket;
    if (move !== 'rate') await this.tickets.keepWords(tx, ticket, eventId, me.id, fields.words);
    const role = move === 'resolve' || move === 'spot' ? 'after' : 'more';
    const place = { ticketId, districtId, eventId };
    await this.photos.attach(tx, me.id, fields.photos ?? [], { ...place, role });
    await this.recordings.attach(tx, me.id, fields.recording, { ...place, role: 'more' });
    const said = toBeChecked({ move, fields, ticketId, eventId });
    await this.checks.ask(tx, { personId: me.id, ticketId, districtId }, said);
  }

  private readonly effects: Partial<Record<TicketMove, (making: Making) => Promise<Effect>>> = {
    dispatch: (making) => this.give(making),
    redirect: (making) => this.give(making),
    adjudicate: async (making) => withChange(await this.give(making), { adjudicated: true }),
    decline: async () => ({ change: { outcome: 'not_ours', ratingOpen: false } }),

    accept: async ({ me, subject: { ticket }, fields }) => ({
      change: { ...taken(ticket, me), ...shownToNeighbours(fields) },
    }),
    interim: async ({ tx, subject: { ticket }, fields }) => ({
      change: shownToNeighbours(fields),
      alsoMeets: (await this.calendars.interimMeetsFeedback(tx, ticket.policyId)) ? ['feedback'] : [],
    }),
    handOver: async (making) => {
      const { passes } = making.subject.ticket;
      const given = await this.give(making);
      return {
        ...withChange(given, { passes: passes + 1 }),
        facts: { ...given.facts, reason: making.fields.reason ?? null },
      };
    },
    return: async ({ tx, subject: { ticket }, fields }) => {
      const suggested = await this.dispatch.unitFor(tx, ticket.path, ticket.communityId, fields.unitId ?? '');
      return {
        change: { ...toQueue(ticket), passes: ticket.passes + 1 },
        facts: { unit: suggested.id, person: null, reason: fields.reason ?? null },
      };
    },
    refer: async ({ subject: { ticket }, fields }) => ({
      change: toQueue(ticket),
      facts: { reason: fields.reason ?? null },
    }),
    resolve: (making) => this.conclude(making),
    spot: async (making) =>
      withChange(await this.conclude(making), {
        ...taken(making.subject.ticket, making.me),
        ratingOpen: true,
      }),
    feedback: async ({ fields }) => ({
      change: { ratingOpen: true },
      facts: { channel: fields.channel ?? null },
    }),

    urge: async ({ tx, me, subject: { ticket } }) => {
      if (!(await this.tickets.urgedNow(tx, ticket.id, me.id, localDate(tx.at))))
        throw new Refusal('urge.today');
      return {};
    },
    withdraw: async () => ({ change: { outcome: 'withdrawn', ratingOpen: false } }),
    rate: async ({
      tx,
      me,
      subject: { ticket },
      fields: { solved = 'no', stars = 1, reasons = [], words },
    }) => {
      await this.ratings.judge(tx, {
        ticketId: ticket.id,
        districtId: ticket.districtId,
        cycle: ticket.cycle,
        personId: me.id,
        solved,
        stars,
        reasons,
        words: words?.trim() || null,
      });
      return { change: { rated: ticket.state === 'settled' ? true : ticket.rated } };
    },

    uphold: async () => ({ change: { rated: true, ratingOpen: false } }),
    reopen: async (making) => {
      const given = await this.give(making);
      const { cycle } = making.subject.ticket;
      return {
        ...given,
        change: {
          ...given.change,
          cycle: cycle + 1,
          handlers: given.change?.handlerId ? [given.change.handlerId] : [],
          passes: 0,
          adjudicated: false,
          outcome: null,
          solvedHow: null,
          ratingOpen: false,
          rated: null,
        },
      };
    },
  };

  /** Gives the ticket to a unit, and there to the person named or to whoever is on duty. */
  private async give({ tx, subject: { ticket }, fields }: Making): Promise<Effect> {
    const unit = await this.dispatch.unitFor(tx, ticket.path, ticket.communityId, fields.unitId ?? '');
    const taker = await this.dispatch.takerAt(tx, unit.id, fields.personId ?? null);
    if (!taker) throw new Refusal('move.nobody', {}, { unitId: refusalWords('move.nobody') });
    if (taker.personId && ticket.hiddenFrom.includes(taker.personId)) throw new Refusal('move.no_such_unit');
    // To stay where it is would only begin their clock anew. A new cycle may begin with the same handler.
    const stays = unit.id === ticket.unitId && taker.personId === ticket.handlerId;
    if (stays && ticket.state !== 'reviewing') throw new Refusal('move.no_such_unit');
    return {
      change: {
        unitId: unit.id,
        handlerId: taker.personId,
        handlers: withHandler(ticket, taker.personId),
      },
      facts: { unit: unit.id, person: taker.personId },
    };
  }

  /** Closes the matter with an outcome; a duplicate takes its reporters along to the other ticket. */
  private async conclude({ tx, me, subject, fields }: Making): Promise<Effect> {
    const { outcome, solvedHow = null, duplicateOf } = fields;
    const target = duplicateOf ? await this.tickets.mergeInto(tx, me, subject, duplicateOf) : null;
    return {
      change: {
        ...shownToNeighbours(fields),
        outcome,
        solvedHow: outcome === 'solved' ? solvedHow : null,
        duplicateOf: target,
      },
      facts: { outcome: outcome ?? null, solvedHow },
    };
  }
}

const withChange = (effect: Effect, change: Step['change']): Effect => ({
  ...effect,
  change: { ...effect.change, ...change },
});

const withHandler = ({ handlers }: Subject['ticket'], personId: string | null): string[] =>
  personId ? [...new Set([...handlers, personId])] : handlers;

/** Whoever accepts what was the unit's holds it from now on. */
const taken = (ticket: Subject['ticket'], me: Actor) => ({
  handlerId: me.id,
  handlers: withHandler(ticket, me.id),
});

const toQueue = ({ communityId }: Subject['ticket']) => ({ unitId: communityId, handlerId: null });

const shownToNeighbours = ({ line, show }: MoveFields) => ({
  ...(line && { line: line.trim() }),
  ...(show !== undefined && { wordsShown: show }),
});

function refuseFaults(move: TicketMove, fields: MoveFields): void {
  const faults = Object.entries(moveFaults(move, fields));
  if (!faults.length) return;
  const names: Readonly<Record<string, string>> = moveFieldWords;
  throw new Refusal(
    'field.wrong',
    {},
    Object.fromEntries(faults.map(([name, fault]) => [name, faultWords(fault, names[name] ?? name)])),
  );
}
