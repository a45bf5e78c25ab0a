import type { Term } from './deadline.rules';
import { at, autumn } from './testing/samples';
import { explainDue } from './explain.rules';

const rows = (start: string, term: Term) =>
  explainDue(at(start), term, autumn).days.map(({ date, why, day }) => [date.slice(5), why, day]);

test('a term over the holiday shows each day skipped and the Saturday worked', () => {
  expect(rows('09-30 10:00', { unit: 'working_day', days: 3 })).toEqual([
    ['09-30', 'day0', 0],
    ['10-01', 'off', null],
    ['10-02', 'off', null],
    ['10-03', 'off', null],
    ['10-04', 'off', null],
    ['10-05', 'off', null],
    ['10-06', 'off', null],
    ['10-07', 'off', null],
    ['10-08', 'counted', 1],
    ['10-09', 'counted', 2],
    ['10-10', 'counted', 3],
  ]);
});

test('a report after closing is moved, the days off before day 0 are off', () => {
  expect(rows('10-16 18:00', { unit: 'working_day', days: 1 })).toEqual([
    ['10-16', 'moved', null],
    ['10-17', 'off', null],
    ['10-18', 'off', null],
    ['10-19', 'day0', 0],
    ['10-20', 'counted', 1],
  ]);
});

test('a report on a day off is moved', () => {
  expect(rows('10-18 10:00', { unit: 'working_minute', minutes: 120 })).toEqual([
    ['10-18', 'moved', null],
    ['10-19', 'day0', 0],
  ]);
});

test('a term of calendar days counts holidays and ends with the last whole day', () => {
  expect(rows('09-30 22:00', { unit: 'calendar_day', days: 2 })).toEqual([
    ['09-30', 'day0', 0],
    ['10-01', 'counted', 1],
    ['10-02', 'counted', 2],
  ]);
});

test('a term of no minutes that starts at midnight still shows its day', () => {
  expect(rows('10-08 00:00', { unit: 'minute', minutes: 0 })).toEqual([['10-08', 'day0', 0]]);
});

test('the due, the term and the names of the days travel along', () => {
  const term: Term = { unit: 'working_day', days: 1 };
  const { days, ...rest } = explainDue(at('10-09 10:00'), term, autumn);
  const due = at('10-10 17:30');
  expect(rest).toEqual({ due, base: due, pausedMinutes: 0, extraDays: 0, provisional: false, term });
  expect(days[1]).toEqual({
    date: '2026-10-10',
    day: 1,
    why: 'counted',
    kind: 'work',
    note: '国庆节',
    provisional: false,
    paused: 0,
  });
});

test('only days of a year without facts are provisional, and none in a term that asks no calendar', () => {
  const marks = (term: Term) =>
    explainDue(at('12-31 10:00'), term, autumn).days.map((day) => day.provisional);
  expect(marks({ unit: 'working_day', days: 1 })).toEqual([false, true]);
  expect(marks({ unit: 'calendar_day', days: 1 })).toEqual([false, false]);
});
