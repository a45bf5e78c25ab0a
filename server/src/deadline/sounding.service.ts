import { Injectable } from '@nestjs/common';
import type { Calendar } from '@linli/shared/deadline/calendar.rules';
import type { ClockKind } from '@linli/shared/deadline/deadline.rules';
import {
  closesQuietly,
  dueLevel,
  nextMark,
  passedMarks,
  workingMomentFrom,
} from '@linli/shared/escalation/escalation.rules';
import { CalendarService } from '../calendar/calendar.service';
import { EscalationService, type KeptLadder, type PassedLevel } from '../escalation/escalation.service';
import type { Read, Tx } from '../platform/db/db';
import { marksIn } from './clock.marks';
import { DeadlineRepository, type Choice, type Claimed, type Swept } from './deadline.repository';

export type { Choice } from './deadline.repository';

/** A clock of a ticket that has just run out. */
export interface RunOut {
  readonly ticketId: string;
  readonly kind: ClockKind;
}

/** What one round found: how many clocks it moved on, and which of them ran out. */
export interface Round {
  readonly clocks: number;
  readonly runOut: readonly RunOut[];
}

/** Time passing over clocks, many at once: what a round costs depends on what is due, not on what runs. */
@Injectable()
export class SoundingService {
  constructor(
    private readonly clocks: DeadlineRepository,
    private readonly calendars: CalendarService,
    private readonly escalations: EscalationService,
  ) {}

  /**
   * Records, once, every level that has passed of clocks that nobody else has; their tickets stay locked. Where several of a
   * clock have passed since it was looked at, only the highest is for telling. A late clock that stopped meanwhile has its
   * levels recorded too, for nobody to be told.
   */
  async sound(tx: Tx, choice: Choice): Promise<Round> {
    const claimed = await this.clocks.claim(tx, choice);
    if (!claimed.length) return { clocks: 0, runOut: [] };
    const ladders = await this.escalations.byIds(
      tx,
      claimed.map(({ ladderId }) => ladderId),
    );
    const swept = claimed.map((clock) => sweptAt(clock, tx.at));
    const levels: PassedLevel[] = [];
    for (const [place, clock] of claimed.entries()) {
      const calendar = await this.calendars.of(tx, clock);
      const ladder = ladders.get(clock.ladderId ?? '');
      levels.push(...levelsOf(clock, swept[place]?.levels ?? [], { ladder, calendar, at: tx.at }));
    }
    await this.escalations.record(tx, levels);
    await this.clocks.moveOn(tx, swept);
    const runOut = claimed.filter(
      ({ stoppedAt }, place) => !stoppedAt && swept[place]?.levels.includes(dueLevel),
    );
    return { clocks: claimed.length, runOut };
  }

  /** The clocks that a round would take, first marks first, but for some. */
  waiting(read: Read, except: readonly string[]): Promise<string[]> {
    return this.clocks.waiting(read, except);
  }
}

/** Where a clock stands once everything that has passed of it is recorded. */
function sweptAt({ id, kind, marks: kept, fired, stoppedAt }: Claimed, at: Date): Swept {
  const marks = marksIn(kept);
  const levels = passedMarks(marks, fired, stoppedAt ?? at).map(({ level }) => level);
  const out = !stoppedAt && levels.includes(dueLevel);
  const closed = out && closesQuietly(kind);
  const next = stoppedAt || closed ? null : nextMark(marks, [...fired, ...levels]);
  return { id, levels, nextAt: next?.at ?? null, breached: out && !closed, closed };
}

function levelsOf(
  clock: Claimed,
  levels: readonly string[],
  { ladder, calendar, at }: { ladder: KeptLadder | undefined; calendar: Calendar; at: Date },
): PassedLevel[] {
  if (closesQuietly(clock.kind)) return [];
  const { id: clockId, ticketId, districtId, cycle, kind, ladderId, marks, stoppedAt } = clock;
  const dues = new Map(marksIn(marks).map((mark) => [mark.level, mark.at]));
  return levels.map((level, place) => {
    const rung = ladder?.rungs.find((each) => each.level === level);
    return {
      ...{ clockId, ticketId, districtId, cycle, kind, ladderId, level },
      dueAt: dues.get(level) ?? at,
      side: rung?.when.side ?? 'due',
      moot: stoppedAt ? 'cancelled' : place < levels.length - 1 ? 'superseded' : null,
      notBefore: rung?.hours === 'work' ? workingMomentFrom(at, calendar) : at,
    };
  });
}
