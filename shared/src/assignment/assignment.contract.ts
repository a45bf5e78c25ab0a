import {
  choice,
  contract,
  flag,
  id,
  instant,
  list,
  maybe,
  number,
  object,
  text,
  type Shape,
} from '../contract';
import { clockKinds } from '../deadline/deadline.rules';
import { hands } from '../ticket/ticket.rules';
import { callKinds, callRoles, callStates } from './assignment.rules';

/** The clock of a call that is running out. */
const due = () =>
  maybe(
    object({
      kind: choice(clockKinds),
      at: instant(),
      urgency: choice(['ample', 'soon', 'over', 'hold']),
      left: number(),
      dayMinutes: number(),
    }),
  );

/** Who was called to a ticket, as what, and how far they are. Reporters read units and kinds only. */
export const calledLine = contract({
  id: id(),
  kind: choice(callKinds),
  role: choice(callRoles),
  state: choice(callStates),
  unit: maybe(text(1, 60)),
  person: maybe(object({ name: text(0, 40), role: text(0, 40) })),
  /** Who called; null for residents, and where a resident did. */
  by: maybe(text(0, 40)),
  at: instant(),
  arrivedAt: maybe(instant()),
  endedAt: maybe(instant()),
  due: due(),
  /** The reader, or a unit of theirs, is meant. */
  mine: flag(),
});
export type CalledLine = Shape<typeof calledLine>;

/** What the reader of an inbox is called to. */
export const call = contract({
  id: id(),
  kind: calledLine.kind,
  role: calledLine.role,
  state: calledLine.state,
});
export type Call = Shape<typeof call>;

/** People who could help with a ticket, each with what they may be asked for. */
export const helpers = contract({
  people: list(
    object({
      personId: id(),
      name: text(0, 40),
      roleName: text(1, 40),
      placeName: text(1, 60),
      hands: list(choice(hands), 1, hands.length),
      /** On leave; their substitute is asked, where there is one. */
      away: flag(),
    }),
    0,
    500,
  ),
});
export type Helpers = Shape<typeof helpers>;
