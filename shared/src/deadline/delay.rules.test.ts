import type { Calendar } from './calendar.rules';
import { delayedDue, noDelays, type Stretch } from './delay.rules';
import type { Term } from './deadline.rules';
import { at, autumn } from './testing/samples';

const days = (count: number): Term => ({ unit: 'working_day', days: count });
const worked = (minutes: number): Term => ({ unit: 'working_minute', minutes });
const plain = (minutes: number): Term => ({ unit: 'minute', minutes });
const pause = (from: string, to: string): Stretch => ({ from: at(from), to: at(to) });
const dueOf = (start: string, term: Term, pauses: Stretch[], extraDays = 0, calendar: Calendar = autumn) =>
  delayedDue(at(start), term, calendar, { pauses, extraDays });

test.each<[string, string, Term, Stretch[], string]>([
  // case, start, term, pauses, due
  ['no pause', '09-28 10:00', days(2), [], '09-30 17:30'],
  [
    'an hour is rounded up to the end of the next day',
    '09-21 10:00',
    days(1),
    [pause('09-21 14:00', '09-21 15:00')],
    '09-23 17:30',
  ],
  ['a whole day is one day', '09-21 10:00', days(1), [pause('09-21 17:30', '09-22 17:30')], '09-23 17:30'],
  [
    'a day and a minute are two',
    '09-21 10:00',
    days(1),
    [pause('09-21 17:29', '09-22 17:30')],
    '09-24 17:30',
  ],
  [
    'the lunch break is not lost',
    '09-21 10:00',
    days(1),
    [pause('09-21 12:00', '09-21 13:30')],
    '09-22 17:30',
  ],
  ['nor is the night', '09-21 10:00', days(1), [pause('09-21 17:30', '09-22 08:30')], '09-22 17:30'],
  [
    'over the holiday only the days worked are lost, the Saturday in exchange among them',
    '09-29 10:00',
    days(2),
    [pause('09-30 17:30', '10-10 17:30')],
    '10-12 17:30',
  ],
  [
    'what begins at the due or after it changes nothing',
    '09-21 10:00',
    days(1),
    [pause('09-22 17:30', '09-24 17:30')],
    '09-22 17:30',
  ],
  [
    'a pause before the start changes nothing',
    '09-21 10:00',
    days(1),
    [pause('09-18 09:00', '09-21 10:00')],
    '09-22 17:30',
  ],
  [
    'the second begins before the due that the first has moved',
    '09-21 10:00',
    days(0),
    [pause('09-22 09:00', '09-22 10:00'), pause('09-21 11:00', '09-21 12:00')],
    '09-22 17:30',
  ],
  [
    'what one pause was given by rounding is not taken by the next: some work is left after it',
    '09-21 10:00',
    days(0),
    [pause('09-21 17:29', '09-22 08:30'), pause('09-22 08:31', '09-22 17:30')],
    '09-23 17:30',
  ],
  ['working minutes', '09-29 11:00', worked(120), [pause('09-29 11:30', '09-29 14:00')], '09-29 15:30'],
  [
    'working minutes over midnight',
    '09-28 16:30',
    worked(120),
    [pause('09-28 23:00', '09-29 09:00')],
    '09-29 10:00',
  ],
  [
    'minutes lose plain time, also at night',
    '09-30 23:55',
    plain(10),
    [pause('09-30 23:58', '10-01 00:28')],
    '10-01 00:35',
  ],
  [
    'calendar days go on',
    '09-29 10:00',
    { unit: 'calendar_day', days: 5 },
    [pause('09-29 11:00', '10-02 11:00')],
    '10-04 24:00',
  ],
])('pauses: %s', (_, start, term, pauses, due) => {
  expect(dueOf(start, term, pauses).due).toEqual(at(due));
});

test.each<[string, Term, number, string]>([
  ['two days more', days(2), 2, '09-28 17:30'],
  ['a working day of minutes more', worked(60), 1, '09-22 17:00'],
  ['none where it runs day and night', plain(60), 3, '09-21 17:00'],
  ['none in calendar days', { unit: 'calendar_day', days: 1 }, 3, '09-22 24:00'],
])('an extension: %s', (_, term, extraDays, due) => {
  expect(dueOf('09-21 16:00', term, [], extraDays).due).toEqual(at(due));
});

test('extension and pause together: days first, what was lost after them', () => {
  const { base, due, pausedMinutes } = dueOf(
    '09-21 10:00',
    days(1),
    [pause('09-21 14:00', '09-22 12:00')],
    1,
  );
  expect([base, due, pausedMinutes]).toEqual([at('09-23 17:30'), at('09-24 17:30'), 420]);
});

test('a due moved into a year without facts is provisional', () => {
  expect(dueOf('12-30 10:00', days(1), []).provisional).toBe(false);
  expect(dueOf('12-30 10:00', days(1), [pause('12-30 14:00', '12-31 17:30')])).toMatchObject({
    due: at('2027-01-04 17:30'),
    provisional: true,
  });
});

test('without working days it is an error, never a loop', () => {
  const off = new Proxy({}, { get: () => ({ kind: 'off', note: null }) });
  const closed = { ...autumn, days: off };
  expect(() => delayedDue(at('09-21 10:00'), days(1), closed, noDelays)).toThrow('has no working day');
});
