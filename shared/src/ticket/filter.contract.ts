import { choice, contract, id, instant, optional, text, type Shape } from '../contract';
import { promises } from '../deadline/deadline.rules';

/**
 * The sorts of open matters that a board shows: `give` waits for the reader to give it to someone, or to decide whose it is;
 * `pressing` is that and all that is late or due today; `urged` was urged by a reporter and is not resolved; `adjudicate`
 * waits for somebody's decision whose it is.
 */
export const ticketTabs = ['pressing', 'give', 'urged', 'adjudicate', 'all'] as const;
export type TicketTab = (typeof ticketTabs)[number];

/** How a promise stands: its instant has passed, it runs until one to come, or it rests. */
export const promiseStandings = ['late', 'due', 'paused'] as const;
export type PromiseStanding = (typeof promiseStandings)[number];

/**
 * Which open tickets a list shows, among those that its reader steers. `clock` and `standing` are a row and a column of the
 * wall of deadlines; of what is `due`, `from` this instant on and before `until`. `unit` has it; `category` is a code.
 */
export const ticketFilter = contract({
  below: optional(id()),
  tab: optional(choice(ticketTabs)),
  clock: optional(choice(promises)),
  standing: optional(choice(promiseStandings)),
  from: optional(instant()),
  until: optional(instant()),
  category: optional(text(1, 40)),
  unit: optional(id()),
  /** A number, or any words of a report, its place or its category. */
  q: optional(text(1, 50)),
});
export type TicketFilter = Shape<typeof ticketFilter>;
