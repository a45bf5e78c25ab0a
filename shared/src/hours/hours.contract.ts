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
import { hoursAskMoves, hoursAskStates } from './ask.rules';
import { hourGrades, mostMinutes } from './hours.rules';

const minutes = () => integer(1, mostMinutes);
/** Minutes by where they come from. */
const mix = object({ A: count(), B: count(), C: count() });

/** What was served, as it stands in the book. A corrected one stays in sight, struck. */
const service = {
  id: id(),
  title: text(1, 60),
  day: day(),
  minutes: minutes(),
  grade: choice(hourGrades),
  organisation: text(1, 80),
  /** Why it was entered afterwards, or corrected. */
  reason: maybe(text(1, 200)),
  struck: flag(),
};
/** What I asked about a service of mine; `minutes` 0: it did not take place. */
const ownAsk = object({
  state: choice(hoursAskStates),
  minutes: integer(0, mostMinutes),
  words: maybe(text(1, 500)),
  answer: maybe(text(1, 500)),
  due: instant(),
});
export const ownService = contract({ ...service, ask: maybe(ownAsk), rights: object({ ask: flag() }) });
export type OwnService = Shape<typeof ownService>;
export const hoursCertificate = contract({ code: text(12, 12), url: text(1, 300) });
export type HoursCertificate = Shape<typeof hoursCertificate>;
/** My hours: what stands, by provenance, over all years; how often this year; each service, the latest first. */
export const ownHours = contract({
  now: instant(),
  mix,
  thisYear: count(),
  /** My number in the national system of volunteers, where I gave it. */
  number: maybe(text(6, 24)),
  services: list(object(ownService), 0, 300),
  certificates: list(object({ ...hoursCertificate, at: instant(), outdated: flag() }), 0, 20),
});
export type OwnHours = Shape<typeof ownHours>;

export const askCorrection = contract({ minutes: integer(0, mostMinutes), words: text(2, 500) });
export type AskCorrection = Shape<typeof askCorrection>;
/** A certificate of all that stands, or of one year. */
export const certifyHours = contract({ year: optional(integer(2020, 2100)) });
export type CertifyHours = Shape<typeof certifyHours>;

/** My number in the national system of volunteers; empty takes it away. */
export const giveNumber = contract({ number: text(0, 24, /^([0-9A-Z]{6,24})?$/) });
export type GiveNumber = Shape<typeof giveNumber>;

export const sheetFormats = ['csv', 'xlsx'] as const;
export const exportOwnHours = contract({ format: choice(sheetFormats) });
export type ExportOwnHours = Shape<typeof exportOwnHours>;
/** Services of days from `from` until `until`, both included, of the places I steer. */
export const exportHours = contract({ format: choice(sheetFormats), from: day(), until: day() });
export type ExportHours = Shape<typeof exportHours>;

/** How many of an organisation's services were entered afterwards, of all; null while there are too few. */
const share = maybe(object({ late: count(), all: count() }));
export const publicOrganisations = contract({
  least: count(),
  organisations: list(object({ id: id(), name: text(1, 80), share }), 0, 300),
});
export type PublicOrganisations = Shape<typeof publicOrganisations>;

/** An ask for a correction as those who answer it read it. */
export const hoursAsk = contract({
  id: id(),
  version: integer(1, 100),
  who: text(0, 40),
  title: text(1, 60),
  organisation: text(1, 80),
  day: day(),
  grade: choice(hourGrades),
  /** What stands, and what is asked for. */
  stands: minutes(),
  minutes: integer(0, mostMinutes),
  words: maybe(text(1, 500)),
  at: instant(),
  due: instant(),
  late: flag(),
  openMoves: list(choice(hoursAskMoves), 0, hoursAskMoves.length),
});
export type HoursAsk = Shape<typeof hoursAsk>;
/** What was entered afterwards: who, what, by whom and before which witness. */
export const lateLine = contract({ ...service, who: text(0, 40), by: text(0, 40), witness: text(0, 40) });
export type LateLine = Shape<typeof lateLine>;
export const hoursDesk = contract({
  now: instant(),
  least: count(),
  organisations: list(object({ id: id(), name: text(1, 80), late: count(), all: count() }), 0, 300),
  asks: list(object(hoursAsk), 0, 200),
  lates: list(object(lateLine), 0, 200),
});
export type HoursDesk = Shape<typeof hoursDesk>;

/** What is needed to enter a service afterwards: whom I answer for, who could have served or seen it, and the bounds. */
export const lateForm = contract({
  today: day(),
  lateCap: count(),
  lateDays: count(),
  organisations: list(object({ id: id(), name: text(1, 80) }), 0, 300),
  people: list(object({ id: id(), name: text(1, 40), roles: text(0, 80) }), 0, 1000),
});
export type LateForm = Shape<typeof lateForm>;
const lateEntry = {
  personId: id(),
  witnessId: id(),
  title: text(2, 60),
  day: day(),
  minutes: minutes(),
  reason: text(5, 200),
};
export const enterLate = contract({ organisationId: id(), ...lateEntry });
export type EnterLate = Shape<typeof enterLate>;
/** The same for a team, as its lead enters it: of one of its people, before another of them. */
export const teamLateForm = contract({
  today: day(),
  lateCap: count(),
  lateDays: count(),
  people: list(object({ id: id(), name: text(1, 40) }), 0, 500),
});
export type TeamLateForm = Shape<typeof teamLateForm>;
export const enterTeamLate = contract(lateEntry);
export type EnterTeamLate = Shape<typeof enterTeamLate>;
export const enteredLate = contract({ id: id() });
export type EnteredLate = Shape<typeof enteredLate>;

export const answerCorrection = contract({
  version: integer(1, 100),
  move: choice(hoursAskMoves),
  words: text(2, 500),
});
export type AnswerCorrection = Shape<typeof answerCorrection>;
