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
import { phone, typedCode } from '../people/people.contract';
import { plate } from '../place/place.contract';
import { askMoves, askStates, refusedBecause } from './ask.rules';
import { residentKinds } from './home.rules';

const name = () => text(1, 20);
const room = () => text(1, 20);

/** Someone asks for a home, by the code of its door and the room. Without a phone their account's counts. */
export const askHome = contract({
  code: text(1, 300),
  room: room(),
  kind: choice(residentKinds),
  name: name(),
  phone: optional(phone()),
});
export type AskHome = Shape<typeof askHome>;

/** An ask as whoever made it sees it. */
export const ownAsk = contract({
  id: id(),
  plate: object(plate),
  room: room(),
  kind: choice(residentKinds),
  state: choice(askStates),
  at: instant(),
  due: instant(),
  reason: maybe(choice(refusedBecause)),
  words: maybe(text(0, 200)),
  /** The community, for those who would rather call. */
  phone: maybe(text(1, 20)),
});
export type OwnAsk = Shape<typeof ownAsk>;

/** A person of my home: nothing but the name they gave and what they are there. */
export const housemate = contract({
  id: id(),
  name: text(0, 20),
  kind: choice(residentKinds),
  you: flag(),
  /** The day from which they no longer live here. */
  until: maybe(day()),
  /** I may end it. */
  ends: flag(),
});
export const ownHome = contract({
  homeId: id(),
  plate: object(plate),
  room: room(),
  kind: choice(residentKinds),
  since: day(),
  people: list(object(housemate), 0, 100),
  /** Codes that I gave and nobody has used yet. */
  vouches: list(object({ id: id(), name: name(), kind: choice(residentKinds), until: instant() }), 0, 50),
  vouchFor: list(choice(residentKinds)),
});
export type OwnHome = Shape<typeof ownHome>;
/** My homes, and what I asked for that waits or was refused lately. */
export const ownHomes = contract({
  now: instant(),
  homes: list(object(ownHome), 0, 50),
  asks: list(object(ownAsk), 0, 50),
});
export type OwnHomes = Shape<typeof ownHomes>;

/** Vouches for someone of my home. `adult`: whoever is no owner says that they are of age. */
export const vouchFor = contract({
  homeId: id(),
  kind: choice(residentKinds),
  name: name(),
  adult: optional(flag()),
});
export type VouchFor = Shape<typeof vouchFor>;
export const vouched = contract({ id: id(), code: typedCode(), until: instant() });
export type Vouched = Shape<typeof vouched>;
export const acceptVouch = contract({ code: typedCode() });
export type AcceptVouch = Shape<typeof acceptVouch>;
/** The day from which someone no longer lives in a home. */
export const endResident = contract({ from: day() });
export type EndResident = Shape<typeof endResident>;

/** An ask as those who answer it see it. */
export const askLine = contract({
  id: id(),
  plate: object(plate),
  room: room(),
  /** The home that has this room; null where the room is none of this door's. */
  homeId: maybe(id()),
  kind: choice(residentKinds),
  name: text(0, 20),
  at: instant(),
  due: instant(),
  late: flag(),
  /** Who lives there already. */
  owners: count(),
  people: count(),
  /** The roll has an owner of this name, or has none at all (null). */
  onRoll: maybe(flag()),
  /** How often this person was refused here before. */
  before: count(),
  /** The rooms of the door, where the one that was said is not among them. */
  rooms: list(object({ id: id(), room: room() }), 0, 500),
  openMoves: list(choice(askMoves)),
});
export type AskLine = Shape<typeof askLine>;
export const asks = contract({ now: instant(), asks: list(object(askLine), 0, 100) });
export type Asks = Shape<typeof asks>;
/** Confirms it; with a home where the room that was said is none of the door's. */
export const confirmAsk = contract({ homeId: optional(id()) });
export type ConfirmAsk = Shape<typeof confirmAsk>;
export const refuseAsk = contract({ reason: choice(refusedBecause), words: optional(text(2, 200)) });
export type RefuseAsk = Shape<typeof refuseAsk>;

/** Why somebody wants to see a phone. */
export const revealHome = contract({ reason: text(2, 100) });
export type RevealHome = Shape<typeof revealHome>;
