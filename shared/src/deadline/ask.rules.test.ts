import { pauseEnd, untilFault } from './ask.rules';
import { at, autumn } from './testing/samples';

test.each([
  // until       now            most  fault
  ['2026-09-22', '09-21 10:00', 1, null],
  ['2026-09-21', '09-21 10:00', 1, null],
  ['2026-09-21', '09-21 17:30', 1, 'past'],
  ['2026-09-18', '09-21 10:00', 1, 'past'],
  ['1999-01-01', '09-21 10:00', 1, 'past'],
  ['2026-09-23', '09-21 10:00', 1, 'long'],
  // over the holiday: 28, 29, 30 September and 8 October are worked, the Sunday on which it ends is not
  ['2026-10-08', '09-25 10:00', 4, null],
  ['2026-10-09', '09-25 10:00', 4, 'long'],
  ['2026-10-11', '10-09 10:00', 1, null],
  ['2999-01-01', '09-21 10:00', 60, 'long'],
  ['2026-02-30', '09-21 10:00', 5, 'no_date'],
  ['明天', '09-21 10:00', 5, 'no_date'],
])('a pause until %s asked for at %s with at most %i working days: %s', (until, now, most, fault) => {
  expect(untilFault(until, at(now), autumn, most)).toBe(fault);
});

test('a pause ends with work on its last day', () => {
  expect(pauseEnd('2026-09-22', autumn)).toEqual(at('09-22 17:30'));
});
