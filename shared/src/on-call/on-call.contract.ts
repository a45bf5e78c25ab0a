import { contract, flag, id, instant, list, maybe, object, optional, text, type Shape } from '../contract';

/** The list of one place: without a place the first one the reader may edit. */
export const askOnCall = contract({ place: optional(id()) });
export type AskOnCall = Shape<typeof askOnCall>;

const span = { from: instant(), until: instant() };

/** Who is on call where, for the next days, and when nobody is. */
export const onCallList = contract({
  now: instant(),
  /** The places whose lists the reader may see. */
  places: list(object({ id: id(), name: text(1, 60) }), 0, 200),
  placeId: maybe(id()),
  mayEdit: flag(),
  turns: list(
    object({
      id: id(),
      ...span,
      name: text(0, 40),
      phone: maybe(text(1, 20)),
      /** On leave then; who is called instead, if anybody. */
      away: flag(),
      substitute: maybe(text(0, 40)),
    }),
    0,
    500,
  ),
  gaps: list(object(span), 0, 500),
  people: list(object({ personId: id(), name: text(0, 40), roleName: text(1, 40) }), 0, 200),
});
export type OnCallList = Shape<typeof onCallList>;

export const putOnCall = contract({
  placeId: id(),
  personId: id(),
  turns: list(object(span), 1, 31),
});
export type PutOnCall = Shape<typeof putOnCall>;
