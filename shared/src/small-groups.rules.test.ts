import fc from 'fast-check';
import { toldApart } from './small-groups.rules';

const size = ({ people }: { people: number }) => people;
const groups = (...people: number[]) => people.map((count) => ({ people: count }));

test.each<[number[], number[], number[]]>([
  [[9, 7, 6], [9, 7, 6], []],
  [[5, 9], [5, 9], []],
  [[9, 7, 3], [9], [7, 3]],
  [[7, 9, 3], [9], [7, 3]],
  [
    [9, 7, 3, 2],
    [9, 7],
    [3, 2],
  ],
  [[9, 7, 2, 2], [9], [7, 2, 2]],
  // of two that are level the later one goes
  [[7, 7, 3], [7], [7, 3]],
  [[9, 3], [], [9, 3]],
  [[3], [], [3]],
  [[9, 0], [9], [0]],
  [[], [], []],
])(
  'of groups of %j those of %j are told apart and those of %j together, from 5 on',
  (all, apart, together) => {
    const told = toldApart(groups(...all), size, 5);
    expect([told.apart.map(size), told.together.map(size)]).toEqual([apart, together]);
  },
);

test('whatever the groups, what is not told apart is nobody, or as many as may be told, or there is nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12)), fc.integer({ min: 2, max: 9 }), (people, least) => {
      const all = groups(...people);
      const { apart, together } = toldApart(all, size, least);
      const left = together.reduce((sum, group) => sum + size(group), 0);
      expect(apart.length + together.length).toBe(all.length);
      expect(apart.every((group) => size(group) >= least)).toBe(true);
      expect(left === 0 || left >= least || apart.length === 0).toBe(true);
    }),
  );
});
