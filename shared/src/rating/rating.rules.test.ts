import { isDoubt, verdictOf, type Rating } from './rating.rules';

test.each<[Rating['solved'], number, boolean]>([
  ['yes', 5, false],
  ['yes', 3, false],
  ['yes', 2, true],
  ['partly', 5, true],
  ['no', 5, true],
])('%s with %d stars: doubt is %s', (solved, stars, doubt) => {
  expect(isDoubt({ solved, stars })).toBe(doubt);
});

const good = (personId: string): Rating => ({ personId, solved: 'yes', stars: 5 });
const bad = (personId: string): Rating => ({ personId, solved: 'no', stars: 1 });

test.each<[string, Rating[], string[], 'doubt' | 'settled' | 'open']>([
  ['nobody has rated', [], ['a'], 'open'],
  ['one of two is content', [good('a')], ['a', 'b'], 'open'],
  ['both are content', [good('a'), good('b')], ['a', 'b'], 'settled'],
  ['one who joined doubts', [good('a'), bad('b')], ['a', 'b'], 'doubt'],
  ['one who withdrew had doubted', [good('a'), bad('b')], ['a'], 'settled'],
  ['nobody follows it any more', [good('a')], [], 'open'],
])('%s', (_, ratings, reporters, verdict) => {
  expect(verdictOf(ratings, reporters)).toBe(verdict);
});
