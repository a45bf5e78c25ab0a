import {
  choice,
  contract,
  count,
  flag,
  id,
  instant,
  integer,
  list,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { plate } from '../place/place.contract';
import { deviceKinds } from './alert.rules';

/** What a device's system tells: which device, and its own name of the alert. */
export const raiseAlert = contract({
  device: text(1, 80),
  foreignId: text(1, 80),
  words: optional(text(0, 200)),
});
export type RaiseAlert = Shape<typeof raiseAlert>;
export const alertState = contract({
  foreignId: text(1, 80),
  state: choice(['open', 'real', 'false']),
  times: count(),
  /** The ticket's number, once somebody found it to be real. */
  number: maybe(text(1, 12)),
});
export type AlertState = Shape<typeof alertState>;

/** An alert that nobody has checked yet. */
export const alertLine = contract({
  id: id(),
  kind: choice(deviceKinds),
  device: text(1, 60),
  plate: object(plate),
  words: maybe(text(0, 200)),
  raisedAt: instant(),
  lastAt: instant(),
  times: count(),
  level: integer(0, 3),
  /** When others hear of it, unless somebody goes to see, or decides. */
  due: instant(),
  /** Who said that they look after it. */
  seenBy: maybe(text(0, 40)),
});
export type AlertLine = Shape<typeof alertLine>;
export const alerts = contract({ now: instant(), alerts: list(object(alertLine), 0, 100) });
export type Alerts = Shape<typeof alerts>;

/** What somebody found on the spot: real, and what it is; or false, and why. */
export const decideAlert = contract({ real: flag(), words: text(2, 300) });
export type DecideAlert = Shape<typeof decideAlert>;
