import {
  contract,
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
import { publishing, version } from './version.contract';

const colour = text(7, 7, /^#[0-9a-fA-F]{6}$/);

/** How Linli looks in a district: what it is called there, its two colours as #rrggbb, its corners in percent of ours, its mark. */
export const appearanceTerms = contract({
  name: text(2, 12),
  main: colour,
  deep: colour,
  radius: integer(0, 200),
  /** The picture shown as its mark; without one it is ours. */
  mark: optional(id()),
});
export const keptMark = contract({ id: id() });
export type KeptMark = Shape<typeof keptMark>;
export type AppearanceTerms = Shape<typeof appearanceTerms>;

/** The appearance of the reader's district with its versions, the newest first; null terms: as Linli comes. */
export const appearanceSetting = contract({
  now: instant(),
  terms: maybe(object(appearanceTerms)),
  base: integer(0, 100_000),
  versions: list(object({ ...version, terms: object(appearanceTerms) }), 0, 100),
  mayPublish: flag(),
});
export type AppearanceSetting = Shape<typeof appearanceSetting>;

export const publishAppearance = contract({ terms: object(appearanceTerms), ...publishing });
export type PublishAppearance = Shape<typeof publishAppearance>;

/** How Linli looks for whoever asks; null: as it comes. */
export const appearance = contract({ terms: maybe(object(appearanceTerms)) });
export type Appearance = Shape<typeof appearance>;
