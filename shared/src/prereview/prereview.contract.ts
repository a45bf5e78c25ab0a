import { choice, contract, day, flag, id, instant, list, maybe, object, text, type Shape } from '../contract';
import { opinions } from './prereview.rules';

/** A topic goes to a branch for its opinion, as a matter of the district's list. */
export const askPrereview = contract({ matterId: id(), branchId: id() });
export type AskPrereview = Shape<typeof askPrereview>;
/** What the branch says: when it sat, who sat in, its opinion and why. */
export const givePrereview = contract({
  on: day(),
  present: text(2, 200),
  opinion: choice(opinions),
  words: text(5, 500),
});
export type GivePrereview = Shape<typeof givePrereview>;

export const prereviewLine = contract({
  id: id(),
  matter: text(1, 40),
  branch: text(1, 80),
  at: instant(),
  due: instant(),
  late: flag(),
  on: maybe(day()),
  present: maybe(text(1, 200)),
  opinion: maybe(choice(opinions)),
  words: maybe(text(1, 500)),
  givenAt: maybe(instant()),
  mayGive: flag(),
});
export type PrereviewLine = Shape<typeof prereviewLine>;
/** The opinions on a topic, as anybody may read them, and for staff what may be asked of whom. */
export const prereviews = contract({
  now: instant(),
  today: day(),
  prereviews: list(object(prereviewLine), 0, 20),
  matters: list(object({ id: id(), name: text(1, 40) }), 0, 50),
  branches: list(object({ id: id(), name: text(1, 80) }), 0, 50),
});
export type Prereviews = Shape<typeof prereviews>;
