import fc from 'fast-check';
import { isReached, missingHeads, supportOf, type CountedHome } from './petition.rules';

const home = (id: string, head = id, area = 6850): CountedHome => ({ id, head, area });

test('homes of one owner are one head and all of their area', () => {
  const homes = [home('a', 'wang'), home('b', 'wang', 9000), home('c'), home('d'), home('e'), home('f')];
  expect(supportOf(homes, new Set(['a', 'b']))).toEqual({
    ...{ heads: 1, allHeads: 5, area: 15_850, allArea: 43_250 },
  });
  expect(isReached(supportOf(homes, new Set(['a'])), 20)).toBe(true);
});

test.each([
  [122, 612, false, 1],
  [123, 612, true, 0],
  [0, 0, false, 0],
  [1, 5, true, 0],
])('%i of %i heads reach a fifth: %s, %i are missing', (heads, allHeads, reached, missing) => {
  const support = { heads, allHeads, area: 0, allArea: 0 };
  expect(isReached(support, 20)).toBe(reached);
  expect(missingHeads(support, 20)).toBe(missing);
});

test('with the missing ones it is reached, with one fewer not', () => {
  const counts = fc.record({ heads: fc.nat(500), allHeads: fc.integer({ min: 1, max: 500 }) });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 100 }), ({ heads, allHeads }, percent) => {
      const support = { heads: Math.min(heads, allHeads), allHeads, area: 0, allArea: 0 };
      const missing = missingHeads(support, percent);
      expect(isReached({ ...support, heads: support.heads + missing }, percent)).toBe(true);
      if (missing > 0)
        expect(isReached({ ...support, heads: support.heads + missing - 1 }, percent)).toBe(false);
    }),
  );
});
