import {
  choice,
  contract,
  count,
  flag,
  id,
  instant,
  list,
  map,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { phone } from '../people/people.contract';
import { clock, visibleTicket } from '../ticket/ticket.contract';
import { fewestWords, outcomes } from '../ticket/ticket.rules';

/**
 * One matter as another system tells it. Where it is: by the code of a door's sign, its spoken code, compound and
 * building, or an address in words. What it is: a code of ours, or what the system calls it.
 */
export const foreignLine = contract({
  foreignId: text(1, 80),
  door: optional(text(1, 300)),
  spoken: optional(text(1, 20)),
  compound: optional(text(1, 40)),
  building: optional(text(1, 20)),
  entrance: optional(text(1, 20)),
  address: optional(text(1, 200)),
  category: text(1, 40),
  words: text(fewestWords.report, 1000),
  name: optional(text(1, 20)),
  phone: optional(phone()),
  hideName: optional(flag()),
  /** When the other system received it. */
  receivedAt: optional(instant()),
});
export type ForeignLine = Shape<typeof foreignLine>;

/** How a matter stands, for the system it came from: no words of the reporter, no person. */
export const foreignStatus = contract({
  foreignId: text(1, 80),
  number: text(1, 12),
  state: visibleTicket.state,
  stateWords: text(1, 20),
  outcome: maybe(choice(outcomes)),
  receivedAt: instant(),
  closedAt: maybe(instant()),
  dues: list(
    object({ kind: clock.kind, due: instant(), stoppedAt: maybe(instant()), verdict: clock.verdict }),
    0,
    100,
  ),
  /** What the handler wrote for everybody to read. */
  line: maybe(text(0, 60)),
});
export type ForeignStatus = Shape<typeof foreignStatus>;

/** A line that could not be taken, as the office sees it: what is wrong by field, and what was told. */
export const refusedLine = contract({
  id: id(),
  channel: text(1, 40),
  foreignId: maybe(text(1, 80)),
  at: instant(),
  times: count(),
  faults: map(text(1, 200)),
  told: object({
    where: text(0, 300),
    category: text(0, 60),
    words: text(0, 1000),
    name: maybe(text(0, 40)),
    hasPhone: flag(),
  }),
});
export type RefusedLine = Shape<typeof refusedLine>;
export const refusedLines = contract({ now: instant(), lines: list(object(refusedLine), 0, 200) });
export type RefusedLines = Shape<typeof refusedLines>;

/** Takes a refused line in by hand: where it is and what it is, decided by a person. */
export const takeRefused = contract({
  placeId: id(),
  category: text(1, 40),
  words: optional(text(fewestWords.report, 1000)),
});
export type TakeRefused = Shape<typeof takeRefused>;
export const dropRefused = contract({ reason: text(2, 100) });
export type DropRefused = Shape<typeof dropRefused>;
