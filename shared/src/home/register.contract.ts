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
import { residentKinds, residentWays, rollStates } from './home.rules';

/** Homes that want to be looked at: nobody lives there, nobody is on the roll, an owner on it has not come, or somebody asks to move in. */
export const homeLooks = ['empty', 'no_roll', 'no_owner', 'asked'] as const;
export type HomeLook = (typeof homeLooks)[number];

/** The homes below a place, after the home `after`; of one room, or those that want to be looked at. */
export const askHomes = contract({
  place: id(),
  after: optional(id()),
  room: optional(text(1, 20)),
  look: optional(choice(homeLooks)),
});
export type AskHomes = Shape<typeof askHomes>;

const home = {
  id: id(),
  placeId: id(),
  /** Its door as it is said: 槐荫里小区 12 号楼 2 单元. */
  door: text(1, 120),
  room: text(1, 20),
  floor: integer(-20, 200),
  /** Square metres, as on the deed. */
  area: text(1, 12),
};
export const homeLine = contract({ ...home, people: count(), roll: choice(rollStates) });
export type HomeLine = Shape<typeof homeLine>;
export const homes = contract({ total: count(), homes: list(object(homeLine), 0, 100), next: maybe(id()) });
export type Homes = Shape<typeof homes>;

/** What happened to a home, without anybody's words. */
export const homeChange = contract({
  at: instant(),
  kind: text(1, 40),
  /** Whom it was about, where they have not been forgotten. */
  who: maybe(text(0, 20)),
  /** Who did it: by their name at work, or what they want to be called. */
  by: maybe(text(0, 40)),
  facts: object({
    kind: maybe(choice(residentKinds)),
    way: maybe(choice(residentWays)),
    from: maybe(day()),
    owners: maybe(count()),
  }),
});
export type HomeChange = Shape<typeof homeChange>;

/** A home with everyone who belongs or belonged to it, its roll and its history. */
export const homeFile = contract({
  ...home,
  now: instant(),
  people: list(
    object({
      id: id(),
      name: text(0, 20),
      kind: choice(residentKinds),
      way: choice(residentWays),
      since: day(),
      until: maybe(day()),
      hasPhone: flag(),
      ends: flag(),
    }),
    0,
    200,
  ),
  roll: list(
    object({
      id: id(),
      name: text(0, 60),
      /** Their part of the whole, from 0 to 1; null where the roll does not say. */
      share: maybe(text(1, 12)),
      since: day(),
      until: maybe(day()),
      hasPhone: flag(),
    }),
    0,
    200,
  ),
  waiting: count(),
  history: list(object(homeChange), 0, 200),
});
export type HomeFile = Shape<typeof homeFile>;

export const homePhones = contract({
  phones: list(
    object({ name: text(0, 60), what: choice(['roll', ...residentKinds]), phone: text(1, 20) }),
    0,
    100,
  ),
});
export type HomePhones = Shape<typeof homePhones>;
