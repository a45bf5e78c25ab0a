import { choice, contract, day, id, instant, integer, list, maybe, object, type Shape } from '../contract';
import { delayReasons } from '../deadline/policy.rules';

/** One ask for more time and what became of it; `until` is the last day of a pause, `days` those of an extension. */
export const delay = contract({
  id: id(),
  kind: choice(['pause', 'extension']),
  cycle: integer(1, 99),
  reason: choice(delayReasons),
  state: choice(['asked', 'granted', 'denied', 'lapsed']),
  askedAt: instant(),
  until: maybe(day()),
  days: maybe(integer(1, 60)),
  from: maybe(instant()),
  endedAt: maybe(instant()),
});
export type Delay = Shape<typeof delay>;

const limit = contract({
  mostDays: integer(0, 60),
  /** How often it may still be granted in this cycle; none while a pause runs. */
  left: integer(0, 5),
  reasons: list(choice(delayReasons), 0, delayReasons.length),
});

/** What may still be asked for. */
export const delayRoom = contract({ pause: object(limit), extension: object(limit) });
export type DelayRoom = Shape<typeof delayRoom>;
