import {
  choice,
  contract,
  count,
  flag,
  day,
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
import { trainingAnswers } from './training.rules';

const version = () => integer(1, 1000);
const material = object({ name: text(1, 60), url: text(9, 300, /^https:\/\/\S+$/) });
/** A file of a session; its address is good for some minutes. */
const file = object({ id: id(), name: text(1, 120), url: text(1, 300) });
const particulars = {
  title: text(2, 60),
  words: optional(text(1, 1000)),
  venue: text(2, 60),
  startsAt: instant(),
  endsAt: instant(),
  materials: list(material, 0, 5),
  /** PDF files that are kept with the place. */
  documents: list(id(), 0, 5),
  capacity: optional(integer(1, 1000)),
  /** A certificate holds for so many months; absent: for ever. */
  validMonths: optional(integer(1, 120)),
  /** So many days before it ends its holder is told. */
  remindDays: integer(1, 180),
};

/** A session as it is written: for whoever holds one of these posts at or below a place. */
export const planTraining = contract({
  ...particulars,
  placeId: id(),
  roles: list(text(1, 40), 1, 20),
});
export type PlanTraining = Shape<typeof planTraining>;
export const plannedTraining = contract({ id: id() });
export type PlannedTraining = Shape<typeof plannedTraining>;
export const reviseTraining = contract({ ...particulars, version: version() });
export type ReviseTraining = Shape<typeof reviseTraining>;
export const withdrawTraining = contract({ version: version(), reason: text(2, 200) });
export type WithdrawTraining = Shape<typeof withdrawTraining>;

/** What is needed to write one: posts and places of the reader's scope. */
export const trainingForm = contract({
  now: instant(),
  roles: list(object({ code: text(1, 40), name: text(1, 40) }), 0, 100),
  places: list(object({ id: id(), name: text(1, 80) }), 0, 500),
});
export type TrainingForm = Shape<typeof trainingForm>;

const session = {
  id: id(),
  title: text(2, 60),
  venue: text(2, 60),
  startsAt: instant(),
  endsAt: instant(),
  place: text(1, 80),
  withdrawn: flag(),
};
/** How many of those invited answered what, and came. */
const numbers = {
  invited: count(),
  yes: count(),
  no: count(),
  later: count(),
  came: count(),
};
export const trainingLine = contract({ ...session, ...numbers });
export type TrainingLine = Shape<typeof trainingLine>;
export const trainings = contract({ now: instant(), trainings: list(object(trainingLine), 0, 200) });
export type Trainings = Shape<typeof trainings>;

/** One person who was invited, as the organiser sees them. */
export const trainingGuest = contract({
  personId: id(),
  name: text(0, 40),
  roleName: text(0, 40),
  answer: maybe(choice(trainingAnswers)),
  reason: maybe(text(1, 200)),
  cameAt: maybe(instant()),
  /** The organiser wrote down that they came. */
  entered: flag(),
  certificate: maybe(object({ code: text(12, 12), url: text(1, 300), until: maybe(day()) })),
});
export type TrainingGuest = Shape<typeof trainingGuest>;
export const trainingDetail = contract({
  now: instant(),
  ...session,
  ...numbers,
  words: maybe(text(1, 1000)),
  materials: list(material, 0, 5),
  files: list(file, 0, 5),
  placeId: id(),
  capacity: maybe(count()),
  validMonths: maybe(count()),
  remindDays: count(),
  withdrawnReason: maybe(text(1, 200)),
  version: version(),
  roles: list(text(1, 40), 0, 20),
  guests: list(object(trainingGuest), 0, 2000),
  rights: object({ revise: flag(), code: flag(), enter: flag() }),
});
export type TrainingDetail = Shape<typeof trainingDetail>;

/** The code on the organiser's screen: the digits now, and in how many milliseconds the next ones come. */
export const checkInCode = contract({
  code: text(6, 6, /^\d{6}$/),
  nextIn: count(),
  came: count(),
  invited: count(),
});
export type CheckInCode = Shape<typeof checkInCode>;
export const enterGuest = contract({ personId: id() });
export type EnterGuest = Shape<typeof enterGuest>;
export const certified = contract({ count: count() });
export type Certified = Shape<typeof certified>;

/** A session as whoever is invited sees it. */
export const ownTraining = contract({
  ...session,
  words: maybe(text(1, 1000)),
  materials: list(material, 0, 5),
  files: list(file, 0, 5),
  withdrawnReason: maybe(text(1, 200)),
  answer: maybe(choice(trainingAnswers)),
  reason: maybe(text(1, 200)),
  cameAt: maybe(instant()),
  certificate: maybe(object({ code: text(12, 12), url: text(1, 300), until: maybe(day()) })),
  rights: object({ answer: flag(), checkIn: flag() }),
});
export type OwnTraining = Shape<typeof ownTraining>;
export const ownTrainings = contract({ now: instant(), trainings: list(object(ownTraining), 0, 100) });
export type OwnTrainings = Shape<typeof ownTrainings>;
export const answerTraining = contract({ answer: choice(trainingAnswers), reason: optional(text(1, 200)) });
export type AnswerTraining = Shape<typeof answerTraining>;
export const checkIn = contract({ code: text(6, 6, /^\d{6}$/) });
export type CheckIn = Shape<typeof checkIn>;
