import type { Term } from './deadline.rules';

/** The units that a policy may promise in. */
export const termUnits = ['working_day', 'working_minute', 'minute', 'calendar_day'] as const;
export type TermUnit = (typeof termUnits)[number];

/** A term as a form and the wire have it. */
export interface PlainTerm {
  unit: TermUnit;
  amount: number;
}

export const termOf = ({ unit, amount }: PlainTerm): Term =>
  unit === 'working_day' || unit === 'calendar_day' ? { unit, days: amount } : { unit, minutes: amount };

/** The days or minutes of a term; none of one that runs until an instant. */
export const amountOf = (term: Term): number =>
  term.unit === 'until' ? 0 : 'days' in term ? term.days : term.minutes;

/** Throws on a term that no policy can have. */
export function plainOf(term: Term): PlainTerm {
  if (term.unit === 'until') throw new Error('a policy promises nothing for an instant');
  return { unit: term.unit, amount: amountOf(term) };
}
