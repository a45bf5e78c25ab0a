import {
  choice,
  contract,
  day,
  flag,
  id,
  instant,
  integer,
  list,
  map,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { delayReasons } from './policy.rules';
import { termUnits } from './term.rules';

const shift = contract({ opens: integer(0, 1440), closes: integer(0, 1440) });
const dayFact = contract({ kind: choice(['work', 'off']), note: maybe(text(1, 20)) });
const term = contract({ unit: choice(termUnits), amount: integer(0, 100_000) });
const limits = contract({
  mostDays: integer(0, 60),
  mostTimes: integer(0, 5),
  reasons: list(choice(delayReasons), 0, delayReasons.length),
});

/** The working calendar of a place: `days` are the district's facts, `ownDays` what the community has over them. */
const calendar = contract({
  version: text(1, 20),
  source: text(1, 200),
  from: instant(),
  /** The community has shifts of its own; else the district's are shown. */
  own: flag(),
  shifts: list(object(shift), 1, 12),
  days: map(object(dayFact)),
  ownDays: map(object(dayFact)),
  years: list(integer(2000, 2200), 0, 100),
});

/** A version that was published and begins later. */
const coming = contract({ from: instant(), source: text(1, 200), shifts: list(object(shift), 1, 12) });

const policy = contract({
  code: text(1, 40),
  name: text(1, 40),
  version: integer(1, 100_000),
  source: text(1, 200),
  from: instant(),
  accept: object(term),
  resolve: object(term),
  feedback: object(term),
  interimMeetsFeedback: flag(),
  pause: object(limits),
  extension: object(limits),
  /** The categories that have it. */
  usedFor: list(text(1, 20), 0, 200),
});
export type PolicyLine = Shape<typeof policy>;

/** By which rules the promises of a place are computed, and who may change them. */
export const rules = contract({
  now: instant(),
  places: list(object({ placeId: id(), name: text(1, 60), kind: choice(['district', 'community']) }), 0, 500),
  placeId: id(),
  calendar: object(calendar),
  coming: list(object(coming), 0, 50),
  /** The number of the newest calendar that was published just for this place; none is 0. */
  newestCalendar: integer(0, 100_000),
  policies: list(object(policy), 0, 50),
  comingPolicies: list(object(policy), 0, 50),
  mayPublishCalendar: flag(),
  mayPublishPolicy: flag(),
});
export type Rules = Shape<typeof rules>;

/** Of a community or district in sight; the reader's own place without it. */
export const askRules = contract({ place: optional(id()) });
export type AskRules = Shape<typeof askRules>;

/** A new version of a calendar from a date on. `days` are a community's own; a district's holidays are published by year. */
export const publishCalendar = contract({
  placeId: id(),
  shifts: list(object(shift), 1, 6),
  days: map(object(dayFact)),
  source: text(2, 200),
  from: day(),
  /** As in `publishPolicy`. */
  base: optional(integer(0, 100_000)),
});
export type PublishCalendar = Shape<typeof publishCalendar>;

/** A new version of a policy of the place's district from a date on. */
export const publishPolicy = contract({
  placeId: id(),
  code: policy.code,
  accept: policy.accept,
  resolve: policy.resolve,
  feedback: policy.feedback,
  interimMeetsFeedback: policy.interimMeetsFeedback,
  pause: policy.pause,
  extension: policy.extension,
  source: text(2, 200),
  from: day(),
  /** The newest version its writer knew; without it nobody looks whether another was published since. */
  base: optional(integer(0, 100_000)),
});
export type PublishPolicy = Shape<typeof publishPolicy>;
