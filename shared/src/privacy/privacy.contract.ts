import { choice, contract, id, instant, list, maybe, object, text, type Shape } from '../contract';
import { lookAbouts, looks } from './privacy.rules';

/** Who looked at mine, the latest first: at work as their role, place and working name; a neighbour as what they call themselves. */
export const myLooks = contract({
  looks: list(
    object({
      id: id(),
      at: instant(),
      what: choice(looks),
      about: choice(lookAbouts),
      role: maybe(text(0, 80)),
      place: maybe(text(0, 80)),
      name: maybe(text(0, 80)),
      reason: maybe(text(0, 1000)),
    }),
    0,
    200,
  ),
});
export type MyLooks = Shape<typeof myLooks>;
