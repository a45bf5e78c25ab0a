import {
  choice,
  contract,
  count,
  day,
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
import { rhythms, signUpStates } from './activity.rules';

const version = () => integer(1, 1000);

const particulars = {
  title: text(2, 40),
  words: optional(text(1, 600)),
  venue: text(2, 60),
  startsAt: instant(),
  endsAt: instant(),
  capacity: optional(integer(1, 1000)),
  /** So many of the places are kept for people who come for the first time. */
  firstPlaces: integer(0, 1000),
};

/** An activity as it is written: by which unit, for whoever is at or below which place; with a rhythm, a series of dates. */
export const planActivity = contract({
  ...particulars,
  placeId: id(),
  unitId: id(),
  every: optional(choice(rhythms)),
  until: optional(day()),
});
export type PlanActivity = Shape<typeof planActivity>;
export const plannedActivity = contract({ id: id(), dates: count() });
export type PlannedActivity = Shape<typeof plannedActivity>;

export const reviseActivity = contract({ ...particulars, version: version() });
export type ReviseActivity = Shape<typeof reviseActivity>;
export const withdrawActivity = contract({ version: version(), reason: text(2, 120) });
export type WithdrawActivity = Shape<typeof withdrawActivity>;

/** What is needed to write one: units that may hold it, and places whose people may come. */
export const activityForm = contract({
  now: instant(),
  units: list(object({ id: id(), name: text(1, 80) }), 0, 500),
  places: list(object({ id: id(), name: text(1, 80) }), 0, 500),
  mostDates: count(),
});
export type ActivityForm = Shape<typeof activityForm>;

const occasion = {
  id: id(),
  title: text(2, 40),
  venue: text(2, 60),
  unit: text(1, 80),
  place: text(1, 80),
  startsAt: instant(),
  endsAt: instant(),
  withdrawn: flag(),
  withdrawnReason: maybe(text(1, 120)),
  /** One of a series. */
  repeats: flag(),
  capacity: maybe(count()),
  /** How many come or are asked whether they take a place. */
  taken: count(),
  waiting: count(),
};

/** Where I stand: `line` is my turn in the line, `offerUntil` until when a place waits for my word. */
const standing = object({
  state: maybe(choice(signUpStates)),
  line: maybe(count()),
  offerUntil: maybe(instant()),
  checkedIn: flag(),
});
/** What I may do now. */
const rights = object({ signUp: flag(), leave: flag(), take: flag(), checkIn: flag() });

/** An activity as those see it who may come. */
export const activityLine = contract({ ...occasion, standing, rights });
export type ActivityLine = Shape<typeof activityLine>;
export const activities = contract({ now: instant(), activities: list(object(activityLine), 0, 100) });
export type Activities = Shape<typeof activities>;

/** A free place may be kept for first-timers: `kept` says so to somebody who has been before. */
export const activityPage = contract({
  now: instant(),
  ...activityLine,
  words: maybe(text(1, 600)),
  kept: count(),
  /** Whom to call, without a phone in hand too. */
  phone: maybe(text(1, 20)),
});
export type ActivityPage = Shape<typeof activityPage>;

/** From which door somebody looks: its place. */
export const askActivities = contract({ place: optional(id()) });
export type AskActivities = Shape<typeof askActivities>;
export const signUp = contract({ place: optional(id()) });
export type SignUp = Shape<typeof signUp>;
export const checkInActivity = contract({ code: text(6, 6, /^\d{6}$/) });
export type CheckInActivity = Shape<typeof checkInActivity>;

/** An activity in an organiser's list. */
export const occasionLine = contract({ ...occasion, checkedIn: count(), came: maybe(count()) });
export type OccasionLine = Shape<typeof occasionLine>;
export const occasions = contract({ now: instant(), activities: list(object(occasionLine), 0, 200) });
export type Occasions = Shape<typeof occasions>;

/** Somebody on the list of an activity, as its organiser sees them. */
export const participant = contract({
  id: id(),
  name: text(0, 40),
  state: choice(signUpStates),
  first: flag(),
  /** The organiser wrote them down: they have no account. */
  entered: flag(),
  checkedInAt: maybe(instant()),
  came: maybe(flag()),
  helpedMinutes: maybe(count()),
});
export type Participant = Shape<typeof participant>;

export const occasionDetail = contract({
  now: instant(),
  ...occasionLine,
  words: maybe(text(1, 600)),
  firstPlaces: count(),
  version: version(),
  held: flag(),
  /** The longest that a helper can have been at it, in minutes. */
  longestHelp: count(),
  participants: list(object(participant), 0, 3000),
  rights: object({ revise: flag(), code: flag(), enter: flag(), hold: flag() }),
});
export type OccasionDetail = Shape<typeof occasionDetail>;

/** The code on the organiser's screen: the digits now, and in how many milliseconds the next ones come. */
export const activityCode = contract({
  title: text(2, 40),
  code: text(6, 6, /^\d{6}$/),
  nextIn: count(),
  checkedIn: count(),
  taken: count(),
});
export type ActivityCode = Shape<typeof activityCode>;

/** Somebody without a phone comes too. */
export const enterParticipant = contract({ name: text(1, 20) });
export type EnterParticipant = Shape<typeof enterParticipant>;

/** Who came, and who helped: with a second person who saw it. */
export const holdActivity = contract({
  version: version(),
  came: list(id(), 0, 3000),
  helped: list(object({ signUpId: id(), witnessId: id(), minutes: integer(1, 1440) }), 0, 50),
});
export type HoldActivity = Shape<typeof holdActivity>;
