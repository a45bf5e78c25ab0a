import {
  clockWords,
  dueWords,
  endWords,
  leftWords,
  overdueWords,
  urgencyWords,
  whenWords,
} from '../deadline/deadline.words';
import type { Urgency } from '../deadline/meter.rules';
import type { Clock, TicketDetail } from './ticket.contract';
import { dueKind } from './ticket.rules';

const promises = ['accept', 'resolve', 'feedback'] as const;

/** What of a ticket its clocks are read by. */
export type Timed = Pick<TicketDetail, 'clocks' | 'state' | 'cycle' | 'now'>;

/** How near a clock is to its end, as look, icon and words of a pill. */
export interface UrgencyPill {
  readonly look: string;
  readonly icon: string;
  readonly words: string;
}

/** One of the three promises as a stretch of a meter. `share` is how much of a running one has passed, 0 to 1. */
export interface MeterClock {
  readonly name: string;
  readonly state: 'met' | 'late' | 'now' | 'soon' | 'over' | 'hold' | 'later';
  readonly words?: string;
  readonly share?: number;
}

/** The icon and colour of how near a clock is to its end; the words are `urgencyWords` or what is left. */
export const urgencyLooks: Record<Urgency, Omit<UrgencyPill, 'words'>> = {
  ample: { look: 'ample', icon: 'clock' },
  soon: { look: 'soon', icon: 'soon' },
  over: { look: 'over', icon: 'over' },
  hold: { look: 'hold', icon: 'hold' },
};

/** What is left of a running clock as a pill; while it is paused, that it is. */
export const leftPill = ({
  urgency,
  left,
  dayMinutes,
}: Pick<Clock, 'urgency' | 'left' | 'dayMinutes'>): UrgencyPill => ({
  ...urgencyLooks[urgency],
  words: urgency === 'hold' ? urgencyWords.hold : leftWords(left, dayMinutes),
});

/** The clock that runs out in the ticket's present state, if one does. */
export const runningClock = ({ clocks, state, cycle }: Timed): Clock | undefined =>
  clocks.find((clock) => clock.kind === dueKind[state] && clock.cycle === cycle && !clock.stoppedAt);

/** Whether there is anything to tell of the three promises: not where they ended before one was kept or missed. */
export const hasMeter = (ticket: Timed): boolean =>
  runningClock(ticket) !== undefined ||
  ticket.clocks.some(
    ({ kind, cycle, stoppedAt, verdict }) =>
      promises.some((one) => one === kind) &&
      cycle === ticket.cycle &&
      (!stoppedAt || verdict === 'met' || verdict === 'late'),
  );

/** The three promises of a ticket in its present cycle; none of a long matter, which has left them behind. */
export function meterClocks(ticket: Timed): MeterClock[] {
  const now = new Date(ticket.now);
  const running = runningClock(ticket);
  return promises.flatMap((kind) => {
    const clock = ticket.clocks.filter((one) => one.kind === kind && one.cycle === ticket.cycle).pop();
    return clock && ticket.state !== 'carried' ? [meterClock(clock, clock === running, now)] : [];
  });
}

/** The next due of a ticket in words: until when what, a pill, and what is left. */
export function meterHead({ kind, due, urgency, left, dayMinutes }: Clock, now: Date) {
  const end = new Date(due);
  return {
    due: urgency === 'over' ? overdueWords(kind, end, now) : dueWords(kind, end, now),
    pill: { ...urgencyLooks[urgency], words: urgencyWords[urgency] },
    left: `${urgency === 'hold' ? '恢复后' : ''}${leftWords(left, dayMinutes)}`,
  };
}

function meterClock(clock: Clock, running: boolean, now: Date): MeterClock {
  const { kind, due, stoppedAt, verdict, urgency, left, dayMinutes, share } = clock;
  const name = clockWords[kind];
  if (stoppedAt) {
    if (verdict === 'late')
      return { name, state: 'late', words: left < 0 ? leftWords(left, dayMinutes) : '晚了' };
    if (verdict === 'met') return { name, state: 'met', words: whenWords(new Date(stoppedAt), now) };
    return { name, state: 'later' };
  }
  const words = endWords(new Date(due), now);
  if (urgency === 'over' || urgency === 'hold') return { name, state: urgency, words };
  if (!running) return { name, state: 'later', words };
  return { name, state: urgency === 'soon' ? 'soon' : 'now', words, share };
}
