import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Delay, DelayRoom } from '@linli/shared/delay/delay.contract';
import { CalendarService } from '../calendar/calendar.service';
import { DeadlineService, type DelayedClock } from '../deadline/deadline.service';
import type { Read } from '../platform/db/db';
import { together } from '../platform/db/lane';
import type { DelayRow } from './delay.entity';
import { DelayRepository } from './delay.repository';

/** SQL that says why an ask for more time about a ticket `t` can only be denied at `at`; null where it can be granted, or there is none. */
export const lateAsk = (at: string): string => `case when t.delay_asked_by is null then null
  when not exists (select from clock d where d.ticket_id = t.id and d.kind = 'resolve' and d.stopped_at is null and d.due_at >= ${at}) then 'late'
  when exists (select from delay a where a.ticket_id = t.id and a.verdict is null and a.until_at <= ${at}) then 'day_come' end`;

/** What a promise was given on top of its term, and who granted it. */
export interface Taken extends DelayedClock {
  readonly approvers: readonly string[];
}

/** A ticket that may wait. */
interface Pausable {
  readonly id: string;
  readonly cycle: number;
  readonly policyId: string;
  readonly pausedUntil: Date | null;
}

/** More time, as it is read. */
@Injectable()
export class DelayQueries {
  constructor(
    private readonly delays: DelayRepository,
    private readonly deadlines: DeadlineService,
    private readonly calendars: CalendarService,
  ) {}

  /** Every ask about a ticket and what became of it, first asked first. */
  async of(read: Read, ticketId: string): Promise<Delay[]> {
    return (await this.delays.of(read, [ticketId])).map(delayLine);
  }

  /** What the policy of a ticket still allows to be asked for in its cycle; no pause while one runs, nothing once the promise is missed. */
  async room(read: Read, { id, cycle, policyId, pausedUntil }: Pausable): Promise<DelayRoom> {
    const terms = await this.calendars.terms(read, policyId);
    const { due, times } = await together({
      due: this.deadlines.runningUntil(read, id, 'resolve'),
      times: this.delays.grantedTimes(read, id, cycle),
    });
    const late = !due || new Date(due) < read.at;
    const left = (kind: DelayRow['kind']) => {
      const { mostDays, mostTimes, reasons } = terms[kind];
      const rests = kind === 'pause' && pausedUntil !== null;
      const most = late || rests ? 0 : Math.max(0, mostTimes - times(kind));
      return { mostDays, left: most, reasons: [...reasons] };
    };
    return { pause: left('pause'), extension: left('extension') };
  }

  /** For figures: each promise of these tickets that was given anything, with paused minutes, extra days and the approvers. */
  async taken(read: Read, ticketIds: readonly string[]): Promise<Taken[]> {
    const granted = (await this.delays.of(read, ticketIds)).filter(({ verdict }) => verdict === 'granted');
    return (await this.deadlines.delayed(read, ticketIds)).map((clock) => ({
      ...clock,
      approvers: [
        ...new Set(
          granted.flatMap(({ ticketId, cycle, decidedBy }) =>
            ticketId === clock.ticketId && cycle === clock.cycle && decidedBy ? [decidedBy] : [],
          ),
        ),
      ],
    }));
  }
}

const delayLine = (row: DelayRow): Delay => ({
  id: row.id,
  kind: row.kind,
  cycle: row.cycle,
  reason: row.reason,
  state: row.verdict ?? 'asked',
  askedAt: row.askedAt.toISOString(),
  until: row.untilAt && localDate(row.untilAt),
  days: row.days,
  from: row.fromAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
});
