import { contract, id, instant, list, maybe, object, optional, text, type Shape } from '../contract';
import { clock, cursor, ticketLine, ticketStates } from './ticket.contract';
import type { TicketState } from './ticket.rules';

/** A page of a list: the one after `after`, as the page before it said; the first without. */
export const askPage = contract({ after: optional(cursor()) });
export type AskPage = Shape<typeof askPage>;

const oneState = `(${ticketStates.join('|')})`;

/**
 * Which tickets below the reader's places, as a query says it: below one of them, in some states (with commas between
 * them; open ones where none is named), of a category, how near their due, of a unit; `most` of them, 1 to 100.
 */
export const askTickets = contract({
  after: optional(cursor()),
  most: optional(text(1, 3, /^([1-9]\d?|100)$/)),
  place: optional(id()),
  states: optional(text(1, 200, new RegExp(`^${oneState}(,${oneState})*$`))),
  category: optional(text(1, 40)),
  urgency: optional(clock.urgency),
  unit: optional(id()),
});
export type AskTickets = Shape<typeof askTickets>;

/** The states that a query names. */
export const statesIn = (states: string): TicketState[] => states.split(',') as TicketState[];

/** The nearest due first, then what has none, the newest first; `next` asks for the page after this one. */
export const ticketPage = contract({
  now: instant(),
  tickets: list(object(ticketLine), 0, 100),
  next: maybe(cursor()),
});
export type TicketPage = Shape<typeof ticketPage>;
