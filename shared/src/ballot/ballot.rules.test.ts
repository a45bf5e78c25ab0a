import fc from 'fast-check';
import {
  added,
  answersFit,
  answersIn,
  bytesOfAnswers,
  countFits,
  countOf,
  mostOptions,
  mostQuestions,
  plainLength,
  tellerMovesOf,
  tooFew,
  type Answers,
  type QuestionShape,
  type TellerMove,
} from './ballot.rules';

const questions: QuestionShape[] = [
  { options: 3, most: 1 },
  { options: 7, most: 5 },
];

test.each<[string, Answers, boolean]>([
  ['one of three and five of seven', [[1], [0, 1, 2, 3, 6]], true],
  ['to abstain from both', [[], []], true],
  ['two where one is allowed', [[0, 1], []], false],
  ['an option twice', [[0], [2, 2]], false],
  ['an option that does not exist', [[3], []], false],
  ['an option before the first', [[-1], []], false],
  ['a question left out', [[0]], false],
  ['a question too many', [[0], [], []], false],
])('%s fits or does not', (_, answers, fits) => {
  expect(answersFit(questions, answers)).toBe(fits);
});

const asked = fc.array(
  fc
    .integer({ min: 1, max: mostOptions })
    .chain((options) =>
      fc.record({ options: fc.constant(options), most: fc.integer({ min: 1, max: options }) }),
    ),
  { minLength: 1, maxLength: mostQuestions },
);
const answered = asked.chain((asked) =>
  fc.tuple(
    fc.constant(asked),
    fc.tuple(
      ...asked.map(({ options, most }) =>
        fc
          .uniqueArray(fc.integer({ min: 0, max: options - 1 }), { maxLength: most })
          .map((marked) => [...marked].sort((a, b) => a - b)),
      ),
    ),
  ),
);

test('whatever may be marked is read again as it was, and every ballot has one length', () => {
  fc.assert(
    fc.property(answered, ([asked, answers]) => {
      const bytes = bytesOfAnswers(answers);
      expect(bytes).toHaveLength(plainLength);
      expect(answersIn(asked, bytes)).toEqual(answers);
    }),
  );
});

test('a ballot of another kind, for other questions or with more marks than allowed is spoilt', () => {
  expect(answersIn(questions, new Uint8Array(plainLength))).toBeNull();
  expect(answersIn(questions, bytesOfAnswers([[0], [], [1]]))).toBeNull();
  expect(answersIn(questions, bytesOfAnswers([[0, 2], []]))).toBeNull();
  expect(answersIn(questions, bytesOfAnswers([[5], []]))).toBeNull();
  expect(answersIn(questions, bytesOfAnswers([[0], [1]]).slice(1))).toBeNull();
});

test('a count does not depend on the order, and two boxes counted apart are one box', () => {
  fc.assert(
    fc.property(answered, fc.integer({ min: 0, max: 5 }), ([asked, answers], spoilt) => {
      const box = [answers, ...Array.from({ length: spoilt }, () => null), asked.map(() => [])];
      expect(countOf(asked, [...box].reverse())).toEqual(countOf(asked, box));
      expect(added(countOf(asked, box.slice(0, 1)), countOf(asked, box.slice(1)))).toEqual(
        countOf(asked, box),
      );
      expect(countFits(asked, countOf(asked, box))).toBe(true);
    }),
  );
});

test.each([
  ['as many as there are', [4, 2, 1], 1, 2, true],
  ['one mark too many for the ballots', [4, 3, 1], 1, 2, false],
  ['one mark too few for the ballots', [4, 1, 1], 1, 2, false],
  ['an option more often than there are ballots', [8, 0, 0], 1, 2, false],
  ['more spoilt than there are', [0, 0, 0], 0, 11, false],
])('a count of ten paper ballots with %s', (_, options, none, spoilt, fits) => {
  expect(countFits([{ options: 3, most: 1 }], { ballots: 10, questions: [{ options, none }], spoilt })).toBe(
    fits,
  );
});

test('where several may be marked, marks are at most so many times the ballots', () => {
  const fits = (options: number[]) =>
    countFits([{ options: 4, most: 2 }], { ballots: 3, questions: [{ options, none: 0 }], spoilt: 0 });
  expect([fits([3, 3, 0, 0]), fits([3, 3, 1, 0]), fits([1, 1, 0, 0]), fits([1, 1])]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('fewer than a batch are not told', () => {
  expect([tooFew(4, { batch: 5 }), tooFew(5, { batch: 5 })]).toEqual([true, false]);
});

test.each<[string, Parameters<typeof tellerMovesOf>[0], TellerMove[]]>([
  ['make their half first', { state: 'waiting', slips: 0, copied: false, locked: false }, ['keep']],
  ['wait while people vote', { state: 'open', slips: 3, copied: false, locked: true }, []],
  ['look into a copy', { state: 'open', slips: 3, copied: true, locked: true }, ['resume']],
  [
    'count paper where there was some',
    { state: 'closed', slips: 3, copied: false, locked: true },
    ['paper', 'open'],
  ],
  ['open the box', { state: 'closed', slips: 0, copied: false, locked: true }, ['open']],
  ['open it once more', { state: 'counted', slips: 3, copied: false, locked: true }, ['open']],
  ['do nothing once the key is put away', { state: 'counted', slips: 3, copied: false, locked: false }, []],
])('tellers %s', (_, box, moves) => {
  expect(tellerMovesOf(box)).toEqual(moves);
});
