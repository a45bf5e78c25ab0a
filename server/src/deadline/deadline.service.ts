import { Injectable } from '@nestjs/common';
import type { Calendar } from '@linli/shared/deadline/calendar.rules';
import { promises, type ClockKind, type Term, type TicketClock } from '@linli/shared/deadline/deadline.rules';
import { delayedDue, delaysFor, noDelays, type Granted } from '@linli/shared/deadline/delay.rules';
import type { Rung } from '@linli/shared/escalation/escalation.rules';
import { explainDue } from '@linli/shared/deadline/explain.rules';
import { explainWords } from '@linli/shared/deadline/explain.words';
import { dayLength, elapsedShare, heldUntil, remaining, urgency } from '@linli/shared/deadline/meter.rules';
import {
  adjudicateTerm,
  ratingTerm,
  reviewTerm,
  type PolicyTerms,
} from '@linli/shared/deadline/policy.rules';
import type { Clock } from '@linli/shared/ticket/ticket.contract';
import { In, IsNull, Not } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { ask, find, put, send } from '../platform/db/lane';
import { CalendarService, type KeptCalendar } from '../calendar/calendar.service';
import { EscalationService } from '../escalation/escalation.service';
import { derived, given, kept } from './clock.marks';
import { ClockRow } from './deadline.entity';

export type { KeptDelays } from './deadline.entity';

/** What a clock runs for. */
export interface Timed {
  readonly id: string;
  readonly districtId: string;
  readonly communityId: string;
  readonly cycle: number;
  readonly policyId: string;
}

/** A clock that is to run: for what, and for how long. */
interface NewClock {
  readonly kind: ClockKind;
  readonly term: Term;
  readonly aboutId: string | null;
}

/** The calendar and the ladders that were in force when they were asked for. */
export interface Law {
  readonly kept: KeptCalendar;
  readonly ladderFor: Awaited<ReturnType<EscalationService['inForce']>>;
}

/** What a promise was given on top of its term. */
export interface DelayedClock extends Pick<ClockRow, 'id' | 'ticketId' | 'kind' | 'cycle'> {
  readonly pausedMinutes: number;
  readonly extraDays: number;
}

/** Clocks on tickets: started, each with the ladder of that moment, and judged once. */
@Injectable()
export class DeadlineService {
  constructor(
    private readonly calendars: CalendarService,
    private readonly escalations: EscalationService,
  ) {}

