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
import {
  areaSources,
  changeWhys,
  electorateStates,
  headWhys,
  lotGaps,
  lotKinds,
  objectionStates,
  proofs,
} from './electorate.rules';

const version = () => integer(1, 1_000_000);
/** In 0.01 m². */
const area = () => integer(0, 2_000_000_000);
const words = (most = 500) => text(4, most);

/** An owner as they are written down: one who is on the list already by their key, else by name, phone and the last signs of their papers. */
const ownerSaid = object({
  id: optional(id()),
  name: text(1, 60),
  phone: maybe(phone()),
  papers: maybe(text(4, 8, /^[0-9A-Za-z]+$/)),
  share: maybe(text(1, 12)),
});
/** A lot as it is written down; its area as papers write it. */
export const lotSaid = contract({
  kind: choice(lotKinds),
  label: text(1, 60),
  buildingId: maybe(id()),
  area: text(1, 20),
  areaSource: choice(areaSources),
  areaDay: day(),
  proof: choice(proofs),
  owners: list(ownerSaid, 0, 20),
});
export type LotSaid = Shape<typeof lotSaid>;

/** Makes an electorate of a compound, or of some of its buildings, from the register of homes; areas are from `source`, as of `day`. */
export const makeElectorate = contract({
  placeId: id(),
  buildings: list(id(), 0, 100),
  name: text(2, 60),
  source: choice(areaSources),
  day: day(),
});
export type MakeElectorate = Shape<typeof makeElectorate>;
export const madeElectorate = contract({ id: id() });
export type MadeElectorate = Shape<typeof madeElectorate>;

export const moveElectorate = contract({ move: choice(['post', 'freeze', 'drop']), version: version() });
export type MoveElectorate = Shape<typeof moveElectorate>;
export const addLots = contract({ version: version(), lots: list(object(lotSaid), 1, 500) });
export type AddLots = Shape<typeof addLots>;
export const setLot = contract({ version: version(), lot: object(lotSaid) });
export type SetLot = Shape<typeof setLot>;
export const dropLot = contract({ version: version() });
export type DropLot = Shape<typeof dropLot>;
export const decideMatch = contract({ one: id(), other: id(), same: flag(), reason: words(200) });
export type DecideMatch = Shape<typeof decideMatch>;
/** Changes a line of a posted or frozen electorate by a decision; without `lot` it is taken off. */
export const decideChange = contract({
  version: version(),
  why: choice(['sale', 'mistake']),
  reason: words(300),
  lot: maybe(object(lotSaid)),
});
export type DecideChange = Shape<typeof decideChange>;

/** Says that a line is wrong, or with no lot that one is missing. */
export const objectToLine = contract({ lotId: maybe(id()), words: words() });
export type ObjectToLine = Shape<typeof objectToLine>;
/** The same, for somebody at the desk. */
export const enterObjection = contract({ lotId: maybe(id()), who: text(1, 40), words: words() });
export type EnterObjection = Shape<typeof enterObjection>;
export const answerObjection = contract({
  version: version(),
  move: choice(['uphold', 'refuse']),
  words: words(),
  /** What the line is from now on, where it was right. */
  lot: maybe(object(lotSaid)),
});
export type AnswerObjection = Shape<typeof answerObjection>;

const totals = object({ lots: count(), heads: count(), area: area() });
const heading = {
  id: id(),
  name: text(1, 60),
  place: text(1, 80),
  edition: integer(1, 1000),
  state: choice(electorateStates),
  version: version(),
  madeAt: instant(),
  postedUntil: maybe(day()),
  hash: maybe(text(64, 64)),
  totals,
};
/** Compounds for which I may make one, and those that were made, the newest first. */
export const electorateDesk = contract({
  now: instant(),
  compounds: list(
    object({
      id: id(),
      name: text(1, 80),
      homes: count(),
      buildings: list(object({ id: id(), name: text(1, 80) }), 0, 500),
    }),
  ),
  electorates: list(object({ ...heading, objections: count() }), 0, 200),
  pack: object({ name: text(1, 40), online: text(1, 200), posted: count() }),
});
export type ElectorateDesk = Shape<typeof electorateDesk>;

