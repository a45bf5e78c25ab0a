import { Injectable } from '@nestjs/common';
import { isPromise, type ClockKind, type TicketClock } from '@linli/shared/deadline/deadline.rules';
import { openMoves, step } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { verdictOf, type Rating } from '@linli/shared/rating/rating.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import { mayJudge, type Standing, type TicketFacts } from '@linli/shared/ticket/standing.rules';
import {
  isOver,
  isWorkedOn,
  mayBeUrged,
  moveRow,
  ticketLife,
  titleFrom,
  type TicketMove,
  type TicketPart,
} from '@linli/shared/ticket/ticket.rules';
import { AssignmentService } from '../assignment/assignment.service';
import { DeadlineService } from '../deadline/deadline.service';
import { DelayService } from '../delay/delay.service';
import { InspectionService } from '../inspection/inspection.service';
import { PhotoService } from '../photo/photo.service';
import type { Read, Tx } from '../platform/db/db';
import { together, update } from '../platform/db/lane';
import { erasing } from '../platform/erasure/ledger';
import { Outbox } from '../platform/outbox/outbox';
import { RatingService } from '../rating/rating.service';
import { RecordingService } from '../recording/recording.service';
import { ReporterRow, TicketRow } from './ticket.entity';
import { ticketJoined, ticketLeft, ticketMoved } from './ticket.events';
import { faceOf, sameFace } from './ticket.face';
import { standingOf, TicketRepository } from './ticket.repository';

export type { TicketRow } from './ticket.entity';

/** One step of a ticket: the move, who makes it in which parts, and what it changes beside the state. */
export interface Step {
  readonly move: TicketMove;
  readonly by: string | null;
  readonly parts: readonly TicketPart[];
  readonly change?: Partial<TicketRow>;
  readonly facts?: Record<string, string | null>;
  /** Clocks it judges beyond those of its row. */
  readonly alsoMeets?: readonly ClockKind[];
  /** Clocks it starts beyond those of its row. */
  readonly alsoStarts?: readonly TicketClock[];
}

/** A locked ticket, who follows it, and how `me` stands to it. */
export interface Subject {
  readonly ticket: TicketRow;
  /** As they were when it was locked. */
  readonly facts: TicketFacts;
  readonly reporters: readonly string[];
  readonly standing: Standing;
}

/** Whose tickets move, of which unit (of all, if null), and to whom; to nobody means to the queue. */
export interface Relief {
  readonly personId: string;
  readonly unitId: string | null;
  readonly to: string | null;
}

/** What ends with the work on a ticket: asks without an answer, pauses, calls for help. */
const nothingAsked = {
  arbiter: null,
  delayAskedBy: null,
  carryAskedBy: null,
  carryApprover: null,
  pausedUntil: null,
  awaited: [],
  present: [],
} satisfies Partial<TicketRow>;

/** An ask to carry it is of whoever holds it then: passed on, it is asked for anew or not at all. */
const notToCarry = { carryAskedBy: null, carryApprover: null } satisfies Partial<TicketRow>;

/** Nothing of it changes but who has it. */
const standsIn = ({ state }: TicketRow): boolean => state === 'resolved' || state === 'carried';