  /** Tickets with a running clock that was computed without the facts of its year. */
  async provisional({ rows }: Read, districtId: string): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      `select distinct ticket_id as id from clock
        where district_id = $1 and provisional and stopped_at is null and breached_at is null order by 1`,
      [districtId],
    );
    return found.map(({ id }) => id);
  }

  /**
   * Computes the provisional clocks of a locked ticket anew, if the district's calendar now in force knows their year; what
   * is the community's own in them stays as it was. Answers the kinds that are certain from now on; a clock that is certain
   * is never touched again.
   */
  async confirm(
    tx: Tx,
    { id: ticketId, districtId }: Pick<Timed, 'id' | 'districtId'>,
  ): Promise<ClockKind[]> {
    const { calendarId } = await this.calendars.inForce(tx, districtId, null);
    const clocks = await tx.rows.findBy(ClockRow, {
      ticketId,
      provisional: true,
      stoppedAt: IsNull(),
      breachedAt: IsNull(),
    });
    const rungsOf = await this.rungs(tx, clocks);
    const confirmed: ClockKind[] = [];
    for (const clock of clocks) {
      const key = { calendarId, ownCalendarId: clock.ownCalendarId };
      const promise = derived(clock, await this.calendars.of(tx, key), rungsOf(clock));
      if (promise.provisional) continue;
      await tx.rows.update(ClockRow, clock.id, { ...promise, ...key });
      confirmed.push(clock.kind);
    }
    return confirmed;
  }

  /** Starts clocks now, by the calendar in force now. A kind that runs already: the database refuses. */
  async start(tx: Tx, timed: Timed, kinds: readonly TicketClock[]): Promise<void> {
    if (kinds.length) await this.startBy(tx, timed, kinds, await this.lawAt(tx, timed));
  }

  /** What clocks that start now in a place go by. */
  async lawAt(tx: Tx, { districtId, communityId }: Pick<Timed, 'districtId' | 'communityId'>): Promise<Law> {
    const [kept, ladderFor] = await Promise.all([
      this.calendars.inForce(tx, districtId, communityId),
      this.escalations.inForce(tx, districtId),
    ]);
    return { kept, ladderFor };
  }

  /** Starts clocks by a law that was asked for in this transaction; answers them as a screen draws them. */
  async startBy(tx: Tx, timed: Timed, kinds: readonly TicketClock[], law: Law): Promise<Clock[]> {
    const terms = await this.calendars.terms(tx, timed.policyId);
    const started = await this.runBy(
      tx,
      timed,
      kinds.map((kind) => ({ kind, term: termOf(kind, terms), aboutId: null })),
      law,
    );
    return started.sort(inOrder).map((clock) => shownClock(clock, tx.at, law.kept.calendar));
  }

  /** Starts clocks now whose terms were set by whoever asks for them. */
  async run(tx: Tx, timed: Timed, clocks: readonly NewClock[]): Promise<void> {
    await this.runBy(tx, timed, clocks, await this.lawAt(tx, timed));
  }

  private async runBy(
    tx: Tx,
    { id, districtId, cycle, policyId }: Timed,
    clocks: readonly NewClock[],
    { kept: { calendar, calendarId, ownCalendarId }, ladderFor }: Law,
  ): Promise<ClockRow[]> {
    const started = clocks.map(({ kind, term, aboutId }) => {
      const ladder = ladderFor(kind, term);
      const made = { startedAt: tx.at, term, delays: kept(noDelays), fired: [] };
      return {
        id: newId(tx.at),
        ticketId: id,
        districtId,
        cycle,
        kind,
        aboutId,
        policyId,
        calendarId,
        ownCalendarId,
        ladderId: ladder?.id ?? null,
        stoppedAt: null,
        breachedAt: null,
        verdict: null,
        ...made,
        ...derived(made, calendar, ladder?.rungs ?? []),
      };
    });
    await put(tx, ClockRow, started);
    return started;
  }

  /**
   * Gives the running promises of a locked ticket what was granted in its cycle, each by the calendar it started with. One
   * that was breached stays as it is.
   */
  async shift(tx: Tx, { id: ticketId, cycle }: Pick<Timed, 'id' | 'cycle'>, granted: Granted): Promise<void> {
    const clocks = await tx.rows.findBy(ClockRow, {
      ticketId,
      cycle,
      kind: In([...promises]),
      stoppedAt: IsNull(),
      breachedAt: IsNull(),
    });
    const rungsOf = await this.rungs(tx, clocks);
    for (const clock of clocks) {
      const made = { ...clock, delays: kept(delaysFor(clock, granted)) };
      const promise = derived(made, await this.calendars.of(tx, clock), rungsOf(clock));
      await tx.rows.update(ClockRow, clock.id, { delays: made.delays, ...promise });
    }
  }

  /** The rungs that each of these clocks was started with. */
  private async rungs(tx: Tx, clocks: readonly ClockRow[]): Promise<(clock: ClockRow) => readonly Rung[]> {
    const ladders = await this.escalations.byIds(
      tx,
      clocks.map(({ ladderId }) => ladderId),
    );
    return ({ ladderId }) => ladders.get(ladderId ?? '')?.rungs ?? [];
  }

  /**
   * Stops clocks and judges them: met up to the due instant, late after it. Those that do not run stay as they are; with
   * `aboutId` only those about it; levels that had passed unrecorded are still to be recorded.
   */
  async meet(
    tx: Tx,
    ticketId: string,
    kinds: readonly ClockKind[],
    aboutId: string | null = null,
  ): Promise<void> {
    if (!kinds.length) return;
    await send(
      tx,
      `update clock set stopped_at = $3, verdict = case when due_at >= $3 and breached_at is null then 'met' else 'late' end,
              breached_at = case when due_at < $3 then coalesce(breached_at, $3) end,
              next_at = case when next_at < $3 then next_at end
        where ticket_id = $1 and kind = any($2) and stopped_at is null and ($4::uuid is null or about_id = $4)`,
      [ticketId, kinds, tx.at, aboutId],
    );
  }

  /** Stops clocks without judging them; one that was breached already stays late; with `aboutId` only those about it. */
  async drop(
    tx: Tx,
    ticketId: string,
    kinds: readonly ClockKind[],
    aboutId: string | null = null,
  ): Promise<void> {
    if (!kinds.length) return;
    await send(
      tx,
      `update clock set stopped_at = $3, verdict = case when breached_at is null then 'neutral' else 'late' end, next_at = null
        where ticket_id = $1 and kind = any($2) and stopped_at is null and ($4::uuid is null or about_id = $4)`,
      [ticketId, kinds, tx.at, aboutId],
    );
  }

  /** The instant at which a running clock ends; null when none of this kind runs. */
  async runningUntil(read: Read, ticketId: string, kind: ClockKind): Promise<string | null> {
    const [clock] = await ask<Pick<ClockRow, 'dueAt'>>(
      read,
      'select due_at as "dueAt" from clock where ticket_id = $1 and kind = $2 and stopped_at is null limit 1',
      [ticketId, kind],
    );
    return clock?.dueAt.toISOString() ?? null;
  }

  /** The promises of a ticket that were broken, in the order they were made. */
  broken({ rows }: Read, ticketId: string): Promise<ClockRow[]> {
    return rows.find(ClockRow, {
      where: { ticketId, breachedAt: Not(IsNull()) },
      order: { startedAt: 'ASC', id: 'ASC' },
    });
  }

  /** What a clock is for. */
  async kindOf({ rows }: Read, id: string): Promise<ClockKind> {
    return (await rows.findOneByOrFail(ClockRow, { id })).kind;
  }

  /** Whether this very clock runs still. */
  runs({ rows }: Read, clockId: string): Promise<boolean> {
    return rows.existsBy(ClockRow, { id: clockId, stoppedAt: IsNull() });
  }

  /** The clocks of a ticket as a screen draws them, in the order they were started, each due date explained day by day. */
  async shown(read: Read, ticketId: string): Promise<Clock[]> {
    const inOrder = 'where t.ticket_id = $1 order by t.started_at, t.due_at, t.id';
    const rows = await find(read, ClockRow, inOrder, [ticketId]);
    const shown: Clock[] = [];
    for (const row of rows) shown.push(shownClock(row, read.at, await this.calendars.of(read, row)));
    return shown;
  }

  /** What pauses and extensions gave to the promises of these tickets: minutes of the time each clock runs by, and working days. */
  async delayed(read: Read, ticketIds: readonly string[]): Promise<DelayedClock[]> {
    const clocks = await read.rows
      .createQueryBuilder(ClockRow, 'k')
      .where('k.ticketId = any(:ids) and k.delays <> cast(:none as jsonb)', {
        ids: ticketIds,
        none: JSON.stringify(kept(noDelays)),
      })
      .orderBy('k.id')
      .getMany();
    const delayed: DelayedClock[] = [];
    for (const clock of clocks) {
      const { id, ticketId, kind, cycle, startedAt, term, delays } = clock;
      const calendar = await this.calendars.of(read, clock);
      const { pausedMinutes } = delayedDue(startedAt, term, calendar, given(delays));
      delayed.push({ id, ticketId, kind, cycle, pausedMinutes, extraDays: delays.extraDays });
    }
    return delayed;
  }

  /** How urgent a running clock is now, for lists. */
  async urgencyOf(
    read: Read,
    clock: Timeable & Pick<ClockRow, 'calendarId' | 'ownCalendarId'>,
  ): Promise<Pick<Clock, 'urgency' | 'left' | 'dayMinutes'>> {
    return meterOf(clock, read.at, await this.calendars.of(read, clock));
  }
}