const party = object({ id: id(), name: text(0, 60), hasPhone: flag(), lots: list(text(1, 60), 0, 200) });
const objection = {
  id: id(),
  lot: maybe(text(1, 60)),
  lotId: maybe(id()),
  words: maybe(text(0, 500)),
  state: choice(objectionStates),
  version: version(),
  at: instant(),
  due: instant(),
  late: flag(),
  answer: maybe(text(0, 500)),
};
/** An electorate as those who work on it see it. */
export const electorateFile = contract({
  now: instant(),
  ...heading,
  buildings: list(text(1, 80), 0, 500),
  byKind: list(object({ kind: choice(lotKinds), lots: count(), area: area() }), 0, 4),
  /** Lots with gaps, of all that have some. */
  gaps: list(object({ id: id(), label: text(1, 60), gaps: list(choice(lotGaps), 1, 3) }), 0, 100),
  gapCount: count(),
  asks: list(object({ one: party, other: party }), 0, 50),
  askCount: count(),
  objections: list(object({ ...objection, who: maybe(text(0, 60)), mayAnswer: flag() }), 0, 500),
  changes: list(
    object({
      at: instant(),
      lot: text(1, 60),
      why: choice(changeWhys),
      reason: text(0, 500),
      edition: integer(1, 1000),
      areaBefore: maybe(area()),
      areaAfter: maybe(area()),
      ownersChanged: flag(),
    }),
    0,
    500,
  ),
  editions: list(object({ id: id(), edition: integer(1, 1000), hash: maybe(text(64, 64)) }), 0, 200),
  rights: object({
    edit: flag(),
    post: flag(),
    freeze: flag(),
    drop: flag(),
    change: flag(),
    object: flag(),
  }),
});
export type ElectorateFile = Shape<typeof electorateFile>;

/** Lines of an electorate, after the lot `after`; those of a room, a name or a number of the list. */
export const askLots = contract({ after: optional(id()), q: optional(text(1, 40)) });
export type AskLots = Shape<typeof askLots>;
export const lotLine = contract({
  id: id(),
  label: text(1, 60),
  kind: choice(lotKinds),
  area: maybe(area()),
  areaSource: choice(areaSources),
  areaDay: day(),
  proof: choice(proofs),
  buildingId: maybe(id()),
  home: flag(),
  owners: list(object({ id: id(), name: text(0, 60), share: maybe(text(1, 12)), account: flag() }), 0, 20),
  head: maybe(count()),
  headWords: text(0, 200),
  gaps: list(choice(lotGaps), 0, 3),
});
export type LotLine = Shape<typeof lotLine>;
export const lotLines = contract({ total: count(), lots: list(object(lotLine), 0, 100), next: maybe(id()) });
export type LotLines = Shape<typeof lotLines>;

/** The list as it is posted: rooms and areas, no names and no phones. */
export const postedList = contract({
  name: text(1, 60),
  place: text(1, 80),
  edition: integer(1, 1000),
  state: choice(electorateStates),
  postedUntil: maybe(day()),
  hash: maybe(text(64, 64)),
  totals,
  /** Over which the hash is made; null until it is frozen. */
  text: maybe(text(0, 2_000_000)),
  lots: list(
    object({
      label: text(1, 60),
      kind: choice(lotKinds),
      area: area(),
      source: choice(areaSources),
      head: count(),
    }),
    0,
    20_000,
  ),
});
export type PostedList = Shape<typeof postedList>;

/** My own lines on electorates that are posted or frozen, and why they count as they do. */
export const ownRight = contract({
  now: instant(),
  electorates: list(
    object({
      ...heading,
      lots: list(
        object({
          id: id(),
          label: text(1, 60),
          kind: choice(lotKinds),
          area: area(),
          source: choice(areaSources),
          sourceDay: day(),
          proof: choice(proofs),
          why: choice(headWhys),
          head: text(1, 200),
        }),
        0,
        200,
      ),
      objections: list(object(objection), 0, 50),
      mayObject: flag(),
    }),
    0,
    50,
  ),
});
export type OwnRight = Shape<typeof ownRight>;
