import {
  choice,
  contract,
  count,
  day,
  id,
  instant,
  integer,
  list,
  maybe,
  number,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { placeKinds } from '../place/place.contract';
import { handKinds } from './register.rules';

const name = () => text(1, 40);
const figure = () => text(1, 10);
const phone = () => text(1, 20);
const particulars = { name: name(), number: maybe(figure()), phone: maybe(phone()) };

/** A place as it is registered; `until` is the first day on which it is closed. */
export const registeredPlace = contract({
  id: id(),
  kind: choice(placeKinds),
  ...particulars,
  since: day(),
  until: maybe(day()),
});
export type RegisteredPlace = Shape<typeof registeredPlace>;

/** Without a place it is the topmost that the reader steers. */
export const askParts = contract({ place: optional(id()) });
export type AskParts = Shape<typeof askParts>;
/** A place, what stands above it, what stands right in it, what can be added there and to which grids doors can be given. */
export const placeParts = contract({
  now: instant(),
  place: object(registeredPlace),
  above: list(object({ id: id(), name: name() }), 0, 10),
  parts: list(object({ ...registeredPlace, homes: count() }), 0, 2000),
  adds: list(choice(handKinds), 0, handKinds.length),
  grids: list(object({ id: id(), name: name() }), 0, 500),
});
export type PlaceParts = Shape<typeof placeParts>;

/** A building and an entrance have a number, and are called by it where no name is told. */
export const addPlace = contract({
  parentId: id(),
  kind: choice(handKinds),
  name: optional(name()),
  number: optional(figure()),
  phone: optional(phone()),
  since: day(),
  /** The living grid that answers for a new door. */
  gridId: optional(id()),
});
export type AddPlace = Shape<typeof addPlace>;
export const handMade = contract({ id: id() });
export type HandMade = Shape<typeof handMade>;

/** What its writer saw; where a colleague changed it meanwhile, the change is refused. */
const wasPlace = object({ ...particulars, until: maybe(day()) });
export const changePlace = contract({ was: wasPlace, ...particulars });
export type ChangePlace = Shape<typeof changePlace>;
/** Null: it stays open after all. */
export const closePlace = contract({ was: wasPlace, until: maybe(day()) });
export type ClosePlace = Shape<typeof closePlace>;

/** Area in square metres. */
const home = { room: text(1, 20), floor: integer(-9, 199), area: number() };
export const addHome = contract({ entranceId: id(), ...home });
export type AddHome = Shape<typeof addHome>;
export const changeHome = contract({ was: object({ ...home, area: text(1, 10) }), ...home });
export type ChangeHome = Shape<typeof changeHome>;
