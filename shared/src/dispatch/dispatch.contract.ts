import { levels } from '../ticket/ticket.rules';
import {
  choice,
  contract,
  count,
  flag,
  id,
  integer,
  list,
  maybe,
  object,
  text,
  type Shape,
} from '../contract';

export const visibilities = ['public', 'staff'] as const;
export type Visibility = (typeof visibilities)[number];

/** A kind of matter. `tile` 1–8 are the tiles of the form, the rest stand under 更多. */
export const category = contract({
  code: text(1, 40),
  name: text(1, 20),
  icon: text(1, 20),
  hint: maybe(text(1, 60)),
  tile: maybe(integer(1, 8)),
  visibility: choice(visibilities),
  urgent: flag(),
});
export type Category = Shape<typeof category>;
export const categories = contract({ categories: list(object(category), 0, 60) });
export type Categories = Shape<typeof categories>;
/** The categories of the district in which a place lies. */
export const askCategories = contract({ place: id() });
export type AskCategories = Shape<typeof askCategories>;

/**
 * Where a ticket could go: a unit, what it is for, and who is on duty there today. `ruled` says that a rule for this very
 * category names it here, `recent` how many of the category it had within the last 90 days.
 */
export const unit = contract({
  unitId: id(),
  name: text(1, 60),
  kind: text(1, 20),
  level: choice(levels),
  what: maybe(text(1, 80)),
  suggested: flag(),
  ruled: flag(),
  recent: count(),
  people: list(object({ personId: id(), name: text(1, 40), away: flag() }), 0, 50),
});
export type Unit = Shape<typeof unit>;
export const units = contract({ units: list(object(unit), 0, 100) });
export type Units = Shape<typeof units>;
