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
import { matters } from '../vote/matter.rules';

const people = () => integer(0, 99);
const area = () => integer(0, 2_000_000_000);

/** What a committee decided at a sitting: which kind of matter if it is one that owners know, how many came, how many signed. */
export const writeSitting = contract({
  on: day(),
  matter: optional(choice(matters)),
  words: text(5, 300),
  present: people(),
  signed: people(),
});
export type WriteSitting = Shape<typeof writeSitting>;

/** How far a compound without a committee is: handed over (area in 0.01 square metres), and the group that prepares the first meeting. */
export const tellPreparation = contract({
  firstOn: day(),
  homes: integer(0, 100_000),
  ofHomes: integer(1, 100_000),
  area: area(),
  ofArea: integer(1, 2_000_000_000),
  formedOn: optional(day()),
  members: optional(people()),
  owners: optional(people()),
});
export type TellPreparation = Shape<typeof tellPreparation>;

export const sittingLine = contract({
  id: id(),
  on: day(),
  matter: maybe(choice(matters)),
  words: text(1, 300),
  members: count(),
  present: count(),
  signed: count(),
  decides: flag(),
});
export type SittingLine = Shape<typeof sittingLine>;

export const committeeLine = contract({
  id: id(),
  name: text(1, 60),
  members: count(),
  termFrom: maybe(day()),
  termUntil: maybe(day()),
  /** What is wrong with its size or term, in words. */
  fault: maybe(text(1, 80)),
  /** The day by which a new election is held, and whether that day has passed. */
  renewBy: maybe(day()),
  renewLate: flag(),
  sittings: list(object(sittingLine), 0, 50),
});
export type CommitteeLine = Shape<typeof committeeLine>;

export const preparationLine = contract({
  firstOn: day(),
  homes: count(),
  ofHomes: count(),
  area: area(),
  ofArea: area(),
  /** Since when the first meeting is due; null while too little is handed over. */
  dueSince: maybe(day()),
  formBy: maybe(day()),
  formedOn: maybe(day()),
  members: maybe(count()),
  owners: maybe(count()),
  fault: maybe(text(1, 80)),
  holdBy: maybe(day()),
  /** The group is not formed, or the meeting not held, by its day. */
  late: flag(),
});
export type PreparationLine = Shape<typeof preparationLine>;

/** The compounds I steer: each with its committee, or with how far it is on the way to one. */
export const committees = contract({
  now: instant(),
  today: day(),
  /** What the pack in force says of committees and of preparing them. */
  rules: list(text(1, 200), 0, 3),
  compounds: list(
    object({
      id: id(),
      name: text(1, 80),
      committee: maybe(object(committeeLine)),
      preparation: maybe(object(preparationLine)),
    }),
    0,
    500,
  ),
});
export type Committees = Shape<typeof committees>;
