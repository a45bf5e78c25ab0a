import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import {
  clockWords,
  dueWords,
  endWords,
  leftWords,
  overdueWords,
  urgencyWords,
  whenWords,
} from '@linli/shared/deadline/deadline.words';
import type { Urgency } from '@linli/shared/deadline/meter.rules';
import type { Clock, TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { dueKind } from '@linli/shared/ticket/ticket.rules';
import { DeadlineMeter, type MeterClock } from './deadline-meter';
import type { PillWords } from './pill';
import { Sheet } from './sheet';

const promises = ['accept', 'resolve', 'feedback'] as const;

type Timed = Pick<TicketDetail, 'clocks' | 'state' | 'cycle' | 'now'>;

/** The icon and colour of how near a clock is to its end; the words are `urgencyWords` or what is left. */
export const urgencyLooks: Record<Urgency, Omit<PillWords, 'words'>> = {
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
}: Pick<Clock, 'urgency' | 'left' | 'dayMinutes'>): PillWords => ({
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

/** How the three promises of a ticket stand in its present cycle, and how the next due date came about. */
interface TicketMeterProps {
  ticket: Timed;
  foot?: string;
  /** It was seen a while ago: what was left then says nothing now. */
  old?: boolean;
}

export function TicketMeter({ ticket, foot, old }: TicketMeterProps) {
  const [explaining, setExplaining] = useState(false);
  const now = new Date(ticket.now);
  const running = runningClock(ticket);
  const promised = promises.flatMap((kind) => {
    const clock = ticket.clocks.filter((one) => one.kind === kind && one.cycle === ticket.cycle).pop();
    // A long matter has left its promises behind.
    return clock && ticket.state !== 'carried' ? [meterClock(clock, clock === running, now)] : [];
  });
  if (!hasMeter(ticket)) return null;
  return (
    <>
      <DeadlineMeter
        {...(running && headOf(running, now))}
        {...(old && { left: undefined })}
        clocks={promised}
        foot={foot}
        onExplain={running?.explain.length ? () => setExplaining(true) : undefined}
      />
      <Sheet title="怎么算的" open={explaining} onClose={() => setExplaining(false)}>
        <View>
          {running?.explain.map((line) => (
            <Text key={line} className="line mt2">
              {line}
            </Text>
          ))}
        </View>
      </Sheet>
    </>
  );
}

function headOf({ kind, due, urgency, left, dayMinutes }: Clock, now: Date) {
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
