import {
  choice,
  contract,
  count,
  flag,
  instant,
  integer,
  list,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { letterKinds } from './subscription.rules';

const templateId = () => text(1, 100);
const minute = () => integer(0, 1439);
/** Minutes since Shanghai's midnight; from 1260 to 450 is 21:00 to 7:30. */
const quiet = object({ from: minute(), to: minute() });

/**
 * One kind of letter there is for the reader. `long`: its template needs one consent for good, which `standing` says was given;
 * else `remaining` letters may still be sent. `ask`: may be asked for without being pressed for.
 */
export const subscriptionLine = contract({
  kind: choice(letterKinds),
  templateId: templateId(),
  long: flag(),
  standing: flag(),
  remaining: count(),
  wanted: flag(),
  ask: flag(),
});
export type SubscriptionLine = Shape<typeof subscriptionLine>;
/** No kinds: letters are not set up here. No quiet hours: letters at any time. */
export const subscriptions = contract({
  now: instant(),
  kinds: list(object(subscriptionLine), 0, 4),
  quiet: maybe(quiet),
});
export type Subscriptions = Shape<typeof subscriptions>;

export const panelAnswers = ['accept', 'reject', 'ban', 'filter'] as const;
export type PanelAnswer = (typeof panelAnswers)[number];
/** What WeChat's panel was answered; `tap` is the phone's own name for that one tap. */
export const tellAnswers = contract({
  tap: text(8, 64, /^[\w-]+$/),
  answers: list(object({ templateId: templateId(), answer: choice(panelAnswers) }), 1, 5),
});
export type TellAnswers = Shape<typeof tellAnswers>;
/** What changes: kinds switched on or off, the quiet hours; null takes them away. */
export const changeSubscriptions = contract({
  wanted: optional(list(object({ kind: choice(letterKinds), wanted: flag() }), 1, 4)),
  quiet: optional(maybe(quiet)),
});
export type ChangeSubscriptions = Shape<typeof changeSubscriptions>;
