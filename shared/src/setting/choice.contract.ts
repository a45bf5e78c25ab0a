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
import { publishPolicy } from '../deadline/rule.contract';
import { placeKinds } from '../place/place.contract';
import { publishing, version } from './version.contract';

/** Which policy matters of a kind have; null means any. */
const chosen = contract({
  categoryId: maybe(id()),
  urgent: maybe(flag()),
  placeKind: maybe(choice(placeKinds)),
  policyCode: text(1, 40),
});
export type Chosen = Shape<typeof chosen>;

const choiceLine = contract({
  id: id(),
  ...chosen,
  ...version,
  /** in force; begins later; gave way to a later one for the same kind of matter. */
  standing: choice(['now', 'later', 'past']),
});
export type ChoiceLine = Shape<typeof choiceLine>;

/** Which matters of the reader's district have which policy, and what there is to choose from. */
export const choices = contract({
  now: instant(),
  categories: list(object({ id: id(), name: text(1, 20), urgent: flag() }), 0, 200),
  policies: list(object({ code: text(1, 40), name: text(1, 40) }), 0, 50),
  choices: list(object(choiceLine), 0, 1000),
  mayPublish: flag(),
});
export type Choices = Shape<typeof choices>;

export const publishChoice = contract({ ...chosen, ...publishing });
export type PublishChoice = Shape<typeof publishChoice>;

/** What a change would have meant for the matters of the last thirty days: so many were looked at, so many would differ. */
export const effect = contract({
  since: instant(),
  looked: integer(0, 10_000_000),
  changed: integer(0, 10_000_000),
});
export type Effect = Shape<typeof effect>;

export const previewChoice = contract(chosen);
export type PreviewChoice = Shape<typeof previewChoice>;

const { source: _source, from: _from, base: _base, ...terms } = publishPolicy;
export const previewPolicy = contract(terms);
export type PreviewPolicy = Shape<typeof previewPolicy>;
