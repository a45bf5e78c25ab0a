import {
  choice,
  contract,
  count,
  flag,
  id,
  instant,
  list,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { judgeReasons, judgeWays, judgingOutcomes } from './judging.rules';

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
  /** How many of these a worker wrote down from paper or a call. */
  entered: count(),
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

/** Those asked in the running round who have not answered, for a worker who hears them: by name and home, never what anybody said. */
export const judgingAsked = contract({
  closesAt: maybe(instant()),
  asked: list(
    object({
      id: id(),
      name: maybe(text(1, 40)),
      home: maybe(text(1, 120)),
      reason: choice(judgeReasons),
    }),
    0,
    500,
  ),
});
export type JudgingAsked = Shape<typeof judgingAsked>;
/** The answer of somebody without a phone, as they gave it on paper or in a call. */
export const enterJudgement = contract({
  personId: id(),
  way: choice(judgeWays),
  done: flag(),
  words: optional(text(0, 200)),
});
export type EnterJudgement = Shape<typeof enterJudgement>;
