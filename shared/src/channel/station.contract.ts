import { contract, id, list, maybe, object, text, type Shape } from '../contract';

/** A station where opinions are collected: an open place with hours, whose sign is a way in of its own. */
export const station = contract({
  placeId: id(),
  name: text(1, 80),
  where: text(1, 120),
  hours: text(2, 60),
  /** Its sign as it is said; null before one is issued. */
  spoken: maybe(text(6, 6)),
});
export type Station = Shape<typeof station>;
export const stations = contract({
  stations: list(object(station), 0, 500),
  /** Open places below the reader that are none yet. */
  places: list(object({ id: id(), name: text(1, 120) }), 0, 500),
});
export type Stations = Shape<typeof stations>;
export const setStation = contract({ placeId: id(), hours: text(2, 60) });
export type SetStation = Shape<typeof setStation>;
