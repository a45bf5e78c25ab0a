import * as fc from 'fast-check';
import { dateOfDay, dayOfDate } from '../deadline/shanghai.rules';
import { faultOfDays, mondayOf, spanAt, spanBefore, weeksUntil, type FigureSpan } from './span.rules';

const at = new Date('2026-11-18T02:00:00Z');

test.each([
  ['week', '2026-11-16', '2026-11-22', '2026-11-09', '2026-11-15'],
  ['month', '2026-11-01', '2026-11-30', '2026-10-01', '2026-10-31'],
  ['quarter', '2026-10-01', '2026-12-31', '2026-07-01', '2026-09-30'],
] as const)('the %s runs from %s to %s, the one before from %s to %s', (span, from, until, first, last) => {
  expect(spanAt(span, at)).toEqual({ from, until });
  expect(spanBefore(span, { from, until })).toEqual({ from: first, until: last });
});

test('a month of January has December before it, its first quarter the last of the year before', () => {
  const january = new Date('2026-12-31T16:00:00Z');
  expect(spanBefore('month', spanAt('month', january))).toEqual({ from: '2026-12-01', until: '2026-12-31' });
  expect(spanBefore('quarter', spanAt('quarter', january))).toEqual({
    from: '2026-10-01',
    until: '2026-12-31',
  });
});

test('what is before a span ends the day before it begins', () => {
  const date = fc.integer({ min: 19000, max: 25000 }).map(dateOfDay);
  fc.assert(
    fc.property(date, fc.integer({ min: 0, max: 365 }), (from, length) => {
      const days = { from, until: dateOfDay(dayOfDate(from) + length) };
      const before = spanBefore('own', days);
      expect(dayOfDate(before.until)).toBe(dayOfDate(from) - 1);
      expect(dayOfDate(before.until) - dayOfDate(before.from)).toBe(length);
    }),
  );
});

test('a trend ends with the week of a date, on Mondays', () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  const weeks = weeksUntil('2026-11-18');
  expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([12, '2026-08-31', '2026-11-16']);
});

test.each<[FigureSpan, string, string, ReturnType<typeof faultOfDays>]>([
  ['own', '2026-11-01', '2026-11-18', null],
  ['own', '2026-11-18', '2026-11-01', ['until', 'span.backwards']],
  ['own', '2026-11-19', '2026-11-20', ['from', 'span.future']],
  ['own', '2026-11-01', '2026-11-19', ['until', 'span.future']],
  ['own', '2026-02-30', '2026-11-01', ['from', 'span.no_date']],
  ['own', '2025-11-17', '2026-11-18', ['until', 'span.long']],
])('%s days from %s to %s: %j', (_, from, until, fault) => {
  expect(faultOfDays({ from, until }, at)).toEqual(fault);
});
