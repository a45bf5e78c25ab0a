import type { Calendar } from './calendar.rules';
import { dueAt, workingMinutesBetween } from './deadline.rules';
import type { Term } from './deadline.rules';
import { at, autumn } from './testing/samples';

const workingDays = (days: number): Term => ({ unit: 'working_day', days });
const workingMinutes = (minutes: number): Term => ({ unit: 'working_minute', minutes });
const minutes = (count: number): Term => ({ unit: 'minute', minutes: count });
const calendarDays = (days: number): Term => ({ unit: 'calendar_day', days });

test.each<[string, string, number, string]>([
  // case                                        start          days  due
  ['day 0 ends at closing', '09-29 10:00', 0, '09-29 17:30'],
  ['day 1 is the next working day', '09-28 10:00', 1, '09-29 17:30'],
  ['the holiday is skipped', '09-30 10:00', 1, '10-08 17:30'],
  ['day 2 after the holiday', '09-30 10:00', 2, '10-09 17:30'],
  ['the Saturday worked in exchange is day 3', '09-30 10:00', 3, '10-10 17:30'],
  ['the Sunday after it is off', '09-30 10:00', 4, '10-12 17:30'],
  ['midnight belongs to the day it begins', '09-29 00:00', 1, '09-30 17:30'],
  ['the minute before midnight is after closing', '09-28 23:59', 1, '09-30 17:30'],
  ['early morning belongs to its day', '09-29 06:10', 1, '09-30 17:30'],
  ['the lunch break belongs to its day', '09-29 12:45', 0, '09-29 17:30'],
  ['the last minute belongs to its day', '09-29 17:29', 0, '09-29 17:30'],
  ['closing time belongs to the next working day', '09-29 17:30', 0, '09-30 17:30'],
  ['after closing before the holiday, day 0 is after it', '09-30 17:30', 0, '10-08 17:30'],
  ['a report in the holiday has its day 0 after it', '10-03 12:00', 1, '10-09 17:30'],
  ['a report on a worked Saturday has it as day 0', '10-10 10:00', 0, '10-10 17:30'],
  ['a worked Sunday counts like any day', '09-20 10:00', 1, '09-21 17:30'],
  ['an ordinary Saturday is off', '10-17 10:00', 0, '10-19 17:30'],
  ['a Friday holiday makes a long weekend', '09-24 10:00', 1, '09-28 17:30'],
])('working days: %s', (_, start, days, due) => {
  expect(dueAt(at(start), workingDays(days), autumn)).toEqual({ due: at(due), provisional: false });
});

test.each<[string, string, number, string]>([
  ['inside one shift', '09-29 09:00', 120, '09-29 11:00'],
  ['up to the close of a shift', '09-29 10:00', 120, '09-29 12:00'],
  ['over lunch', '09-29 11:00', 120, '09-29 14:30'],
  ['from inside the lunch break', '09-29 12:30', 120, '09-29 15:30'],
  ['from early morning', '09-29 05:00', 120, '09-29 10:30'],
  ['over the night', '09-28 16:30', 120, '09-29 09:30'],
  ['from after closing', '09-28 20:00', 120, '09-29 10:30'],
  ['over the holiday', '09-30 17:00', 120, '10-08 10:00'],
  ['from a day off', '10-04 15:00', 120, '10-08 10:30'],
  ['into the worked Saturday', '10-09 17:00', 120, '10-10 10:00'],
  ['over a whole working day', '09-28 17:00', 60 + 450, '09-30 09:00'],
])('working minutes: %s', (_, start, count, due) => {
  expect(dueAt(at(start), workingMinutes(count), autumn)).toEqual({ due: at(due), provisional: false });
});

test.each<[string, string, Term, string]>([
  ['minutes run over midnight', '09-30 23:55', minutes(10), '10-01 00:05'],
  ['minutes run on a holiday', '10-04 03:00', minutes(60), '10-04 04:00'],
  ['calendar days end at midnight', '09-29 10:00', calendarDays(5), '10-04 24:00'],
  ['calendar days start from the local date', '09-29 23:59', calendarDays(1), '09-30 24:00'],
  ['a minute later is a day later', '09-30 00:00', calendarDays(1), '10-01 24:00'],
])('day and night: %s', (_, start, term, due) => {
  expect(dueAt(at(start), term, autumn)).toEqual({ due: at(due), provisional: false });
});

const worked2027: Calendar = { ...autumn, days: { '2027-01-01': { kind: 'work', note: null } } };

test.each<[string, string, Term, Calendar, string, boolean]>([
  ['the last known day is certain', '12-31 10:00', workingDays(0), autumn, '2026-12-31 17:30', false],
  [
    'New Year counts as a weekday and is marked',
    '12-31 10:00',
    workingDays(1),
    autumn,
    '2027-01-01 17:30',
    true,
  ],
  ['so is a term that only passes it', '12-31 10:00', workingDays(2), autumn, '2027-01-04 17:30', true],
  ['so is a day 0 moved into it', '12-31 18:00', workingDays(0), autumn, '2027-01-01 17:30', true],
  ['so are working minutes', '12-31 17:00', workingMinutes(60), autumn, '2027-01-01 09:00', true],
  ['minutes ask no calendar', '12-31 23:55', minutes(10), autumn, '2027-01-01 00:05', false],
  ['nor do calendar days', '12-31 10:00', calendarDays(1), autumn, '2027-01-01 24:00', false],
  [
    'a day with its own fact is certain',
    '12-31 10:00',
    workingDays(1),
    worked2027,
    '2027-01-01 17:30',
    false,
  ],
])('a year without facts: %s', (_, start, term, calendar, due, provisional) => {
  expect(dueAt(at(start), term, calendar)).toEqual({ due: at(due), provisional });
});

test('a calendar without working days is an error that names it', () => {
  const days = new Proxy({}, { get: () => ({ kind: 'off', note: null }) });
  const closed: Calendar = { ...autumn, version: 'closed', days };
  for (const term of [workingDays(1), workingMinutes(5)]) {
    expect(() => dueAt(at('09-29 10:00'), term, closed)).toThrow(
      'calendar closed has no working day within 400 days after 2026-09-29',
    );
  }
});

test('a calendar without working hours is an error too', () => {
  for (const shifts of [[], [{ opens: 510, closes: 510 }]]) {
    const idle: Calendar = { ...autumn, version: 'idle', shifts };
    expect(() => dueAt(at('09-29 10:00'), workingMinutes(5), idle)).toThrow(
      'calendar idle has no working hours',
    );
  }
});

test.each<[string, string, string, number]>([
  ['lunch does not count', '09-29 11:30', '09-29 14:00', 60],
  ['a night does not count', '09-28 17:00', '09-29 09:00', 60],
  ['a holiday does not count', '09-30 17:00', '10-08 09:00', 60],
  ['a worked Saturday counts whole', '10-10 00:00', '10-12 00:00', 450],
  ['backwards is negative', '09-29 14:00', '09-29 11:30', -60],
  ['off time is zero', '10-02 10:00', '10-05 10:00', 0],
])('working minutes between: %s', (_, from, to, worked) => {
  expect(workingMinutesBetween(at(from), at(to), autumn)).toBe(worked);
});

test('seconds count as fractions of a minute', () => {
  const from = at('09-29 10:00');
  expect(workingMinutesBetween(from, new Date(from.getTime() + 15_000), autumn)).toBe(0.25);
});
