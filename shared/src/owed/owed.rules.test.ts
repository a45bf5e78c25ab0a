import { atShare } from './owed.rules';

test.each([
  [20, 100, 20, true],
  [19, 100, 20, false],
  [1, 5, 20, true],
  [1, 6, 20, false],
  [0, 0, 20, false],
  [7, 33, 20, true],
])('%i of %i is at or over %i percent: %s', (part, whole, percent, met) => {
  expect(atShare(part, whole, percent)).toBe(met);
});
