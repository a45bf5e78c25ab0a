import { dueLevel, type Receiver, type Rung, type When } from './escalation.rules';

export const sides = ['before', 'due', 'after'] as const;
export const rungUnits = ['share', 'minutes', 'days'] as const;
export type RungUnit = (typeof rungUnits)[number];

/** A rung as a form and the wire have it: its level has no name there, and the due itself no amount. */
export interface PlainRung {
  side: (typeof sides)[number];
  unit: RungUnit;
  amount: number;
  to: readonly Receiver[];
  hours: Rung['hours'];
}

/** What is wrong with the rungs of a ladder that should be published. */
export type RungFault = 'none' | 'nobody' | 'two_dues' | 'share' | 'unit' | 'amount';

const most = { minutes: 14 * 1440, days: 60 } as const;

/** The first fault of rungs, with the place of the rung it is in; null when they may be published. */
export function rungFault(rungs: readonly PlainRung[]): { fault: RungFault; at: number } | null {
  if (!rungs.length) return { fault: 'none', at: 0 };
  for (const [at, rung] of rungs.entries()) {
    const fault = faultOf(rung, rungs.slice(0, at));
    if (fault) return { fault, at };
  }
  return null;
}

function faultOf({ side, unit, amount, to }: PlainRung, before: readonly PlainRung[]): RungFault | null {
  if (!to.length) return 'nobody';
  if (side === 'due') return before.some((other) => other.side === 'due') ? 'two_dues' : null;
  // A warning counts back from the due by a share or minutes, what follows it by days or minutes.
  if (unit === (side === 'before' ? 'days' : 'share')) return 'unit';
  if (unit === 'share') return amount > 0 && amount < 1 ? null : 'share';
  const step = unit === 'days' ? 0.5 : 1;
  return amount > 0 && amount <= most[unit] && Number.isInteger(amount / step) ? null : 'amount';
}

/** The rungs of a ladder as clocks keep them, without faults; each level is named by its side and place. */
export const rungsOf = (rungs: readonly PlainRung[]): Rung[] =>
  rungs.map(({ side, unit, amount, to, hours }, place) => ({
    level: side === 'due' ? dueLevel : `${side}${place + 1}`,
    when: whenOf(side, unit, amount),
    to: [...to],
    hours,
  }));

function whenOf(side: PlainRung['side'], unit: RungUnit, amount: number): When {
  if (side === 'due') return { side };
  if (side === 'before') return unit === 'share' ? { side, share: amount } : { side, minutes: amount };
  return unit === 'days' ? { side, days: amount } : { side, minutes: amount };
}

/** A rung as a form shows it. */
export function plainRung({ when, to, hours }: Rung): PlainRung {
  const { side } = when;
  const said = { side, to, hours };
  if (when.side === 'due') return { ...said, unit: 'minutes', amount: 0 };
  if ('share' in when) return { ...said, unit: 'share', amount: when.share };
  return 'days' in when
    ? { ...said, unit: 'days', amount: when.days }
    : { ...said, unit: 'minutes', amount: when.minutes };
}