/** The life of a ticket: who follows it, each step it takes, and what is left of it when people go. */
@Injectable()
export class TicketService {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly deadlines: DeadlineService,
    private readonly delays: DelayService,
    private readonly photos: PhotoService,
    private readonly recordings: RecordingService,
    private readonly ratings: RatingService,
    private readonly assignments: AssignmentService,
    private readonly inspections: InspectionService,
    private readonly outbox: Outbox,
  ) {}

  /** Locks a ticket in sight of `me`, with who follows it. */
  async take(tx: Tx, me: Actor, id: string): Promise<Subject> {
    return this.subject(tx, me, id, this.tickets.lock(tx, me, id));
  }

  /** The same, also for one that `me` only watches for the owners. */
  async takeToInspect(tx: Tx, me: Actor, id: string): Promise<Subject> {
    return this.subject(tx, me, id, this.tickets.lockToInspect(tx, me, id));
  }

  private async subject(tx: Tx, me: Actor, id: string, locked: Promise<TicketRow>): Promise<Subject> {
    const { ticket, followers } = await together({
      ticket: locked,
      followers: this.tickets.reporters(tx, id),
    });
    const facts = await this.tickets.facts(tx, ticket, followers);
    return { ticket, facts, reporters: facts.reporters, standing: standingOf(me, ticket) };
  }

  /** Whether a person held the ticket in any cycle. */
  wasHeldBy(read: Read, ticketId: string, personId: string): Promise<boolean> {
    return this.tickets.wasHeldBy(read, ticketId, personId);
  }

  /** When the present cycle of a ticket was answered; null before. */
  answeredAt(read: Read, ticket: TicketRow): Promise<Date | null> {
    return this.tickets.answeredAt(read, ticket);
  }

  /** Keeps a ticket from being moved until the transaction ends; answers it as it is. */
  async holdStill(tx: Tx, id: string): Promise<TicketRow | null> {
    return (await this.tickets.lockAll(tx, [id]))[0] ?? null;
  }

  /** Locks a ticket that neighbours may see; `raisedBy` is who reported it first. */
  async takePublic(tx: Tx, id: string): Promise<{ ticket: TicketRow; raisedBy: string }> {
    const ticket = await this.tickets.lockPublic(tx, id);
    return { ticket, raisedBy: await this.tickets.raisedBy(tx, id) };
  }

  keepWords(
    tx: Tx,
    ticket: TicketRow,
    eventId: string,
    personId: string,
    words: string | undefined,
  ): Promise<void> {
    return this.tickets.keepWords(tx, ticket, eventId, personId, words);
  }

  /** One reporter follows it no longer while others do; nothing else changes. Answers the event's id. */
  async leave(tx: Tx, me: Actor, ticket: TicketRow): Promise<string> {
    await tx.rows.update(ReporterRow, { ticketId: ticket.id, personId: me.id }, { leftAt: tx.at });
    return this.outbox.publish(
      tx,
      ticketLeft({ districtId: ticket.districtId, subjectId: ticket.id, actorId: me.id, facts: {} }),
    );
  }

  /** Marks that a reporter urged on this day; false when they did already. */
  urgedNow(tx: Tx, ticketId: string, personId: string, day: string): Promise<boolean> {
    return this.tickets.urge(tx, ticketId, personId, day);
  }

  /**
   * Lets the reporters of a duplicate follow the ticket of that number too; answers its id. A number that `me` may not
   * see, that is not for the eyes of these reporters, or that was itself joined to this ticket, is as good as none.
   */
  async mergeInto(
    tx: Tx,
    me: Actor,
    { ticket, reporters }: Pick<Subject, 'ticket' | 'reporters'>,
    number: string,
  ): Promise<string> {
    const target = await this.tickets.byNumber(tx, me, ticket.districtId, number);
    const fits =
      target &&
      target.id !== ticket.id &&
      target.communityId === ticket.communityId &&
      (target.visibility === 'public' || ticket.visibility === 'staff') &&
      target.state !== 'withdrawn' &&
      target.state !== 'declined' &&
      !(await this.tickets.leadsTo(tx, target.id, ticket.id));
    if (!fits) throw atField('ticket.no_target', 'duplicateOf');
    for (const personId of reporters) {
      const follows = {
        ticketId: target.id,
        personId,
        districtId: ticket.districtId,
        at: tx.at,
        first: false,
        callBack: false,
        hideName: true,
        phoneSealed: null,
        mergedFrom: ticket.id,
      };
      if (await this.tickets.follow(tx, follows))
        await this.outbox.publish(
          tx,
          ticketJoined({ districtId: ticket.districtId, subjectId: target.id, actorId: personId, facts: {} }),
        );
    }
    return target.id;
  }

  /** Carries a locked ticket one step along its life: state, clocks, event. Answers the event's id. */
  async advance(
    tx: Tx,
    ticket: TicketRow,
    { move, by, parts, change = {}, facts = {}, alsoMeets = [], alsoStarts = [] }: Step,
  ): Promise<string> {
    const { meets = [], drops = [], starts = [] } = moveRow(move);
    const from = ticket.state;
    const state = step(ticketLife, from, move, parts);
    const over = isOver(state);
    const before = faceOf(ticket);
    await this.endDelays(tx, ticket, by, drops);
    if (!isWorkedOn(state) && ticket.awaited.length + ticket.present.length)
      await this.assignments.endAll(tx, ticket.id);
    const lapses = state !== 'accepted' && ticket.carryAskedBy !== null;
    Object.assign(
      ticket,
      change,
      isWorkedOn(state) ? {} : nothingAsked,
      !mayBeUrged(state) && { urgedOn: null },
      lapses && notToCarry,
      {
        state,
        version: ticket.version + 1,
        closedAt: over ? (ticket.closedAt ?? tx.at) : null,
      },
    );
    const called = [...ticket.awaited, ...ticket.present];
    if (called.some((one) => one === ticket.unitId || one === ticket.handlerId))
      Object.assign(ticket, await this.assignments.endOf(tx, ticket));
    if (!sameFace(move, before, ticket)) ticket.changedAt = tx.at;
    const { id, ...row } = ticket;
    await update(tx, TicketRow, id, row);
    await this.deadlines.meet(tx, id, [...meets, ...alsoMeets]);
    await this.deadlines.drop(tx, id, lapses ? [...drops, 'delay'] : drops);
    const started = [...starts, ...alsoStarts];
    await this.deadlines.start(tx, ticket, started);
    if (started.some(isPromise)) await this.delays.apply(tx, ticket);
    const eventId = await this.outbox.publish(
      tx,
      ticketMoved({
        districtId: ticket.districtId,
        subjectId: id,
        actorId: by,
        facts: { move, from, to: state, cycle: String(ticket.cycle), ...facts },
      }),
    );
    if (over)
      for (const personId of await this.tickets.forgotten(tx, id))
        await erasing(tx, { rule: 'forgotten', personId }, () => this.erase(tx, [id], personId));
    return eventId;
  }

  /** A step that stops the clock of a pause, or of an ask for more time, ends what it runs for. */
  private async endDelays(
    tx: Tx,
    ticket: TicketRow,
    by: string | null,
    drops: readonly ClockKind[],
  ): Promise<void> {
    if (drops.includes('pause') && ticket.pausedUntil) {
      await this.delays.endPause(tx, ticket, by);
      ticket.pausedUntil = null;
    }
    if (drops.includes('delay') && ticket.delayAskedBy) {
      await this.delays.lapse(tx, ticket.id);
      ticket.delayAskedBy = null;
    }
  }

  /** What all ratings of this cycle lead to: a doubt goes to a reviewer, everybody content settles the matter. */
  async weigh(
    tx: Tx,
    ticket: TicketRow,
    reporters: readonly string[],
    said: readonly Rating[],
  ): Promise<void> {
    const judges = reporters.filter((id) => mayJudge(ticket, id));
    const verdict = verdictOf(said, judges);
    if (verdict === 'doubt') await this.doubt(tx, ticket);
    if (verdict === 'settled' && ticket.state === 'answered')
      await this.advance(tx, ticket, {
        move: 'settle',
        by: null,
        parts: ['verdict'],
        change: { rated: true },
        facts: { rated: 'yes' },
      });
  }

  /** Sends a matter to someone who did not handle it, unless it is there. */
  async doubt(tx: Tx, ticket: TicketRow): Promise<void> {
    if (ticket.state === 'reviewing') return;
    await this.advance(tx, ticket, { move: 'doubt', by: null, parts: ['verdict'], change: { rated: null } });
  }

  /** Moves what a person holds to the substitute, or else to the community's queue; answers how many tickets. */
  async relieve(tx: Tx, by: string | null, { personId, unitId, to }: Relief): Promise<number> {
    const held = await this.tickets.lockHeldBy(tx, personId, unitId);
    for (const ticket of held) {
      if (to && !ticket.hiddenFrom.includes(to)) await this.handTo(tx, by, ticket, to);
      else await this.release(tx, ticket, by);
    }
    return held.length;
  }

  /** Gives a ticket to somebody of its unit in the place of whoever has it, where something is left to be done. */
  async handTo(tx: Tx, by: string | null, ticket: TicketRow, taker: string): Promise<void> {
    const moving = ticket.state === 'dispatched' || ticket.state === 'accepted';
    if (moving || standsIn(ticket))
      await this.advance(tx, ticket, {
        move: moving ? 'relieve' : 'standIn',
        by,
        parts: ['roster'],
        change: { handlerId: taker, handlers: [...new Set([...ticket.handlers, taker])] },
        facts: { unit: ticket.unitId, person: taker },
      });
  }

  /** Takes a ticket off its unit and handler: the community has it and gives it on. False where nothing is left to be done. */
  async release(tx: Tx, ticket: TicketRow, by: string | null, why?: string): Promise<boolean> {
    const requeues = openMoves(ticketLife, ticket.state, ['roster']).includes('requeue');
    if (!requeues && !standsIn(ticket)) return false;
    await this.advance(tx, ticket, {
      move: requeues ? 'requeue' : 'standIn',
      by,
      parts: ['roster'],
      change: { unitId: ticket.communityId, handlerId: null },
      facts: { unit: ticket.communityId, person: null, ...(why && { why }) },
    });
    return true;
  }

  /** Gives what a person was called to help with to the substitute, or says that somebody else has to be asked. */
  async relieveHelp(
    tx: Tx,
    by: string | null,
    { personId, to }: Pick<Relief, 'personId' | 'to'>,
  ): Promise<void> {
    const called = await this.assignments.ticketsCalling(tx, personId);
    for (const ticket of await this.tickets.lockAll(tx, called)) {
      const passed = await this.assignments.standIn(tx, ticket, personId, to);
      if (passed) await this.advance(tx, ticket, { move: 'substitute', by, parts: ['roster'], ...passed });
    }
  }

  /** A matter told by voice alone is called by what a machine made of it, as soon as that is known. */
  async nameByVoice(tx: Tx, ticketId: string, recordingId: string): Promise<void> {
    // Whoever forgets its reporter erases both under this lock.
    const [ticket] = await this.tickets.lockAll(tx, [ticketId]);
    const spoken = (await this.recordings.of(tx, ticketId)).find(
      ({ recording }) => recording.id === recordingId,
    );
    if (!ticket || ticket.words !== null || spoken?.role !== 'report' || !spoken.recording.transcript) return;
    await tx.rows.update(TicketRow, ticketId, { title: titleFrom(spoken.recording.transcript) });
  }

  /** Something that the public may see of a ticket came or went, by a check and not by a move. */
  async shownAnew(tx: Tx, ticketId: string, kind: string): Promise<void> {
    await this.tickets.shownAnew(tx, ticketId, kind);
  }

  /** The ticket that a way in knows by its own name; null where it has told none. */
  byForeign(read: Read, channelId: string, foreignId: string): Promise<TicketRow | null> {
    return read.rows.findOneBy(TicketRow, { channelId, foreignId });
  }

  /** Which of these names a way in has told before, each with the path of its ticket. */
  async knownForeign(
    { rows }: Read,
    channelId: string,
    foreignIds: readonly string[],
  ): Promise<Map<string, string>> {
    const known = await rows.query<{ foreignId: string; path: string }[]>(
      'select foreign_id as "foreignId", path from ticket where channel_id = $1 and foreign_id = any($2)',
      [channelId, foreignIds],
    );
    return new Map(known.map(({ foreignId, path }) => [foreignId, path]));
  }

  /** Adds what another system told later, as a note of that system: for colleagues, on any state. */
  async tellMore(tx: Tx, ticketId: string, words: string): Promise<void> {
    const [ticket] = await this.tickets.lockAll(tx, [ticketId]);
    if (!ticket) throw new Refusal('ticket.missing');
    const eventId = await this.advance(tx, ticket, { move: 'note', by: null, parts: ['channel'] });
    await this.tickets.keepWords(tx, ticket, eventId, await this.tickets.raisedBy(tx, ticketId), words);
  }

  /** Whether whoever raised it can be reached by phone only, so that their judgement is asked by a call. */
  needsCall(read: Read, ticketId: string): Promise<boolean> {
    return this.tickets.needsCall(read, ticketId);
  }

  /** What an account made at a window reported is now of the person it was proved to be. */
  async merge(tx: Tx, from: string, into: string): Promise<void> {
    await this.tickets.lockAll(tx, await this.tickets.followedBy(tx, from));
    await this.tickets.merge(tx, from, into);
    await this.ratings.merge(tx, from, into);
    await this.photos.merge(tx, from, into);
    await this.recordings.merge(tx, from, into);
  }

  /** Forgets a person who left: words, photos, recordings and phones of closed tickets now, of open ones when they close. */
  async forget(tx: Tx, personId: string): Promise<void> {
    await this.erase(tx, await this.tickets.closedOf(tx, personId), personId);
    await this.tickets.eraseWords(tx, await this.inspections.saidOf(tx, personId), personId);
  }

  private async erase(tx: Tx, ticketIds: readonly string[], personId: string): Promise<void> {
    if (!ticketIds.length) return;
    await this.tickets.erase(tx, ticketIds, personId);
    await this.ratings.eraseWords(tx, ticketIds, personId);
    await this.photos.erase(tx, personId, ticketIds);
    await this.recordings.erase(tx, personId, ticketIds);
  }
}
