import {
  contract,
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

const times = { from: integer(0, 1439), until: integer(1, 1440) };

/** A service that is given again and again at a place, by a team where one gives it. */
export const openSeries = contract({
  placeId: id(),
  teamId: optional(id()),
  title: text(2, 40),
  words: optional(text(1, 300)),
  venue: text(2, 60),
  firstDay: day(),
  lastDay: optional(day()),
  weeks: integer(1, 4),
  ...times,
});
export type OpenSeries = Shape<typeof openSeries>;
export const madeSeries = contract({ id: id() });
export type MadeSeries = Shape<typeof madeSeries>;
export const callOffDay = contract({ day: day(), reason: text(2, 100) });
export type CallOffDay = Shape<typeof callOffDay>;
export const askSeries = contract({ place: id() });
export type AskSeries = Shape<typeof askSeries>;

/** One service with its next days; one that is called off says why. */
export const seriesLine = contract({
  id: id(),
  title: text(2, 40),
  words: maybe(text(1, 300)),
  venue: text(2, 60),
  place: text(1, 80),
  team: maybe(object({ id: id(), name: text(2, 30) })),
  weeks: integer(1, 4),
  ...times,
  days: list(object({ day: day(), off: maybe(text(1, 100)) }), 0, 8),
});
export type SeriesLine = Shape<typeof seriesLine>;
export const seriesAt = contract({ now: instant(), series: list(object(seriesLine), 0, 50) });
export type SeriesAt = Shape<typeof seriesAt>;

/** Services in the reader's scope, those that ended last. */
export const officeSeries = contract({
  now: instant(),
  today: day(),
  series: list(object({ ...seriesLine, over: flag() }), 0, 500),
});
export type OfficeSeries = Shape<typeof officeSeries>;
