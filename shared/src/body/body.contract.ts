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
import { phone } from '../people/people.contract';
import { bodyTypes, branchKinds, crossings, seatKinds } from './body.rules';

export const trees = ['administrative', 'grid', 'party', 'owners'] as const;

/** One seat as it is held; whether its holder is a member of the party is told only where they agreed. */
export const seatLine = contract({
  id: id(),
  personId: id(),
  name: maybe(text(1, 20)),
  seat: choice(seatKinds),
  seatName: text(1, 20),
  since: day(),
  until: maybe(day()),
  partyMember: maybe(flag()),
});
export type SeatLine = Shape<typeof seatLine>;

export const bodyLine = contract({
  id: id(),
  type: choice(bodyTypes),
  typeName: text(1, 20),
  name: text(1, 60),
  branchKind: maybe(choice(branchKinds)),
  placeId: id(),
  placeName: text(1, 80),
  /** The level of its tree on which it stands, by the district's name. */
  level: maybe(text(1, 40)),
  under: maybe(object({ id: id(), name: text(1, 60) })),
  since: day(),
  term: object({
    from: maybe(day()),
    until: maybe(day()),
    state: choice(['untold', 'runs', 'soon', 'over']),
    words: text(1, 20),
  }),
  seats: list(object(seatLine), 0, 100),
  units: list(object({ id: id(), name: text(1, 80) }), 0, 100),
  mayEdit: flag(),
});
export type BodyLine = Shape<typeof bodyLine>;

/** Bodies in the reader's scope. `partyMembers` counts owners' committees with a member of the party, of those where that was recorded, of all. */
export const bodies = contract({
  now: instant(),
  bodies: list(object(bodyLine), 0, 1000),
  partyMembers: object({ with: count(), recorded: count(), all: count() }),
  levels: list(object({ tree: choice(trees), depth: integer(1, 20), name: text(1, 40) }), 0, 80),
});
export type Bodies = Shape<typeof bodies>;
export const askBodies = contract({ place: optional(id()) });
export type AskBodies = Shape<typeof askBodies>;

/** Branch, owners and firm of a compound, and the community's bodies above them; who sits in several of them. */
export const parties = contract({
  now: instant(),
  compound: object({ id: id(), name: text(1, 40) }),
  community: object({ id: id(), name: text(1, 40) }),
  bodies: list(object(bodyLine), 0, 100),
  firms: list(
    object({
      id: id(),
      name: text(1, 60),
      phone: maybe(text(1, 20)),
      people: list(object({ personId: id(), name: maybe(text(1, 40)), roleName: text(1, 40) }), 0, 100),
    }),
    0,
    20,
  ),
  /** 1+3: who leads, and the residents' committee, the firm and the owners; null where there is none. */
  onePlusThree: object({
    party: maybe(id()),
    residents: maybe(id()),
    firm: maybe(id()),
    owners: maybe(id()),
  }),
  /** The three parties of the compound itself. */
  threeParties: object({ branch: maybe(id()), owners: maybe(id()), firm: maybe(id()) }),
  crossings: list(object({ personId: id(), crossing: choice(crossings), words: text(1, 100) }), 0, 200),
});
export type Parties = Shape<typeof parties>;

const particulars = {
  name: text(2, 60),
  branchKind: optional(choice(branchKinds)),
  termFrom: optional(day()),
  termUntil: optional(day()),
  /** Units that belong to it: the compounds of a joint branch, firms, departments. */
  units: optional(list(id(), 0, 100)),
};
export const openBody = contract({
  type: choice(bodyTypes),
  placeId: id(),
  under: optional(id()),
  since: day(),
  ...particulars,
});
export type OpenBody = Shape<typeof openBody>;
export const amendBody = contract(particulars);
export type AmendBody = Shape<typeof amendBody>;
export const openedBody = contract({ id: id() });
export type OpenedBody = Shape<typeof openedBody>;

/** Somebody takes a seat: a colleague by their key, others by their phone, or by their name alone. */
export const takeSeat = contract({
  seat: choice(seatKinds),
  name: text(1, 20),
  personId: optional(id()),
  phone: optional(phone()),
  since: day(),
  partyMember: optional(flag()),
  /** They agreed that it is recorded whether they are a member of the party. */
  consent: optional(flag()),
});
export type TakeSeat = Shape<typeof takeSeat>;
export const leaveSeat = contract({ until: day() });
export type LeaveSeat = Shape<typeof leaveSeat>;
