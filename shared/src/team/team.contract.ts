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
import { standingStates } from '../report-in/standing.rules';
import { serviceTerm } from '../service-term/service-term.contract';
import { leadStates } from './team.rules';

/** A team as it is opened at a place; whom it belongs to is an organisation's name, where there is one. */
export const openTeam = contract({
  placeId: id(),
  name: text(2, 30),
  kind: text(1, 40),
  parent: optional(text(1, 40)),
  words: optional(text(1, 300)),
});
export type OpenTeam = Shape<typeof openTeam>;
export const madeTeam = contract({ id: id() });
export type MadeTeam = Shape<typeof madeTeam>;
export const declineMember = contract({ words: text(2, 200) });
export type DeclineMember = Shape<typeof declineMember>;
export const answerLead = contract({ yes: flag() });
export type AnswerLead = Shape<typeof answerLead>;
export const askTeams = contract({ place: id() });
export type AskTeams = Shape<typeof askTeams>;

const team = {
  id: id(),
  name: text(2, 30),
  kind: text(1, 20),
  parent: maybe(text(1, 40)),
  place: text(1, 80),
  /** Who leads it, as they agreed to be named. */
  lead: maybe(text(1, 40)),
  members: count(),
};
export const teamLine = contract(team);
export type TeamLine = Shape<typeof teamLine>;
export const teams = contract({ now: instant(), teams: list(object(teamLine), 0, 200) });
export type Teams = Shape<typeof teams>;

/** One who is in a team or asks to be, as its lead and the community see them. */
export const teamMember = contract({
  id: id(),
  name: text(0, 40),
  state: choice(standingStates),
  lead: choice(leadStates),
  asked: day(),
  since: maybe(day()),
  rights: object({ decide: flag(), end: flag(), offerLead: flag() }),
});
export type TeamMember = Shape<typeof teamMember>;
/** A team's page; who is in it is read by its lead and the community only. */
export const teamPage = contract({
  now: instant(),
  ...team,
  words: maybe(text(1, 300)),
  since: day(),
  until: maybe(day()),
  mine: maybe(
    object({ id: id(), state: choice(standingStates), lead: choice(leadStates), words: maybe(text(1, 200)) }),
  ),
  people: list(object(teamMember), 0, 500),
  rights: object({ join: flag(), leave: flag(), answerLead: flag(), close: flag() }),
});
export type TeamPage = Shape<typeof teamPage>;

/** The teams I am in, or ask to be. */
export const ownTeams = contract({
  teams: list(
    object({ id: id(), name: text(2, 30), state: choice(standingStates), lead: choice(leadStates) }),
    0,
    50,
  ),
});
export type OwnTeams = Shape<typeof ownTeams>;

/** Teams in the reader's scope, and what is needed to open one. */
export const officeTeams = contract({
  now: instant(),
  teams: list(object({ ...team, waiting: count(), until: maybe(day()) }), 0, 500),
  kinds: list(object(serviceTerm), 0, 100),
  places: list(object({ id: id(), name: text(1, 80) }), 0, 1000),
  /** Teams in all, for the numbers beside them. */
  all: integer(0, 100000),
});
export type OfficeTeams = Shape<typeof officeTeams>;
