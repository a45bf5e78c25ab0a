import { contract, instant, list, maybe, object, optional, text, type Shape } from '../contract';
import { ticketFilter } from './filter.contract';
import { clock, cursor, ticketLine, ticketStates } from './ticket.contract';
import type { TicketState } from './ticket.rules';

/** A page of a list: the one after `after`, as the page before it said; the first without. */
export const askPage = contract({ after: optional(cursor()) });
export type AskPage = Shape<typeof askPage>;

const oneState = `(${ticketStates.join('|')})`;

/**
 * Which tickets that the reader steers, as a query says it: those that fit a filter, in some states (with commas between them)
 * and so near their due; `most` of them, 1 to 100. Where no state is named they are open ones, or with a `q` under no tab any.
 */
export const askTickets = contract({
  ...ticketFilter,
  after: optional(cursor()),
  most: optional(text(1, 3, /^([1-9]\d?|100)$/)),
  states: optional(text(1, 200, new RegExp(`^${oneState}(,${oneState})*$`))),
  urgency: optional(clock.urgency),
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
