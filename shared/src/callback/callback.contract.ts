import {
  choice,
  contract,
  faultsOf,
  flag,
  id,
  instant,
  integer,
  list,
  maybe,
  object,
  optional,
  text,
  type Fault,
  type Shape,
} from '../contract';
import { plate } from '../place/place.contract';
import { solvedAnswers } from '../rating/rating.rules';
import { callResults } from './callback.rules';

/** One person to be called about one matter, by someone who never held it. */
export const callBack = contract({
  id: id(),
  ticketId: id(),
  number: text(1, 12),
  category: text(1, 20),
  plate: object(plate),
  /** What the handler says came of it. */
  answer: maybe(text(0, 500)),
  name: maybe(text(1, 40)),
  due: instant(),
  late: flag(),
  /** Calls that nobody answered, and when the next one may be made. */
  tries: integer(0, 9),
  againAt: maybe(instant()),
  /** Nobody in particular has it: whoever is free may call. */
  unassigned: flag(),
});
export type CallBack = Shape<typeof callBack>;
export const callBacks = contract({ now: instant(), calls: list(object(callBack), 0, 200) });
export type CallBacks = Shape<typeof callBacks>;

/** The number is shown only for a reason, which is kept. */
export const revealCall = contract({ reason: text(2, 100) });
export type RevealCall = Shape<typeof revealCall>;
export const revealedCall = contract({ phone: text(1, 20) });
export type RevealedCall = Shape<typeof revealedCall>;

/** What came of a call, and what the person said when they were reached. */
export const recordCall = contract({
  result: choice(callResults),
  solved: optional(choice(solvedAnswers)),
  stars: optional(integer(1, 5)),
  /** Somebody asked them to rate otherwise. */
  pressed: optional(flag()),
  words: optional(text(2, 500)),
});
export type RecordCall = Shape<typeof recordCall>;

/** Every wrong field of what came of a call: who was reached has said how it is and how it was done. */
export function recordFaults(ask: Partial<RecordCall>): Record<string, Fault> {
  const faults = faultsOf(recordCall, ask);
  if (ask.result === 'reached')
    for (const name of ['solved', 'stars'] as const)
      if (ask[name] === undefined) faults[name] ??= { why: 'missing' };
  return faults;
}
