import { contract, maybe, text, type Shape } from '../contract';

/** A row of a district's lists, as people choose it. */
export const serviceTerm = contract({
  code: text(1, 40),
  name: text(1, 20),
  words: maybe(text(1, 100)),
  skill: maybe(text(1, 40)),
});
export type ServiceTermLine = Shape<typeof serviceTerm>;
