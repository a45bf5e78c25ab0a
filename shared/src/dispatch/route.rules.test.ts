import { unitFor, type RouteRule } from './route.rules';

const rule = (unitId: string, path: string, categoryId: string | null = null): RouteRule => ({
  unitId,
  path,
  categoryId,
});
const rows: readonly [string, RouteRule[], string | null][] = [
  ['no rule', [], null],
  ['a rule for all', [rule('a', '1.2.')], 'a'],
  ['elsewhere', [rule('a', '1.9.')], null],
  ['the deeper of two', [rule('b', '1.2.3.'), rule('a', '1.2.')], 'b'],
  ['the very category before the deeper', [rule('c', '1.', 'lift'), rule('b', '1.2.3.')], 'c'],
  ['another category', [rule('c', '1.', 'noise')], null],
  ['the last of equals', [rule('a', '1.2.', 'lift'), rule('d', '1.2.', 'lift')], 'd'],
];

test.each(rows)('%s', (_, rules, unit) => {
  expect(unitFor(rules, { categoryId: 'lift', path: '1.2.3.4.' })).toBe(unit);
});
