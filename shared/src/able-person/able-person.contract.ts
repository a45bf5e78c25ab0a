import {
  choice,
  contract,
  count,
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
import { ableShows, ableStates, ableUses, ableWays } from './able-person.rules';

const fieldCode = () => text(1, 30);
const said = () => text(2, 200);

/** A field of ability, as a district calls it. */
export const ableField = contract({ code: fieldCode(), name: text(1, 20), words: text(0, 100) });
export type AbleField = Shape<typeof ableField>;
const fields = list(object(ableField), 0, 40);

/** Somebody in the list, as neighbours see them: masked as they chose, without any way to call them but through here. */
export const ableLine = contract({
  id: id(),
  field: fieldCode(),
  who: maybe(text(1, 40)),
  words: said(),
  mine: flag(),
  uses: list(choice(ableUses), 0, 2),
});
export type AbleLine = Shape<typeof ableLine>;
export const ableList = contract({ now: instant(), fields, people: list(object(ableLine), 0, 500) });
export type AbleList = Shape<typeof ableList>;
export const askAble = contract({ place: optional(id()) });
export type AskAble = Shape<typeof askAble>;

const consents = { show: choice(ableShows), daily: flag(), emergency: flag() };

/** An entry about me. */
export const ownAble = contract({
  id: id(),
  field: fieldCode(),
  words: said(),
  way: choice(ableWays),
  state: choice(ableStates),
  place: text(1, 80),
  ...consents,
  rights: object({ agree: flag(), change: flag(), withdraw: flag() }),
});
export type OwnAble = Shape<typeof ownAble>;

/** Words between a neighbour and an able person; the other one is named as they may be. */
export const ableAsk = contract({
  id: id(),
  field: fieldCode(),
  who: maybe(text(1, 40)),
  use: choice(ableUses),
  words: text(0, 300),
  at: instant(),
  answer: maybe(object({ yes: flag(), words: text(0, 300), at: instant() })),
  rights: object({ answer: flag() }),
});
export type AbleAsk = Shape<typeof ableAsk>;

export const ownAbles = contract({
  now: instant(),
  fields,
  entries: list(object(ownAble), 0, 100),
  /** What I am asked, and what I asked others. */
  received: list(object(ableAsk), 0, 100),
  sent: list(object(ableAsk), 0, 100),
});
export type OwnAbles = Shape<typeof ownAbles>;

/** I can do something: from which door I say so, where I belong to no home. */
export const offerAble = contract({ place: optional(id()), field: fieldCode(), words: said(), ...consents });
export type OfferAble = Shape<typeof offerAble>;
export const agreeAble = contract(consents);
export type AgreeAble = Shape<typeof agreeAble>;
/** Somebody knows one who can do something: who, where, and their phone where it is known. */
export const proposeAble = contract({
  place: optional(id()),
  field: fieldCode(),
  words: said(),
  name: text(1, 20),
  where: text(2, 60),
  phone: optional(text(11, 11, /^1\d{10}$/)),
});
export type ProposeAble = Shape<typeof proposeAble>;
export const askAblePerson = contract({ use: choice(ableUses), words: text(2, 300) });
export type AskAblePerson = Shape<typeof askAblePerson>;
export const answerAble = contract({ yes: flag(), words: optional(text(1, 300)) });
export type AnswerAble = Shape<typeof answerAble>;
export const ableMade = contract({ id: id() });
export type AbleMade = Shape<typeof ableMade>;

/** An entry as the community sees it. */
export const keptAble = contract({
  id: id(),
  name: text(0, 40),
  field: fieldCode(),
  words: said(),
  way: choice(ableWays),
  state: choice(ableStates),
  at: instant(),
  uses: list(choice(ableUses), 0, 2),
  rights: object({ decide: flag() }),
});
export type KeptAble = Shape<typeof keptAble>;
/** Somebody was named who has still to be visited and asked. */
export const ableTip = contract({
  id: id(),
  field: fieldCode(),
  name: text(0, 20),
  where: text(0, 60),
  words: text(0, 200),
  way: choice(ableWays),
  at: instant(),
});
export type AbleTip = Shape<typeof ableTip>;
export const keptAbles = contract({
  now: instant(),
  fields,
  entries: list(object(keptAble), 0, 1000),
  tips: list(object(ableTip), 0, 500),
  /** How many are in the list, and how many of them may be called in an emergency. */
  listed: count(),
  emergency: count(),
});
export type KeptAbles = Shape<typeof keptAbles>;
export const decideAble = contract({ list: flag() });
export type DecideAble = Shape<typeof decideAble>;
