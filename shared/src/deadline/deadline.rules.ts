import { dayIn, dayZero, endOfWork, isWorkDay, nextWorkDay } from './calendar.rules';
import type { Calendar } from './calendar.rules';
import { dayNumber, instantOn, MINUTE } from './shanghai.rules';

/**
 * Day arithmetic, said once.
 *
 * Day 0 is the Shanghai date on which the matter arrives, if people work on that date and its last shift has not
 * closed; early morning and the lunch break belong to it. Whatever arrives at closing time or later, or on a day off,
 * has the next working day as its day 0. A term of n working days ends when work ends on the n-th working day after
 * day 0, so n = 0 is the evening of day 0 itself, and the hour of arrival never shortens a term.
 *
 *   dispatched Wednesday 10:00, 2 working days   Wednesday is day 0, Thursday 1, Friday 2: due Friday 17:30
 *   dispatched Wednesday 18:00, 2 working days   Thursday is day 0, Friday 1, Monday 2:    due Monday 17:30
 *
 * A working day is what the calendar says it is: a holiday on a Thursday is skipped and the Saturday worked in
 * exchange counts. Where the calendar has no facts for a year, Monday to Friday count and the result is provisional.
 *
 * Working minutes run only inside shifts. Minutes run day and night. A term of n calendar days ends at 24:00 of the
 * n-th date after the date of arrival, holidays or not. What was agreed for an instant runs until it.
 */
export type Term =
  | { unit: 'working_day'; days: number }
  | { unit: 'working_minute'; minutes: number }
  | { unit: 'minute'; minutes: number }
  | { unit: 'calendar_day'; days: number }
  | { unit: 'until'; at: string };

/** Clocks whose terms follow from the policy and the law of the house. */
const ticketClocks = ['accept', 'resolve', 'feedback', 'rating', 'review', 'adjudicate'] as const;
export type TicketClock = (typeof ticketClocks)[number];
export const isTicketClock = (kind: ClockKind): kind is TicketClock =>
  (ticketClocks as readonly ClockKind[]).includes(kind);
/**
 * All kinds: `delay` is the answer to an ask for more time, `pause` the end of a pause, `arrive` and `finish` belong to
 * whoever was called to help, `supervise` to an order from above, `milestone` is the next date of a long matter,
 * `callback` a call to a reporter by someone who did not handle it.
 */
export const clockKinds = [
  ...ticketClocks,
  'delay',
  'pause',
  'arrive',
  'finish',
  'supervise',
  'milestone',
  'callback',
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** The three promises of a matter: what pauses and extensions move. */
export const promises = ['accept', 'resolve', 'feedback'] as const satisfies readonly ClockKind[];
export const isPromise = (kind: ClockKind): boolean => (promises as readonly ClockKind[]).includes(kind);

/** When a term runs out; provisional while a day it passes lies in a year without published holidays. */
export interface Due {
  due: Date;
  provisional: boolean;
}

/** Whether a term runs day and night, without asking the calendar. */
export function runsDayAndNight(term: Term): boolean {
  return term.unit === 'minute' || term.unit === 'calendar_day' || term.unit === 'until';
}

/** When a term that starts at `start` runs out; throws when the calendar has no working day within 400 days. */
export function dueAt(start: Date, term: Term, calendar: Calendar): Due {
  const due = endOfTerm(start, term, calendar);
  return { due, provisional: provisionalUntil(start, due, term, calendar) };
}

/** Whether a term that runs from `start` to `due` passes a day of a year without published holidays. */
export function provisionalUntil(start: Date, due: Date, term: Term, calendar: Calendar): boolean {
  return !runsDayAndNight(term) && daysTouched(start, due).some((day) => dayIn(calendar, day).provisional);
}

/** The numbers of all days from that of `start` to that of `due`; a due at midnight belongs to the day it ends. */
export function daysTouched(start: Date, due: Date): number[] {
  const first = dayNumber(start);
  const last = Math.max(first, dayNumber(new Date(due.getTime() - 1)));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function endOfTerm(start: Date, term: Term, calendar: Calendar): Date {
  switch (term.unit) {
    case 'minute':
      return new Date(start.getTime() + term.minutes * MINUTE);
    case 'calendar_day':
      return instantOn(dayNumber(start) + term.days, 24 * 60);
    case 'until':
      return new Date(term.at);
    case 'working_day':
      return endOfWorkingDay(start, term.days, calendar);
    case 'working_minute':
      return afterWorking(start, term.minutes, calendar);
  }
}

function endOfWorkingDay(start: Date, days: number, calendar: Calendar): Date {
  let day = dayZero(calendar, start);
  for (let count = 0; count < days; count++) day = nextWorkDay(calendar, day);
  return endOfWork(calendar, day);
}

function afterWorking(start: Date, minutes: number, calendar: Calendar): Date {
  let left = minutes * MINUTE;
  for (let day = dayZero(calendar, start); ; day = nextWorkDay(calendar, day)) {
    for (const shift of calendar.shifts) {
      const from = Math.max(start.getTime(), instantOn(day, shift.opens).getTime());
      const open = instantOn(day, shift.closes).getTime() - from;
      if (open >= left) return new Date(from + left);
      if (open > 0) left -= open;
    }
  }
}

/** Working minutes from `a` to `b`, fractions included; negative when `b` comes first. */
export function workingMinutesBetween(a: Date, b: Date, calendar: Calendar): number {
  if (a > b) return 0 - workingMinutesBetween(b, a, calendar);
  let worked = 0;
  for (let day = dayNumber(a); day <= dayNumber(b); day++) {
    if (!isWorkDay(calendar, day)) continue;
    for (const shift of calendar.shifts) {
      const from = Math.max(a.getTime(), instantOn(day, shift.opens).getTime());
      const to = Math.min(b.getTime(), instantOn(day, shift.closes).getTime());
      worked += Math.max(0, to - from);
    }
  }
  return worked / MINUTE;
}
