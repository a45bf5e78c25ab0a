import { isWorkDay, type Calendar, type Shift } from './calendar.rules';
import { promises, type Term } from './deadline.rules';
import { delayReasons, type DelayLimits, type PolicyTerms } from './policy.rules';
import { dateOfDay, dayNumber, dayOfDate, fromLocal } from './shanghai.rules';
import { amountOf } from './term.rules';

/** What is wrong with a calendar that should be published. */
export type CalendarFault = 'no_shifts' | 'backwards' | 'overlap' | 'too_short' | 'no_date' | 'no_work';
/** What is wrong with the date from which on something is published. */
export type FromFault = 'no_date' | 'past' | 'far';
/** What is wrong with one part of a policy that should be published. */
export type PolicyFault = 'zero' | 'absurd' | 'mixed' | 'order' | 'no_reason' | 'days' | 'times';

const farthest = 366;
const shortestDay = 60;
/** More days off in a row than any holiday has. */
const longestRest = 31;

/** The most of each unit that a promise may take: three months, or two weeks where it is told in minutes. */
const most = { working_day: 60, calendar_day: 90, working_minute: 14 * 480, minute: 14 * 1440 } as const;

/** The first fault of shifts, which stand in order within one day; null when people can work by them. */
export function shiftFault(shifts: readonly Shift[]): CalendarFault | null {
  if (!shifts.length) return 'no_shifts';
  if (shifts.some(({ opens, closes }) => closes <= opens || opens < 0 || closes > 24 * 60))
    return 'backwards';
  if (shifts.some(({ opens }, index) => index > 0 && opens < (shifts[index - 1]?.closes ?? 0)))
    return 'overlap';
  const worked = shifts.reduce((sum, { opens, closes }) => sum + closes - opens, 0);
  return worked < shortestDay ? 'too_short' : null;
}

/** The first fault of the days of a calendar: no dates, or so many days off in a row that nothing would fall due. */
export function daysFault(calendar: Calendar): CalendarFault | null {
  const dates = Object.keys(calendar.days);
  if (dates.some((date) => !isDate(date))) return 'no_date';
  if (!dates.length) return null;
  const numbers = dates.map(dayOfDate).sort((a, b) => a - b);
  const [first = 0, last = 0] = [numbers[0], numbers[numbers.length - 1]];
  for (let day = first, rest = 0; day <= last; day++) {
    rest = isWorkDay(calendar, day) ? 0 : rest + 1;
    if (rest > longestRest) return 'no_work';
  }
  return null;
}

/** The first fault of the date from which on a version is to be in force: today or later, within a year. */
export function fromFault(from: string, at: Date): FromFault | null {
  if (!isDate(from)) return 'no_date';
  if (from < dateOfDay(dayNumber(at))) return 'past';
  return dayOfDate(from) - dayNumber(at) > farthest ? 'far' : null;
}

/** When a version begins: today at once, on a later date with that date. */
export const beginsAt = (from: string, at: Date): Date =>
  from === dateOfDay(dayNumber(at)) ? at : fromLocal(from, 0);

/** What is wrong with a policy, part by part; empty when it may be published. */
export function policyFaults(policy: PolicyTerms): Partial<Record<keyof PolicyTerms, PolicyFault>> {
  const faults: Partial<Record<keyof PolicyTerms, PolicyFault>> = {};
  for (const name of promises) {
    const fault = termFault(policy[name]);
    if (fault) faults[name] = fault;
  }
  const working = promises.filter((name) => policy[name].unit.startsWith('working_'));
  const [first] = working;
  for (const name of working) if (first && policy[name].unit !== policy[first].unit) faults[name] ??= 'mixed';
  if (after(policy.accept, policy.resolve)) faults.resolve ??= 'order';
  // Where an interim answer is feedback, it may be due before the matter is resolved.
  if (!policy.interimMeetsFeedback && after(policy.resolve, policy.feedback)) faults.feedback ??= 'order';
  for (const name of ['pause', 'extension'] as const) {
    const fault = limitFault(policy[name]);
    if (fault) faults[name] = fault;
  }
  return faults;
}

function termFault(term: Term): PolicyFault | null {
  if (term.unit === 'until') return 'absurd';
  const amount = amountOf(term);
  if (!Number.isInteger(amount) || amount < 0 || amount > most[term.unit]) return 'absurd';
  // Day 0 ends with work, so no working days are a promise; nothing else is one at zero.
  return amount === 0 && term.unit !== 'working_day' ? 'zero' : null;
}

function limitFault({ mostDays, mostTimes, reasons }: DelayLimits): PolicyFault | null {
  if (!Number.isInteger(mostTimes) || mostTimes < 0 || mostTimes > 5) return 'times';
  if (mostTimes === 0) return null;
  if (!Number.isInteger(mostDays) || mostDays < 1 || mostDays > 60) return 'days';
  return reasons.length && reasons.every((reason) => delayReasons.includes(reason)) ? null : 'no_reason';
}

/** Whether the first of two terms of one unit ends after the second; terms of two units are not compared. */
function after(one: Term, other: Term): boolean {
  return one.unit === other.unit && amountOf(one) > amountOf(other);
}

function isDate(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Years that nobody means would make a calendar of a million days.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) && /^20[2-9]/.test(text);
}
