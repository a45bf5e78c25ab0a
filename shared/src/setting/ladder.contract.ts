import { choice, contract, flag, instant, list, number, object, type Shape } from '../contract';
import { clockKinds } from '../deadline/deadline.rules';
import { receivers } from '../escalation/escalation.rules';
import { rungUnits, sides } from '../escalation/rung.rules';
import { publishing, version } from './version.contract';

const rung = contract({
  side: choice(sides),
  unit: choice(rungUnits),
  /** A share of the clock's time, minutes, or days; a day may be half of one. */
  amount: number(),
  to: list(choice(receivers), 0, receivers.length),
  hours: choice(['work', 'any']),
});

const ladder = contract({
  kind: choice(clockKinds),
  pace: choice(['work', 'always']),
  /** The newest first; those with `from` ahead are not in force yet. */
  versions: list(object({ ...version, rungs: list(object(rung), 0, 20) }), 1, 100),
});
export type LadderLine = Shape<typeof ladder>;

/** The ladders of the reader's district with their versions. */
export const ladders = contract({
  now: instant(),
  ladders: list(object(ladder), 0, 40),
  mayPublish: flag(),
});
export type Ladders = Shape<typeof ladders>;

/** The next version of a ladder; clocks that run keep theirs. */
export const publishLadder = contract({
  kind: choice(clockKinds),
  pace: choice(['work', 'always']),
  rungs: list(object(rung), 1, 12),
  ...publishing,
});
export type PublishLadder = Shape<typeof publishLadder>;
