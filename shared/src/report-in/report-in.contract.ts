import {
  choice,
  contract,
  day,
  flag,
  id,
  instant,
  list,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { plate } from '../place/place.contract';
import { serviceTerm } from '../service-term/service-term.contract';
import { reportInKinds } from './report-in.rules';
import { standingStates } from './standing.rules';

const functions = () => list(text(1, 40), 0, 10);

/** Reporting in: a member at the building of a door, a unit at the compound of a door or at a compound itself. */
export const askReportIn = contract({
  kind: choice(reportInKinds),
  placeId: id(),
  unitName: optional(text(2, 40)),
  /** What the unit can do, by codes of the district. */
  functions: functions(),
});
export type AskReportIn = Shape<typeof askReportIn>;
export const madeReportIn = contract({ id: id() });
export type MadeReportIn = Shape<typeof madeReportIn>;
export const declineReportIn = contract({ words: text(2, 200) });
export type DeclineReportIn = Shape<typeof declineReportIn>;
/** The first day on which it no longer holds. */
export const endReportIn = contract({ from: day() });
export type EndReportIn = Shape<typeof endReportIn>;

/** Being named on the building's page, by consent: as what I am called there, and what I can help with. */
export const showHelper = contract({ name: text(1, 20), offers: text(2, 60), consent: flag() });
export type ShowHelper = Shape<typeof showHelper>;
export const leaveWord = contract({ words: text(2, 300) });
export type LeaveWord = Shape<typeof leaveWord>;

/** A member who may be asked, as anybody at their building reads it; no phone. */
export const helper = contract({ id: id(), name: text(1, 20), offers: text(2, 60) });
export type Helper = Shape<typeof helper>;
export const helperPage = contract({ helper: object(helper), plate: object(plate), mine: flag() });
export type HelperPage = Shape<typeof helperPage>;

/** A word that went through Linli: what was written, and the answer where there is one. */
export const neighbourWord = contract({
  id: id(),
  at: instant(),
  /** Who wrote it, as they call themselves; of my own words, whom I asked. */
  name: text(0, 40),
  words: text(1, 300),
  answer: maybe(text(1, 300)),
  mayAnswer: flag(),
});
export type NeighbourWord = Shape<typeof neighbourWord>;

const reportIn = {
  id: id(),
  kind: choice(reportInKinds),
  plate: object(plate),
  unitName: maybe(text(1, 40)),
  /** Names of the unit's functions. */
  functions: list(text(1, 20), 0, 10),
  state: choice(standingStates),
  asked: day(),
  since: maybe(day()),
  until: maybe(day()),
  /** Why it was declined. */
  words: maybe(text(1, 200)),
};
/** My report-ins with what I may do about each, and the words that were left for me or by me. */
export const ownReportIns = contract({
  now: instant(),
  functions: list(object(serviceTerm), 0, 100),
  reportIns: list(
    object({
      ...reportIn,
      shown: maybe(object({ name: text(1, 20), offers: text(2, 60) })),
      rights: object({ withdraw: flag(), end: flag(), show: flag() }),
    }),
    0,
    50,
  ),
  received: list(object(neighbourWord), 0, 100),
  sent: list(object(neighbourWord), 0, 100),
});
export type OwnReportIns = Shape<typeof ownReportIns>;
export type OwnReportIn = OwnReportIns['reportIns'][number];

/** A report-in as whoever answers for the place sees it. */
export const reportInLine = contract({
  ...reportIn,
  name: maybe(text(0, 40)),
  /** They are named on the building's page, by their own consent. */
  shown: flag(),
  rights: object({ decide: flag(), end: flag() }),
});
export type ReportInLine = Shape<typeof reportInLine>;
export const reportIns = contract({
  now: instant(),
  today: day(),
  reportIns: list(object(reportInLine), 0, 2000),
});
export type ReportIns = Shape<typeof reportIns>;
