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
import { menuOutcomes, pollKinds, pollStates } from './poll.rules';

const option = {
  name: text(1, 40),
  note: maybe(text(1, 100)),
  /** In cents, of a service that is ordered. */
  price: maybe(integer(0, 100_000_000)),
  /** What the price is for: 每户每月. */
  unit: maybe(text(1, 10)),
};
/** A consultation as its organiser opens it; answers are taken until the end of its last day. `bodyId` is the residents' group that asks, `firmId` the firm whose services are ordered. */
export const makePoll = contract({
  placeId: id(),
  topicId: optional(id()),
  bodyId: optional(id()),
  firmId: optional(id()),
  kind: choice(pollKinds),
  title: text(2, 40),
  words: text(0, 500),
  options: list(object(option), 2, 12),
  most: integer(1, 12),
  until: day(),
});
export type MakePoll = Shape<typeof makePoll>;
export const madePoll = contract({ id: id() });
export type MadePoll = Shape<typeof madePoll>;

/** One's answer: options, in their order where an order is asked; in the place of an earlier one. */
export const answerPoll = contract({ choices: list(id(), 1, 12) });
export type AnswerPoll = Shape<typeof answerPoll>;
/** The answer of somebody without a phone, from a paper or said at the door: once a home and name. */
export const enterAnswer = contract({
  doorId: id(),
  room: text(1, 20),
  name: text(1, 20),
  choices: list(id(), 1, 12),
});
export type EnterAnswer = Shape<typeof enterAnswer>;
export const callOffPoll = contract({ reason: text(2, 200) });
export type CallOffPoll = Shape<typeof callOffPoll>;
/** What a firm makes of the services that were ordered, and from when on it brings them in. */
export const answerMenu = contract({
  outcome: choice(menuOutcomes),
  words: text(2, 300),
  on: optional(day()),
});
export type AnswerMenu = Shape<typeof answerMenu>;
export const askPolls = contract({ place: id() });
export type AskPolls = Shape<typeof askPolls>;

const poll = {
  id: id(),
  kind: choice(pollKinds),
  state: choice(pollStates),
  title: text(1, 40),
  place: text(1, 80),
  /** The community, the building head or the group that asks. */
  asks: text(1, 80),
  closesAt: instant(),
  /** How many people and homes have answered, and how many homes there are. */
  people: count(),
  homes: count(),
  allHomes: count(),
};
export const pollLine = contract(poll);
export type PollLine = Shape<typeof pollLine>;
export const polls = contract({ now: instant(), polls: list(object(pollLine), 0, 100) });
export type Polls = Shape<typeof polls>;

const counted = { people: count(), points: maybe(count()) };
export const pollOption = contract({ id: id(), ...option });
export type PollOption = Shape<typeof pollOption>;
/** What came of it, best first; null while answers are taken, or were too few to be shown. */
export const pollResult = contract({
  order: list(object({ id: id(), name: text(1, 40), ...counted }), 0, 12),
  buildings: list(
    object({ name: text(1, 80), people: count(), order: list(object({ id: id(), ...counted }), 0, 12) }),
    0,
    300,
  ),
  /** How many people's buildings are not shown one by one. */
  others: count(),
});
export type PollResult = Shape<typeof pollResult>;
/** A consultation with my own answer, and why I may give none. */
export const pollPage = contract({
  now: instant(),
  ...poll,
  topicId: maybe(id()),
  words: text(0, 500),
  most: integer(1, 12),
  options: list(object(pollOption), 2, 12),
  mine: maybe(list(id(), 1, 12)),
  /** Why there is nothing to press; null for whoever may answer. */
  why: maybe(text(1, 100)),
  result: maybe(object(pollResult)),
  /** Answers below this number are not shown. */
  least: count(),
  reason: maybe(text(1, 200)),
  menu: maybe(
    object({
      firm: text(1, 80),
      due: maybe(instant()),
      late: flag(),
      outcome: maybe(choice(menuOutcomes)),
      words: maybe(text(1, 300)),
      on: maybe(day()),
    }),
  ),
  rights: object({ answer: flag(), enter: flag(), close: flag(), answerMenu: flag() }),
});
export type PollPage = Shape<typeof pollPage>;

/** A place for which I may ask, and as whom. */
export const pollPlace = contract({
  id: id(),
  name: text(1, 80),
  bodyId: maybe(id()),
  as: text(1, 80),
  firms: list(object({ id: id(), name: text(1, 80) }), 0, 20),
});
export type PollPlace = Shape<typeof pollPlace>;
/** The consultations that I run or a firm of mine has to answer, and where I may open one. */
export const officePolls = contract({
  now: instant(),
  today: day(),
  polls: list(object({ ...poll, owes: flag(), late: flag() }), 0, 200),
  places: list(object(pollPlace), 0, 500),
});
export type OfficePolls = Shape<typeof officePolls>;
/** The doors of the place that is asked, for answers from paper. */
export const pollDoors = contract({ doors: list(object({ id: id(), name: text(1, 80) }), 0, 500) });
export type PollDoors = Shape<typeof pollDoors>;
