import { contract, day, instant, integer, maybe, text } from '../contract';

/** What every version of a setting says: its number, by what right (empty: nobody wrote it down), from when on, and who published it (null: the house). */
export const version = contract({
  version: integer(0, 100_000),
  source: text(0, 200),
  from: instant(),
  by: maybe(text(1, 40)),
});

/** What every ask for a new version says; `base` is the newest version its writer knew, so that nobody overwrites another unseen. */
export const publishing = contract({ base: integer(0, 100_000), source: text(2, 200), from: day() });
