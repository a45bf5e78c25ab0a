import fc from 'fast-check';
import { dayOfDate, dateOfDay } from '../deadline/shanghai.rules';
import { daysOf, isDayOf, rhythms, seriesFault } from './series.rules';

test.each([
  [1, null, '2026-11-18', ['2026-11-19', '2026-11-26', '2026-12-03']],
  [1, null, '2026-11-19', ['2026-11-19', '2026-11-26', '2026-12-03']],
  [2, null, '2026-11-20', ['2026-12-03', '2026-12-17', '2026-12-31']],
  [4, '2026-12-31', '2026-11-01', ['2026-11-19', '2026-12-17']],
])('every %i weeks until %s, from %s on: %j', (weeks, lastDay, from, days) => {
  expect(daysOf({ firstDay: '2026-11-19', weeks, lastDay }, from, 3)).toEqual(days);
});

test('each of its days is one, and a day that is none of them is not, wherever one begins to look', () => {
  const day = fc.integer({ min: 20000, max: 22000 }).map(dateOfDay);
  fc.assert(
    fc.property(day, day, fc.constantFrom(...rhythms), (firstDay, from, weeks) => {
      const series = { firstDay, weeks, lastDay: null };
      const [next = ''] = daysOf(series, from, 1);
      const apart = dayOfDate(next) - dayOfDate(firstDay);
      expect([apart >= 0, apart % (weeks * 7) === 0, next >= from, isDayOf(series, next)]).toEqual(
        Array(4).fill(true),
      );
      expect(isDayOf(series, dateOfDay(dayOfDate(next) + 1))).toBe(false);
    }),
  );
});

test.each([
  ['2026-11-19', null, null],
  ['2026-02-30', null, { field: 'firstDay', why: 'never' }],
  ['2026-11-17', null, { field: 'firstDay', why: 'past' }],
  ['2028-01-01', null, { field: 'firstDay', why: 'far' }],
  ['2026-11-19', '2026-13-01', { field: 'lastDay', why: 'never' }],
  ['2026-11-19', '2026-11-18', { field: 'lastDay', why: 'backwards' }],
  ['2026-11-19', '2026-11-19', null],
])('from %s until %s, said on 18 November: %j', (firstDay, lastDay, fault) => {
  expect(seriesFault({ firstDay, lastDay }, new Date('2026-11-18T01:00Z'))).toEqual(fault);
});
