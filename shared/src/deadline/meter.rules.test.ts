import type { Term } from './deadline.rules';
import { at, autumn } from './testing/samples';
import { dayLength, elapsedShare, remaining, urgency } from './meter.rules';

const workingDay: Term = { unit: 'working_day', days: 1 };
const hour: Term = { unit: 'minute', minutes: 60 };
const fiveDays: Term = { unit: 'calendar_day', days: 5 };

test.each<[string, string, string, Term, number]>([
  ['working time leaves out lunch', '09-29 11:00', '09-29 17:30', workingDay, 300],
  ['working time leaves out the holiday', '09-30 17:00', '10-08 17:30', workingDay, 480],
  ['late is negative', '09-30 09:30', '09-29 17:30', workingDay, -60],
  ['late by a night only is nothing yet', '09-30 07:00', '09-29 17:30', workingDay, 0],
  ['minutes run at night', '10-01 23:50', '10-02 00:20', hour, 30],
  ['calendar days run on holidays', '10-01 12:00', '10-02 24:00', fiveDays, 36 * 60],
])('remaining: %s', (_, now, due, term, minutes) => {
  expect(remaining(at(now), at(due), term, autumn)).toBe(minutes);
});

test.each<[string, string, string, string, Term, number]>([
  ['nothing at the start', '09-28 14:30', '09-29 17:30', '09-28 14:30', workingDay, 0],
  ['a part by working time', '09-28 14:30', '09-29 17:30', '09-29 08:30', workingDay, 180 / 630],
  ['the same all night', '09-28 14:30', '09-29 17:30', '09-28 22:00', workingDay, 180 / 630],
  ['all of it at the due', '09-28 14:30', '09-29 17:30', '09-29 17:30', workingDay, 1],
  ['all of it long after', '09-28 14:30', '09-29 17:30', '10-20 10:00', workingDay, 1],
  ['nothing before the start', '09-28 14:30', '09-29 17:30', '09-28 09:00', workingDay, 0],
  ['a part by the clock on the wall', '10-01 23:40', '10-02 00:40', '10-02 00:10', hour, 0.5],
  [
    'all of a clock without working time once due',
    '10-02 09:00',
    '10-03 09:00',
    '10-03 09:00',
    workingDay,
    1,
  ],
  ['nothing of a clock without working time', '10-02 09:00', '10-03 09:00', '10-02 10:00', workingDay, 0],
])('elapsed: %s', (_, start, due, now, term, share) => {
  expect(elapsedShare(at(start), at(due), at(now), term, autumn)).toBeCloseTo(share, 10);
});

// Monday 10:00 to Wednesday 17:30 is 1260 working minutes; a quarter of them is 315.
const clock = { start: at('09-14 10:00'), due: at('09-16 17:30'), term: workingDay, pauses: [] };

test.each([
  ['more than a quarter left', '09-16 10:44', 'ample'],
  ['a quarter left', '09-16 10:45', 'soon'],
  ['the due instant itself', '09-16 17:30', 'soon'],
])('urgency: %s', (_, now, state) => {
  expect(urgency(clock, at(now), autumn)).toBe(state);
});

test('a clock is over as soon as its due has passed', () => {
  expect(urgency(clock, new Date(clock.due.getTime() + 1), autumn)).toBe('over');
});

test('a paused clock is held until its pause ends, unless its due has passed', () => {
  const paused = { ...clock, pauses: [{ from: at('09-15 10:00'), to: at('09-16 10:00') }] };
  const seen = (now: string) => urgency(paused, at(now), autumn);
  expect(['09-15 09:59', '09-15 10:00', '09-16 09:59', '09-16 10:00'].map(seen)).toEqual([
    'ample',
    'hold',
    'hold',
    'ample',
  ]);
  expect(urgency({ ...paused, due: at('09-15 09:00') }, at('09-15 12:00'), autumn)).toBe('over');
});

test('four hours left are soon even when a quarter would come later', () => {
  const oneDay = { ...clock, start: at('09-14 08:30'), due: at('09-14 17:30') };
  expect(urgency(oneDay, at('09-14 11:59'), autumn)).toBe('ample');
  expect(urgency(oneDay, at('09-14 13:30'), autumn)).toBe('soon');
});

test('a place may set its own limits', () => {
  const limits = { share: 0, minutes: 10 };
  expect(urgency(clock, at('09-16 17:19'), autumn, limits)).toBe('ample');
  expect(urgency(clock, at('09-16 17:20'), autumn, limits)).toBe('soon');
});

test('a day is a working day for work and a whole day for what never pauses', () => {
  expect([workingDay, hour, fiveDays].map((term) => dayLength(term, autumn))).toEqual([450, 1440, 1440]);
});
