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
import { solvedAnswers } from '../rating/rating.rules';
import { order, ticketLine } from '../ticket/ticket.contract';

/** A matter under an order from above. */
export const orderedTicket = contract({ ticket: object(ticketLine), order: object(order) });
export type OrderedTicket = Shape<typeof orderedTicket>;

/** Someone asked a reporter to rate otherwise. For those above the community only; nobody who held the matter. */
export const pressedRating = contract({
  ticketId: id(),
  number: text(1, 12),
  category: text(1, 20),
  community: text(1, 60),
  unit: text(1, 60),
  cycle: integer(1, 99),
  at: instant(),
  /** In the app, or on a call. */
  channel: choice(['app', 'call']),
  solved: choice(solvedAnswers),
  stars: integer(1, 5),
  words: maybe(text(0, 500)),
});
export type PressedRating = Shape<typeof pressedRating>;

/** What the reader looks after from above, and what they owe above: each list empty where it is not theirs. */
export const oversight = contract({
  now: instant(),
  /** The reader may give orders. */
  oversees: flag(),
  /** Working days for the answer to an order, unless somebody says otherwise. */
  days: maybe(integer(1, 60)),
  /** Orders that wait for the reader's answer. */
  waiting: list(object(orderedTicket), 0, 200),
  /** Open orders below the reader, the nearest due first. */
  orders: list(object(orderedTicket), 0, 200),
  /** Overdue so far that an order may follow with one tap. */
  chances: list(object(ticketLine), 0, 200),
  /** Reviews that are late. */
  reviews: list(object(ticketLine), 0, 200),
  pressed: list(object(pressedRating), 0, 200),
});
export type Oversight = Shape<typeof oversight>;
