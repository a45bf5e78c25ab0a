import { choice, contract, day, flag, id, instant, list, maybe, object, text, type Shape } from '../contract';
import { exceptable, lintRules, settingKinds } from './lint.rules';

export const exceptionWhys = ['security', 'emergency'] as const;
export type ExceptionWhy = (typeof exceptionWhys)[number];

const exceptionLine = contract({
  id: id(),
  rule: choice(lintRules),
  kind: choice(settingKinds),
  why: choice(exceptionWhys),
  words: text(1, 200),
  approver: text(1, 60),
  since: instant(),
  until: day(),
  by: maybe(text(1, 40)),
  standing: choice(['now', 'past']),
});
export type ExceptionLine = Shape<typeof exceptionLine>;

/** From which rules the settings of the reader's district are or were excepted. */
export const exceptions = contract({
  now: instant(),
  exceptions: list(object(exceptionLine), 0, 200),
  mayExcept: flag(),
});
export type Exceptions = Shape<typeof exceptions>;

/** Lifts a rule for one kind of setting until the end of a date, with who agreed to it. */
export const makeException = contract({
  rule: choice(exceptable),
  kind: choice(settingKinds),
  why: choice(exceptionWhys),
  words: text(5, 200),
  approver: text(2, 60),
  until: day(),
});
export type MakeException = Shape<typeof makeException>;
