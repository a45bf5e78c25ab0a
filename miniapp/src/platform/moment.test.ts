import { instantOf, momentOf } from './moment';

test.each([
  ['9', '2026-11-19T01:00:00.000Z'],
  ['9:30', '2026-11-19T01:30:00.000Z'],
  ['14：05', '2026-11-19T06:05:00.000Z'],
  ['9点', '2026-11-19T01:00:00.000Z'],
  ['930', '2026-11-19T01:30:00.000Z'],
  ['24:00', '2026-11-19T16:00:00.000Z'],
  ['', null],
  ['25', null],
  ['9:75', null],
  ['早上', null],
])('%s is read as %s', (time, instant) => {
  expect(instantOf({ day: '2026-11-19', time })).toBe(instant);
});

test('no time is read on a day that is none', () => {
  expect(instantOf({ day: '2026-02-30', time: '9' })).toBeNull();
  expect(instantOf({ day: '', time: '9' })).toBeNull();
});

test('what was filled in is read back', () => {
  expect(momentOf('2026-11-19T01:30:00.000Z')).toEqual({ day: '2026-11-19', time: '09:30' });
});
