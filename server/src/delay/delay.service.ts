import { Injectable } from '@nestjs/common';
import { pauseEnd, untilFault } from '@linli/shared/deadline/ask.rules';
import { decideTerm, type DelayLimits, type DelayReason } from '@linli/shared/deadline/policy.rules';
import { MINUTE } from '@linli/shared/deadline/shanghai.rules';
import { atField, Refusal, type RefusalCode } from '@linli/shared/refusal';
import { CalendarService } from '../calendar/calendar.service';
import { DeadlineService, type Timed } from '../deadline/deadline.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { DelayRow } from './delay.entity';
import { DelayRepository } from './delay.repository';

export type { DelayRow } from './delay.entity';

/** What is asked for, and by whom. */
export interface DelayAsk {
  readonly by: string;
  readonly reason: DelayReason;
}

/** More time for a matter: asked for, decided on, begun and ended. The ticket is locked; what it says of itself changes elsewhere. */
@Injectable()
export class DelayService {
  constructor(
    private readonly delays: DelayRepository,
    private readonly deadlines: DeadlineService,
    private readonly calendars: CalendarService,
  ) {}

  /** Asks for a pause up to the end of work of a date. What the policy does not allow is refused at its field. */
  async askPause(tx: Tx, ticket: Timed, ask: DelayAsk, until: string): Promise<void> {
    if (await this.delays.running(tx, ticket.id)) throw new Refusal('delay.paused');
    const { mostDays } = await this.mayAsk(tx, ticket, 'pause', ask.reason);
    const { calendar } = await this.calendars.inForce(tx, ticket.districtId, ticket.communityId);
    const fault = untilFault(until, tx.at, calendar, mostDays);
    if (fault) throw atField(untilFaults[fault], 'until', { limit: mostDays });
    await this.ask(tx, ticket, ask, { kind: 'pause', untilAt: pauseEnd(until, calendar) });
  }

  /** Asks for so many working days more. */
  async askExtension(tx: Tx, ticket: Timed, ask: DelayAsk, days: number): Promise<void> {
    const { mostDays } = await this.mayAsk(tx, ticket, 'extension', ask.reason);
    if (days > mostDays) throw atField('delay.too_many_days', 'days', { limit: mostDays });
    await this.ask(tx, ticket, ask, { kind: 'extension', days });
  }

  /** Grants what was asked for: the clocks have it from now on. Whether it can be granted still, the life says. */
  async grant(tx: Tx, ticket: Timed, by: string): Promise<DelayRow> {
    const ask = await this.asked(tx, ticket);
    const fromAt = ask.kind === 'pause' ? onTheMinute(tx.at) : null;
    const granted = { decidedBy: by, decidedAt: tx.at, verdict: 'granted' as const, fromAt };
    await tx.rows.update(DelayRow, ask.id, granted);
    if (ask.untilAt) {
      const term = { unit: 'until' as const, at: ask.untilAt.toISOString() };
      await this.deadlines.run(tx, ticket, [{ kind: 'pause', term, aboutId: null }]);
    }
    await this.apply(tx, ticket);
    return ask;
  }

  /** Denies what was asked for; the promises stay as they were. */
  async deny(tx: Tx, ticket: Timed, by: string): Promise<DelayRow> {
    const ask = await this.asked(tx, ticket);
    await tx.rows.update(DelayRow, ask.id, { decidedBy: by, decidedAt: tx.at, verdict: 'denied' });
    return ask;
  }

  /** Ends the pause that runs, now or when it was planned to end, and computes the promises anew. Nobody ends it when its time has come. */
  async endPause(tx: Tx, ticket: Timed, by: string | null): Promise<void> {
    const pause = await this.delays.running(tx, ticket.id);
    if (!pause?.untilAt) return;
    const endedAt = tx.at < pause.untilAt ? onTheMinute(tx.at) : pause.untilAt;
    await tx.rows.update(DelayRow, pause.id, { endedAt, endedBy: by });
    await this.apply(tx, ticket);
  }

  /** An ask that the course of things has overtaken needs no decision any more. */
  async lapse(tx: Tx, ticketId: string): Promise<void> {
    await tx.rows.query(
      "update delay set verdict = 'lapsed', decided_at = $2 where ticket_id = $1 and verdict is null",
      [ticketId, tx.at],
    );
  }

  /** Gives the running promises what was granted in this cycle: after a grant, an end, or where a promise begins anew meanwhile. */
  async apply(tx: Tx, ticket: Timed): Promise<void> {
    const granted = await this.delays.granted(tx, ticket.id, ticket.cycle);
    if (granted.pauses.length || granted.extensions.length) await this.deadlines.shift(tx, ticket, granted);
  }

  /** Whether this kind may be asked for now, for this reason, once more. */
  private async mayAsk(
    tx: Tx,
    ticket: Timed,
    kind: DelayRow['kind'],
    reason: DelayReason,
  ): Promise<DelayLimits> {
    await this.refuseLate(tx, ticket);
    const limits = (await this.calendars.terms(tx, ticket.policyId))[kind];
    const times = await this.delays.grantedTimes(tx, ticket.id, ticket.cycle);
    if (times(kind) >= limits.mostTimes)
      throw new Refusal(limits.mostTimes ? 'delay.spent' : 'delay.never', { limit: limits.mostTimes });
    if (!limits.reasons.includes(reason)) throw atField('delay.reason', 'delayReason');
    return limits;
  }

  private async refuseLate(tx: Tx, { id }: Timed): Promise<void> {
    const due = await this.deadlines.runningUntil(tx, id, 'resolve');
    if (!due || new Date(due) < tx.at) throw new Refusal('delay.late');
  }

  private async ask(
    tx: Tx,
    ticket: Timed,
    { by, reason }: DelayAsk,
    what: Pick<Partial<DelayRow>, 'kind' | 'untilAt' | 'days'>,
  ): Promise<void> {
    const { id: ticketId, districtId, cycle } = ticket;
    const about = { id: newId(tx.at), ticketId, districtId, cycle, reason };
    await tx.rows.insert(DelayRow, { ...about, ...what, askedBy: by, askedAt: tx.at });
    await this.deadlines.run(tx, ticket, [{ kind: 'delay', term: decideTerm, aboutId: null }]);
  }

  private async asked(tx: Tx, { id }: Timed): Promise<DelayRow> {
    const ask = await this.delays.open(tx, id);
    if (!ask) throw new Refusal('move.not_now');
    return ask;
  }
}

const untilFaults = {
  no_date: 'delay.no_date',
  past: 'delay.past',
  long: 'delay.too_long',
} as const satisfies Record<string, RefusalCode>;

/** Pauses begin and end on the minute, so that what is told of each day adds up. */
const onTheMinute = (at: Date): Date => new Date(Math.floor(at.getTime() / MINUTE) * MINUTE);
