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
import { petitionMatters, petitionStates } from './petition.rules';

/** What owners of a compound ask for together; the words are read there only. */
export const makePetition = contract({
  placeId: id(),
  topicId: optional(id()),
  matter: choice(petitionMatters),
  words: text(0, 300),
});
export type MakePetition = Shape<typeof makePetition>;
export const madePetition = contract({ id: id() });
export type MadePetition = Shape<typeof madePetition>;
/** The signature of an owner without a phone, as on the roll, and the day on the paper. */
export const enterSignature = contract({ doorId: id(), room: text(1, 20), name: text(1, 20), on: day() });
export type EnterSignature = Shape<typeof enterSignature>;
/** What a second person makes of it who holds the paper: it counts, or why it does not. */
export const lookAtPaper = contract({ counts: flag(), reason: optional(text(0, 100)) });
export type LookAtPaper = Shape<typeof lookAtPaper>;
/** That it was called: on which day the meeting or the vote begins. */
export const callPetition = contract({ on: day(), words: text(2, 200) });
export type CallPetition = Shape<typeof callPetition>;
export const askPetitions = contract({ place: id() });
export type AskPetitions = Shape<typeof askPetitions>;

const petition = {
  id: id(),
  matter: choice(petitionMatters),
  state: choice(petitionStates),
  place: text(1, 80),
  at: instant(),
  closesAt: instant(),
  /** Heads, and area in 0.01 square metres, as they are or, once it was reached, as they were then. */
  heads: count(),
  allHeads: count(),
  area: count(),
  allArea: count(),
  share: count(),
  missing: count(),
  reachedAt: maybe(instant()),
  /** Who has to call, by when. */
  caller: maybe(text(1, 80)),
  due: maybe(instant()),
  late: flag(),
  calledOn: maybe(day()),
  calledWords: maybe(text(1, 200)),
};
export const petitionLine = contract(petition);
export type PetitionLine = Shape<typeof petitionLine>;
export const petitions = contract({
  now: instant(),
  place: maybe(object({ id: id(), name: text(1, 80) })),
  /** I own a home here, so I may ask for something. */
  mayMake: flag(),
  petitions: list(object(petitionLine), 0, 100),
});
export type Petitions = Shape<typeof petitions>;
/** One, with what I may do and why not. */
export const petitionPage = contract({
  now: instant(),
  ...petition,
  topicId: maybe(id()),
  /** For those who live there. */
  words: maybe(text(0, 300)),
  signed: flag(),
  why: maybe(text(1, 100)),
  rights: object({ sign: flag(), unsign: flag(), withdraw: flag(), enter: flag(), call: flag() }),
});
export type PetitionPage = Shape<typeof petitionPage>;
/** With how many signatures from paper wait for a second look. */
export const officePetitions = contract({
  now: instant(),
  petitions: list(object({ ...petition, papers: count() }), 0, 200),
});
export type OfficePetitions = Shape<typeof officePetitions>;
/** What was written down from paper and does not count yet, or not at all; the doors behind which owners may sign. */
export const petitionPapers = contract({
  now: instant(),
  today: day(),
  /** The first day that a paper may bear. */
  since: day(),
  doors: list(object({ id: id(), name: text(1, 80) }), 0, 500),
  papers: list(
    object({
      id: id(),
      home: text(1, 80),
      /** As on the roll; null once that line is gone. */
      name: maybe(text(1, 80)),
      on: day(),
      by: text(0, 40),
      /** I wrote it down, so somebody else has to look. */
      mine: flag(),
      /** Why it does not count; null while it waits. */
      refused: maybe(text(1, 100)),
    }),
    0,
    500,
  ),
});
export type PetitionPapers = Shape<typeof petitionPapers>;
