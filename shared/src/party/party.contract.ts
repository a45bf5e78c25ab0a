import {
  choice,
  contract,
  count,
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
import {
  compoundTypes,
  dutyClasses,
  filingStates,
  memberKinds,
  partyHomeStates,
  secretarySources,
} from './party.rules';

/** The secretary of a branch, by the seat they hold. */
const secretary = contract({
  seatId: id(),
  name: maybe(text(1, 20)),
  branch: text(1, 60),
  place: text(1, 80),
});
export type Secretary = Shape<typeof secretary>;

/** A secretary as the community filed them with its street. */
export const filingLine = contract({
  id: id(),
  secretary: object(secretary),
  compoundType: choice(compoundTypes),
  source: choice(secretarySources),
  mentor: maybe(object(secretary)),
  day: day(),
  state: choice(filingStates),
  filedBy: maybe(text(1, 40)),
  decidedBy: maybe(text(1, 40)),
  decidedAt: maybe(instant()),
  /** What is to be put right. */
  words: maybe(text(2, 200)),
  mayDecide: flag(),
});
export type FilingLine = Shape<typeof filingLine>;

/** Filings in the reader's scope; `unfiled` are secretaries in it without one, of `secretaries` in all. */
export const filings = contract({
  now: instant(),
  filings: list(object(filingLine), 0, 1000),
  unfiled: list(object(secretary), 0, 1000),
  mentors: list(object(secretary), 0, 1000),
  secretaries: count(),
  mayFile: flag(),
});
export type Filings = Shape<typeof filings>;

export const fileSecretary = contract({
  seatId: id(),
  compoundType: choice(compoundTypes),
  source: choice(secretarySources),
  mentorSeatId: optional(id()),
  day: day(),
});
export type FileSecretary = Shape<typeof fileSecretary>;
export const returnFiling = contract({ words: text(2, 200) });
export type ReturnFiling = Shape<typeof returnFiling>;
export const partyMade = contract({ id: id() });
export type PartyMade = Shape<typeof partyMade>;

/** My homes, and how far the plaque of each is; null where none was offered. */
export const ownPartyHomes = contract({
  now: instant(),
  homes: list(
    object({
      homeId: id(),
      plate: object(plate),
      room: text(1, 20),
      offer: maybe(
        object({
          id: id(),
          state: choice(partyHomeStates),
          day: day(),
          /** It was offered by me, so that I may take it back; a housemate's is theirs. */
          mine: flag(),
        }),
      ),
      /** The community, for those who would rather call. */
      phone: maybe(text(1, 20)),
    }),
    0,
    50,
  ),
});
export type OwnPartyHomes = Shape<typeof ownPartyHomes>;
export const offerHome = contract({ homeId: id(), consent: flag() });
export type OfferHome = Shape<typeof offerHome>;

/** A household as the community sees it: the home, never who in it is a member. */
export const partyHomeLine = contract({
  id: id(),
  plate: object(plate),
  room: text(1, 20),
  state: choice(partyHomeStates),
  offered: day(),
  decided: maybe(day()),
  mayDecide: flag(),
});
export type PartyHomeLine = Shape<typeof partyHomeLine>;
export const partyHomes = contract({
  now: instant(),
  homes: list(object(partyHomeLine), 0, 2000),
});
export type PartyHomes = Shape<typeof partyHomes>;

/** What those who look after neighbours do in a district; text for anybody to read. */
export const duties = contract({
  classes: list(
    object({ class: choice(dutyClasses), name: text(1, 20), duties: list(text(1, 100), 0, 50) }),
    0,
    10,
  ),
});
export type Duties = Shape<typeof duties>;
export const askDuties = contract({ place: id() });
export type AskDuties = Shape<typeof askDuties>;

/** What I said of myself as a member, null where I said nothing; and the bodies where it stands with my seat. */
export const ownMembership = contract({
  membership: maybe(object({ kind: choice(memberKinds), community: text(1, 40), since: day() })),
  bodies: list(text(1, 60), 0, 50),
});
export type OwnMembership = Shape<typeof ownMembership>;
export const declareMembership = contract({ kind: choice(memberKinds), placeId: id(), consent: flag() });
export type DeclareMembership = Shape<typeof declareMembership>;
/** The five ledgers of the reader's scope as one list: how many of each kind, of `all`, and who. */
export const memberships = contract({
  now: instant(),
  all: count(),
  kinds: list(object({ kind: choice(memberKinds), count: count() }), 0, 5),
  members: list(
    object({
      id: id(),
      name: text(0, 40),
      kind: choice(memberKinds),
      community: text(1, 40),
      since: day(),
      /** Where they reported in, with the community's yes. */
      reportedIn: maybe(text(1, 80)),
    }),
    0,
    5000,
  ),
});
export type Memberships = Shape<typeof memberships>;
