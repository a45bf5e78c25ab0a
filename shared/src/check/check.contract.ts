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
import { photo } from '../photo/photo.contract';
import { plate } from '../place/place.contract';
import { checkKinds, contentFaults, openStates } from './check.rules';

const fault = () => choice(contentFaults);

/** One thing that a person has to look at. `said` are the words in question, `label` is WeChat's number for what it found. */
export const checkItem = contract({
  id: id(),
  kind: choice(checkKinds),
  state: choice(openStates),
  label: maybe(integer(0, 99_999)),
  said: list(text(1, 1000), 0, 3),
  photos: list(object(photo), 0, 30),
  ticket: object({ id: id(), number: text(1, 12), category: text(1, 20), plate: object(plate) }),
  complaints: list(object({ reason: fault(), words: maybe(text(0, 200)) }), 0, 1000),
  at: instant(),
  /** It has waited longer than to the end of the next working day. */
  late: flag(),
});
export type CheckItem = Shape<typeof checkItem>;

/** One decision that can still be changed; the words are gone from here and stand in the ticket. */
export const decidedCheck = contract({
  id: id(),
  kind: choice(checkKinds),
  show: flag(),
  reason: maybe(fault()),
  words: maybe(text(0, 200)),
  by: maybe(text(1, 40)),
  at: instant(),
  ticket: checkItem.ticket,
});
export type DecidedCheck = Shape<typeof decidedCheck>;

/** What waits for a person, oldest first, and what was decided lately, newest first. */
export const checkQueue = contract({
  now: instant(),
  waiting: list(object(checkItem), 0, 200),
  decided: list(object(decidedCheck), 0, 100),
});
export type CheckQueue = Shape<typeof checkQueue>;

/** Whether neighbours may see it; what they may not needs a reason, and another reason needs words. */
export const decideCheck = contract({
  show: flag(),
  reason: optional(fault()),
  words: optional(text(2, 200)),
});
export type DecideCheck = Shape<typeof decideCheck>;

/** What a neighbour finds wrong with what is shown of a ticket. */
export const complain = contract({ reason: fault(), words: optional(text(2, 200)) });
export type Complain = Shape<typeof complain>;

/** Every wrong field of a decision. */
export function decideFaults(ask: DecideCheck): Record<string, Fault> {
  const faults = faultsOf(decideCheck, ask);
  if (!ask.show && !ask.reason) faults.reason ??= { why: 'missing' };
  return { ...faults, ...wordsMissing(ask) };
}

/** Every wrong field of a complaint, or of one without a reason yet. */
export const complaintFaults = (ask: Partial<Complain>): Record<string, Fault> => ({
  ...faultsOf(complain, ask),
  ...wordsMissing(ask),
});

const wordsMissing = ({ reason, words }: Partial<Complain>): Record<string, Fault> =>
  reason === 'other' && !words?.trim() ? { words: { why: 'missing' } } : {};
