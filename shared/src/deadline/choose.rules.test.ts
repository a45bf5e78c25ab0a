import { policyFor, sameMatters, type PolicyChoice } from './choose.rules';

const any = { categoryId: null, urgent: null, placeKind: null };
const matter = { categoryId: 'green', urgent: true, placeKind: 'open_place' };
const choice = (policyCode: string, more: Partial<PolicyChoice> = {}): PolicyChoice => ({
  ...any,
  policyCode,
  ...more,
});
const rows: readonly [string, PolicyChoice[], string | null][] = [
  ['none', [], null],
  ['for all', [choice('a')], 'a'],
  ['kind of place before all', [choice('b', { placeKind: 'open_place' }), choice('a')], 'b'],
  [
    'urgency before kind of place',
    [choice('c', { urgent: true }), choice('b', { placeKind: 'open_place' })],
    'c',
  ],
  [
    'category before both',
    [choice('d', { categoryId: 'green' }), choice('e', { urgent: true, placeKind: 'open_place' })],
    'd',
  ],
  ['the last of equals', [choice('f', { categoryId: 'green' }), choice('g', { categoryId: 'green' })], 'g'],
  ['another category does not fit', [choice('h', { categoryId: 'lift' }), choice('a')], 'a'],
  ['not urgent does not fit', [choice('i', { urgent: false })], null],
];

test.each(rows)('%s', (_, choices, code) => {
  expect(policyFor(choices, matter)).toBe(code);
});

test('the same matters are those of the same three answers', () => {
  expect(sameMatters(any, any)).toBe(true);
  expect(sameMatters(any, { ...any, urgent: false })).toBe(false);
});
