import type { BoxCount } from './ballot.rules';

/** Where the counting of a batch of paper stands: by one person, by two who agree, or by two who do not. */
export const paperStates = ['once', 'agreed', 'differs'] as const;
export type PaperState = (typeof paperStates)[number];

/** Whether two counts say the same. */
export const sameCount = (one: BoxCount, other: BoxCount): boolean =>
  one.ballots === other.ballots &&
  one.spoilt === other.spoilt &&
  one.questions.every(({ options, none }, at) => {
    const question = other.questions[at];
    return none === question?.none && options.every((count, option) => count === question.options[option]);
  });

/** The state of a round of counting, of which there are one or two counts by different people. */
export function paperStateOf([first, second]: readonly BoxCount[]): PaperState {
  if (!first || !second) return 'once';
  return sameCount(first, second) ? 'agreed' : 'differs';
}
