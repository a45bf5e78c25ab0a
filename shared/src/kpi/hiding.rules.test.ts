import * as fc from 'fast-check';
import { hiddenOf } from './hiding.rules';

test.each([
  ['many everywhere', [5, 9, 30], [false, false, false]],
  [
    'one small part would follow from the sum, so the next smallest hides too',
    [3, 9, 30],
    [true, true, false],
  ],
  ['two small parts that are many together hide each other', [3, 4, 30], [true, true, false]],
  ['a part without answers hides nothing', [0, 6], [false, false]],
  ['a single small part is hidden', [2], [true]],
])('%s', (_, wholes, hidden) => {
  expect(hiddenOf(wholes, 5)).toEqual(hidden);
});

test('what is hidden is never fewer than asked for, unless there is no more', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 12 }), (wholes) => {
      const hidden = hiddenOf(wholes, 5);
      const sum = wholes.reduce((total, whole, index) => total + (hidden[index] ? whole : 0), 0);
      const told = wholes.filter((whole, index) => whole > 0 && !hidden[index]);
      expect(sum === 0 || sum >= 5 || told.length === 0).toBe(true);
      expect(told.every((whole) => whole >= 5)).toBe(true);
    }),
  );
});
