import fc from 'fast-check';
import { flawsOf } from '../machine';
import { inOrder, isFree, offerLife, weekdaysOf, type Fits } from './offer.rules';

test('an offer has no traps', () => {
  expect(flawsOf(offerLife)).toEqual([]);
});

test('nobody but the person who was asked accepts or declines', () => {
  expect([offerLife.moves.accept.by, offerLife.moves.decline.by]).toEqual([['person'], ['person']]);
});

test.each([
  ['weekend', [], [0, 6]],
  ['weekday', [], [1, 2, 3, 4, 5]],
  ['any', [], [0, 1, 2, 3, 4, 5, 6]],
  ['dates', ['2026-11-21', '2026-11-18', '2026-11-28'], [3, 6]],
] as const)('a wish for %s suits on these weekdays', (when, dates, weekdays) => {
  expect(weekdaysOf({ when, dates })).toEqual(weekdays);
});

const evening = { from: 1080, until: 1260 };
test.each([
  [[], null],
  [[{ weekday: 6, ...evening }], true],
  [[{ weekday: 2, ...evening }], false],
])('with times %j somebody is free at the weekend: %s', (times, free) => {
  expect(isFree(times, [0, 6])).toBe(free);
});

const fits = (more: Partial<Fits> = {}): Fits => ({
  skilled: false,
  near: 'community',
  times: [],
  holds: 0,
  ...more,
});
test('who can do it comes first, then who has time, then who is near, then who has little else to do', () => {
  const [able, free, near, idle, busy] = [
    fits({ skilled: true, holds: 2 }),
    fits({ times: [{ weekday: 6, ...evening }] }),
    fits({ near: 'building' }),
    fits(),
    fits({ holds: 3 }),
  ];
  expect(inOrder([busy, idle, near, free, able], [6])).toEqual([able, free, near, idle, busy]);
});

test('the order is complete and does not depend on where one starts', () => {
  const one = fc.record({
    skilled: fc.boolean(),
    near: fc.constantFrom('building' as const, 'compound' as const, 'community' as const),
    times: fc.constant([]),
    holds: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (all) => {
      const ordered = inOrder(all, [1]);
      expect(ordered).toHaveLength(all.length);
      expect(inOrder(ordered, [1])).toEqual(ordered);
    }),
  );
});
