import {
  choice,
  contract,
  flag,
  id,
  instant,
  integer,
  list,
  maybe,
  object,
  text,
  type Shape,
} from '../contract';
import { visibilities } from '../dispatch/dispatch.contract';
import { doorKinds } from '../place/place.contract';
import { publishing, version } from './version.contract';

/** What a district lays down about one kind of matter. */
export const categoryTerms = contract({
  name: text(1, 20),
  icon: text(1, 20),
  hint: maybe(text(1, 60)),
  /** Its tile on the form, from 1; null stands under 更多. */
  tile: maybe(integer(1, 8)),
  sort: integer(0, 999),
  visibility: choice(visibilities),
  urgent: flag(),
  /** Where it can be reported; null is everywhere. */
  placeKinds: maybe(list(choice(doorKinds), 1, doorKinds.length)),
  /** False: no new reports; what was reported goes on. */
  open: flag(),
});
export type CategoryTerms = Shape<typeof categoryTerms>;

const categoryLine = contract({
  id: id(),
  code: text(1, 40),
  terms: object(categoryTerms),
  base: integer(0, 100_000),
  /** The newest first. */
  versions: list(object({ ...version, terms: object(categoryTerms) }), 0, 100),
});
export type CategoryLine = Shape<typeof categoryLine>;

export const settingCategories = contract({
  now: instant(),
  categories: list(object(categoryLine), 0, 200),
  mayPublish: flag(),
});
export type SettingCategories = Shape<typeof settingCategories>;

/** The next version of a category, or with null a new one. */
export const publishCategory = contract({ id: maybe(id()), terms: object(categoryTerms), ...publishing });
export type PublishCategory = Shape<typeof publishCategory>;
