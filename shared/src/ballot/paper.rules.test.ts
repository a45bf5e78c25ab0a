import { paperStateOf } from './paper.rules';

const count = (yes: number, no: number, none = 0, spoilt = 0, ballots = yes + no + none + spoilt) => ({
  ballots,
  questions: [{ options: [yes, no], none }],
  spoilt,
});

test.each([
  ['nobody but the first counted', [count(3, 2)], 'once'],
  ['both counted the same', [count(3, 2, 1, 1), count(3, 2, 1, 1)], 'agreed'],
  ['one counted another yes', [count(3, 2), count(4, 1)], 'differs'],
  ['one found one more', [count(3, 2), count(3, 3)], 'differs'],
  ['one saw a spoilt one where the other saw none marked', [count(3, 2, 1), count(3, 2, 0, 1)], 'differs'],
])('when %s', (_, counts, state) => {
  expect(paperStateOf(counts)).toBe(state);
});