/** As a screen has the clocks of a ticket: by when they were started, then by their due. */
const inOrder = (one: ClockRow, other: ClockRow): number =>
  one.startedAt.getTime() - other.startedAt.getTime() ||
  one.dueAt.getTime() - other.dueAt.getTime() ||
  (one.id < other.id ? -1 : 1);

type Timeable = Pick<ClockRow, 'startedAt' | 'dueAt' | 'term' | 'delays'>;

function termOf(kind: TicketClock, terms: PolicyTerms): Term {
  if (kind === 'rating') return ratingTerm;
  if (kind === 'review') return reviewTerm;
  return kind === 'adjudicate' ? adjudicateTerm : terms[kind];
}

/** While a clock is paused, what will be left when it goes on. */
function meterOf({ startedAt, dueAt: due, term, delays }: Timeable, at: Date, calendar: Calendar) {
  const { pauses } = given(delays);
  const from = heldUntil(pauses, at) ?? at;
  return {
    urgency: urgency({ start: startedAt, due, term, pauses }, at, calendar),
    left: Math.floor(remaining(from, due, term, calendar)),
    dayMinutes: dayLength(term, calendar),
  };
}

function shownClock(row: ClockRow, at: Date, calendar: Calendar): Clock {
  const now = row.stoppedAt ?? at;
  return {
    kind: row.kind,
    cycle: row.cycle,
    startedAt: row.startedAt.toISOString(),
    due: row.dueAt.toISOString(),
    stoppedAt: row.stoppedAt?.toISOString() ?? null,
    verdict: row.verdict,
    breachedAt: row.breachedAt?.toISOString() ?? null,
    provisional: row.provisional,
    share: elapsedShare(row.startedAt, row.dueAt, now, row.term, calendar),
    ...meterOf(row, now, calendar),
    explain: explainWords(explainDue(row.startedAt, row.term, calendar, given(row.delays))),
  };
}
