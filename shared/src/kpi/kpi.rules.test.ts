import * as fc from 'fast-check';
import { boundsOf, changesOf, lengthsOf, periodOf, shareOf, type Entry } from './kpi.rules';

const entry = (part: number, whole = 1, more: Partial<Entry> = {}): Entry => ({
  indicator: 'closed',
  aboutId: 'a',
  cycle: 1,
  period: '2026-11',
  day: '2026-11-18',
  part,
  whole,
  excluded: null,
  approvedBy: null,
  ...more,
});
const cases = (met: number, of: number) => [
  ...Array.from({ length: met }, () => entry(1)),
  ...Array.from({ length: of - met }, () => entry(0)),
];

test.each([
  ['Tianmen 2016-12, closed of due', 911, 972, '93.72'],
  ['Tianmen 2016-12, closed in time of due', 737, 972, '75.82'],
  ['Ningguo 2022-04, in time of dispatched', 597, 601, '99.33'],
])('%s: %d of %d are %s %%', (_, met, of, percent) => {
  const { part, whole, value } = shareOf(cases(met, of));
  expect([part, whole, ((value ?? 0) * 100).toFixed(2)]).toEqual([met, of, percent]);
});

test('what was left out is not below the line and is counted by its reason', () => {
  const figure = shareOf([
    ...cases(3, 4),
    entry(0, 0, { excluded: 'carried', approvedBy: 'sun' }),
    entry(0, 0, { excluded: 'withdrawn' }),
    entry(1, 0, { excluded: 'withdrawn' }),
  ]);
  expect(figure).toMatchObject({ part: 3, whole: 4, value: 0.75, excluded: { carried: 1, withdrawn: 2 } });
});

test('without cases there is no value, not a hundred percent', () => {
  expect(shareOf([])).toEqual({ part: 0, whole: 0, value: null, low: null, high: null, excluded: {} });
});

test('one unhappy reporter of three says less than a third of three hundred', () => {
  const few = shareOf(cases(2, 3));
  const many = shareOf(cases(200, 300));
  expect((few.high ?? 0) - (few.low ?? 0)).toBeGreaterThan(5 * ((many.high ?? 0) - (many.low ?? 0)));
  // Newcombe (1998), table I: 81 of 263 is 0.308, 0.2553 to 0.3662.
  expect(shareOf(cases(81, 263))).toMatchObject({
    low: expect.closeTo(0.2553, 4),
    high: expect.closeTo(0.3662, 4),
  });
});

test('the median and the 90th percentile are cases that there were', () => {
  expect(lengthsOf([10, 20, 30, 40, 50, 60, 70, 80, 90, 100])).toEqual({ median: 50, p90: 90 });
  expect(lengthsOf([7])).toEqual({ median: 7, p90: 7 });
  expect(lengthsOf([])).toEqual({ median: null, p90: null });
});

test.each([
  ['2026-10-31T15:59:59.999Z', '2026-10'],
  ['2026-10-31T16:00:00.000Z', '2026-11'],
  ['2026-12-31T16:00:00.000Z', '2027-01'],
])('%s lies in %s', (at, period) => {
  expect(periodOf(new Date(at))).toBe(period);
});

test.each(['2026-11', '2026-12', '2027-01'])('%s begins and ends where its own instants do', (period) => {
  const { from, until } = boundsOf(period);
  const last = new Date(until.getTime() - 1);
  expect([periodOf(from), periodOf(last)]).toEqual([period, period]);
  expect([periodOf(new Date(from.getTime() - 1)), periodOf(until)]).not.toContain(period);
});

test('a frozen month stays as it was, and what it would say today is told', () => {
  const stored = [entry(1, 1, { aboutId: 'kept' }), entry(0, 1, { aboutId: 'moved', period: '2026-10' })];
  const fresh = [
    entry(0, 1, { aboutId: 'kept' }),
    entry(1, 1, { aboutId: 'moved', period: '2026-11' }),
    entry(1, 1, { aboutId: 'late', period: '2026-10' }),
  ];
  const { put, drop, drift } = changesOf(stored, fresh, new Set(['2026-10']));
  expect(put.map(({ aboutId }) => aboutId)).toEqual(['kept']);
  expect(drop).toEqual([]);
  expect(drift.map(({ aboutId }) => aboutId)).toEqual(['moved', 'late']);
});

const anyEntries: fc.Arbitrary<Entry[]> = fc.uniqueArray(
  fc.record<Entry>({
    indicator: fc.constantFrom('closed' as const, 'solved' as const),
    aboutId: fc.constantFrom('a', 'b', 'c'),
    cycle: fc.integer({ min: 1, max: 2 }),
    period: fc.constantFrom('2026-10', '2026-11'),
    day: fc.constant('2026-11-18'),
    part: fc.integer({ min: 0, max: 3 }),
    whole: fc.integer({ min: 0, max: 3 }),
    excluded: fc.constantFrom(null, 'offline' as const),
    approvedBy: fc.constantFrom(null, 'sun'),
  }),
  { selector: ({ indicator, aboutId, cycle }) => `${indicator}${aboutId}${cycle}`, maxLength: 12 },
);

test('while nothing is frozen, the ledger after the changes is what a fresh look says', () => {
  fc.assert(
    fc.property(anyEntries, anyEntries, (stored, fresh) => {
      const { put, drop, drift } = changesOf(stored, fresh, new Set());
      const key = ({ indicator, aboutId, cycle }: Entry) => `${indicator}${aboutId}${cycle}`;
      const ledger = new Map(stored.map((line) => [key(line), line]));
      for (const line of drop) ledger.delete(key(line));
      for (const line of put) ledger.set(key(line), line);
      expect(drift).toEqual([]);
      expect([...ledger.values()].sort((a, b) => key(a).localeCompare(key(b)))).toEqual(
        [...fresh].sort((a, b) => key(a).localeCompare(key(b))),
      );
      expect(changesOf(fresh, fresh, new Set())).toEqual({ put: [], drop: [], drift: [] });
    }),
  );
});
