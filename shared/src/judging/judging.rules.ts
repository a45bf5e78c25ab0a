import { atShare } from '../owed/owed.rules';

/** Why somebody is asked: they took part, or were drawn from those affected. */
export const judgeReasons = ['part', 'drawn'] as const;
export type JudgeReason = (typeof judgeReasons)[number];
/** How an answer reached the worker who writes it down for somebody without a phone. */
export const judgeWays = ['paper', 'call'] as const;
export type JudgeWay = (typeof judgeWays)[number];
/** What came of a round: done, taken up again, or nobody answered, so that it stands as done. */
export const judgingOutcomes = ['done', 'again', 'silent'] as const;
export type JudgingOutcome = (typeof judgingOutcomes)[number];

/** What the answers of a round mean: so many who say that it was not done, of all answers, take it up again from a share in percent on. */
export function outcomeOf({ yes, no }: { yes: number; no: number }, percent: number): JudgingOutcome {
  if (yes + no === 0) return 'silent';
  return no > 0 && atShare(no, yes + no, percent) ? 'again' : 'done';
}
