import fc from 'fast-check';
import { answerFault, countPoll, inOrder, type Same } from './poll.rules';

const abc = ['a', 'b', 'c'];
test.each([
  ['one', 1, ['a'], null],
  ['one', 3, ['a', 'b'], 'one'],
  ['one', 1, [], 'none'],
  ['several', 2, ['a', 'b'], null],
  ['several', 2, ['a', 'b', 'c'], 'most'],
  ['menu', 1, ['a', 'b'], 'most'],
  ['rank', 1, ['c', 'a', 'b'], null],
  ['rank', 1, ['c'], null],
  ['rank', 1, ['c', 'c'], 'twice'],
  ['one', 1, ['z'], 'strange'],
] as const)('a poll for %s, at most %i, answered %j: %s', (kind, most, choices, fault) => {
  expect(answerFault({ kind, most }, abc, choices)).toBe(fault);
});

const said = (choices: string, people: number): Same => ({ choices: [...choices], people });
test.each([
  ['one voice each', [said('a', 3), said('b', 1)], 'one', 'abc', [3, 1, 0]],
  ['several', [said('ab', 2), said('bc', 2), said('b', 1)], 'several', 'bac', [5, 2, 2]],
  ['level ones as they were asked', [said('b', 1), said('a', 1)], 'one', 'abc', [1, 1, 0]],
  // Two want a and cannot stand b, two the reverse; everybody could live with c.
  [
    'an order finds what most can live with',
    [said('acb', 3), said('bca', 3), said('cab', 1)],
    'rank',
    'cab',
    null,
  ],
  ['an order that was left short', [said('a', 1)], 'rank', 'abc', null],
] as const)('%s', (_, answers, kind, order, people) => {
  const counted = inOrder(kind, countPoll(abc, answers));
  expect(counted.map(({ id }) => id).join('')).toBe(order);
  if (people) expect(counted.map((one) => one.people)).toEqual(people);
});

test('points of an order, in halves', () => {
  const points = (answers: Same[]) => countPoll(abc, answers).map((one) => one.points);
  expect(points([said('abc', 1)])).toEqual([4, 2, 0]);
  expect(points([said('a', 1)])).toEqual([4, 1, 1]);
  expect(points([said('acb', 2), said('bca', 2), said('cab', 1)])).toEqual([10, 8, 12]);
});

const order = fc.shuffledSubarray(abc, { minLength: 1 });
const answers = fc.array(fc.record({ choices: order, people: fc.integer({ min: 1, max: 50 }) }), {
  maxLength: 8,
});
test('every answer gives the same points, in whatever order they come, and one more first place never hurts', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const counted = countPoll(abc, given);
      const people = given.reduce((sum, one) => sum + one.people, 0);
      expect(counted.reduce((sum, one) => sum + one.points, 0)).toBe(6 * people);
      expect(countPoll(abc, [...given].reverse())).toEqual(counted);
      const place = (all: readonly Same[]) =>
        inOrder('rank', countPoll(abc, all)).findIndex(({ id }) => id === 'b');
      expect(place([...given, said('b', 1)])).toBeLessThanOrEqual(place(given));
    }),
  );
});
