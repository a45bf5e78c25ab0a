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
  type Fault,
  type Shape,
} from '../contract';
import { phone } from '../people/people.contract';
import { careGrounds, careMoves, careOutcomes, careOwed, careStates, type CareOutcome } from './care.rules';

const version = () => integer(1, 1000);
const openMoves = () => list(choice(careMoves), 0, careMoves.length);
const visit = {
  id: id(),
  home: text(1, 120),
  startsAt: instant(),
  state: choice(careStates),
  version: version(),
  openMoves: openMoves(),
};

/** A visit to a home of mine: who comes, when, on what it stands. */
export const homeVisit = contract({
  ...visit,
  visitor: maybe(text(1, 40)),
  ground: choice(careGrounds),
  basis: maybe(text(2, 100)),
  /** The community, for those who would rather call. */
  phone: maybe(text(1, 20)),
});
export type HomeVisit = Shape<typeof homeVisit>;
export const homeVisits = contract({ now: instant(), visits: list(object(homeVisit), 0, 100) });
export type HomeVisits = Shape<typeof homeVisits>;

/** A visit that I make: where, when, whether they know of it. */
export const ownVisit = contract({
  ...visit,
  /** The door, for what can be reported there. */
  placeId: id(),
  ground: choice(careGrounds),
  /** Whether it can be said now how it went. */
  due: flag(),
});
export type OwnVisit = Shape<typeof ownVisit>;
export const ownVisits = contract({ now: instant(), visits: list(object(ownVisit), 0, 100) });
export type OwnVisits = Shape<typeof ownVisits>;

/** A visit as whoever arranges it sees it. */
export const visitLine = contract({
  ...visit,
  homeId: id(),
  visitor: maybe(text(1, 40)),
  ground: choice(careGrounds),
  basis: maybe(text(2, 100)),
  outcome: maybe(choice(careOutcomes)),
  /** The matter that came of it. */
  ticketId: maybe(id()),
  /** What is owed next; null once it has ended. */
  owed: maybe(object({ what: choice(careOwed), due: instant(), late: flag() })),
});
export type VisitLine = Shape<typeof visitLine>;
/** What is to come, the first first, and what has ended; ended visits are erased after `keepDays`. */
export const visits = contract({
  now: instant(),
  visits: list(object(visitLine), 0, 400),
  keepDays: count(),
});
export type Visits = Shape<typeof visits>;

/** What is needed to arrange one: which home it is and who can go there. */
export const visitForm = contract({
  now: instant(),
  home: text(1, 120),
  visitors: list(object({ id: id(), name: text(1, 40), roleName: text(1, 40) }), 0, 200),
});
export type VisitForm = Shape<typeof visitForm>;
export const askVisitForm = contract({ home: id() });
export type AskVisitForm = Shape<typeof askVisitForm>;

const plan = { startsAt: instant(), visitorId: id() };
export const planVisit = contract({
  homeId: id(),
  ...plan,
  ground: choice(careGrounds),
  /** Who said yes and how, or which law asks for it. */
  basis: text(2, 100),
});
export type PlanVisit = Shape<typeof planVisit>;
export const plannedVisit = contract({ id: id() });
export type PlannedVisit = Shape<typeof plannedVisit>;
export const replanVisit = contract({ version: version(), ...plan });
export type ReplanVisit = Shape<typeof replanVisit>;
/** A step that needs nothing but which version it was made from. */
export const stepVisit = contract({ version: version() });
export type StepVisit = Shape<typeof stepVisit>;

export const visitAnswers = ['agree', 'shift', 'decline'] as const;
/** What somebody of the home says; with `shift` the time that suits them. */
export const answerVisit = contract({
  version: version(),
  answer: choice(visitAnswers),
  startsAt: optional(instant()),
});
export type AnswerVisit = Shape<typeof answerVisit>;

/** How a visit went; where help is needed, the matter as it is entered for them, with their consent. */
export const recordVisit = contract({
  version: version(),
  outcome: choice(careOutcomes),
  category: optional(text(1, 40)),
  words: optional(text(5, 1000)),
  name: optional(text(1, 20)),
  phone: optional(phone()),
  consent: optional(flag()),
});
export type RecordVisit = Shape<typeof recordVisit>;

const missing: Fault = { why: 'missing' };

/** What a record lacks that no field says by itself: the time that suits, or the matter of somebody who needs help. */
export const untoldShift = (ask: { answer?: string; startsAt?: string }): { startsAt: Fault | null } => ({
  startsAt: ask.answer === 'shift' && !ask.startsAt ? missing : null,
});
export const untoldHelp = (ask: {
  outcome?: CareOutcome | null;
  category?: string;
  words?: string;
  consent?: boolean;
}): Record<'category' | 'words' | 'consent', Fault | null> => {
  const lacks = (told: unknown) => (ask.outcome === 'help' && !told ? missing : null);
  return { category: lacks(ask.category), words: lacks(ask.words), consent: lacks(ask.consent) };
};
