import {
  choice,
  contract,
  count,
  flag,
  id,
  instant,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { judgeReasons, judgingOutcomes } from './judging.rules';

/** Whether it was done, with a line for whoever takes it up again. */
export const judge = contract({ done: flag(), words: optional(text(0, 200)) });
export type Judge = Shape<typeof judge>;

/** A round in which people say whether it was done. */
export const judgingRound = contract({
  id: id(),
  round: count(),
  at: instant(),
  closesAt: instant(),
  /** Null while it runs. */
  outcome: maybe(choice(judgingOutcomes)),
  asked: count(),
  /** How many of those asked were drawn from how many homes. */
  drawn: count(),
  pool: count(),
  answered: count(),
  yes: maybe(count()),
  no: maybe(count()),
  share: count(),
});
export type JudgingRound = Shape<typeof judgingRound>;
/** How a topic is judged: its newest round, who will be asked before there is one, and my own answer. */
export const judging = contract({
  now: instant(),
  topicId: id(),
  title: text(0, 80),
  round: maybe(object(judgingRound)),
  /** Who took part, and at which share it is taken up again. */
  parts: count(),
  share: count(),
  mine: maybe(flag()),
  because: maybe(choice(judgeReasons)),
  why: maybe(text(1, 100)),
  rights: object({ judge: flag() }),
});
export type Judging = Shape<typeof judging>;
