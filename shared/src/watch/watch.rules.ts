import type { ClockKind } from '../deadline/deadline.rules';
import type { TicketFacts } from '../ticket/standing.rules';
import { dueKind, isOver, type TicketState } from '../ticket/ticket.rules';

/** What a ticket that waits can lack: the clock of its state, somebody who owes it, or the clock of what it was asked. */
export const gaps = ['clock', 'owner', 'delay', 'pause', 'help', 'order'] as const;
export type Gap = (typeof gaps)[number];

/** A ticket as the watch sees it. */
export interface Watched extends Pick<
  TicketFacts,
  'delayAskedBy' | 'carryAskedBy' | 'pausedUntil' | 'supervision'
> {
  readonly state: TicketState;
  /** The clocks that run: those of the ticket itself, and those of something about it. */
  readonly running: readonly ClockKind[];
  readonly runningAbout: readonly ClockKind[];
  /** How many who were called and are not there yet have no day to come; whoever came has the ticket's. */
  readonly untimed: number;
  /** Its handler works here, or somebody does to whom it falls without one. */
  readonly owned: boolean;
}

/** States in which somebody at work has the next step; in others it is the reporter, or whoever reviews. */
const ownedStates: readonly TicketState[] = [
  'reported',
  'dispatched',
  'accepted',
  'carried',
  'returned',
  'adjudicating',
  'resolved',
];

/** Everything that is missing around a ticket: empty where each thing that waits has a due and somebody who owes it. */
export function gapsOf(ticket: Watched): Gap[] {
  const { state, running, runningAbout, owned } = ticket;
  const due = dueKind[state];
  const runs = (...kinds: readonly ClockKind[]) =>
    kinds.some((kind) => running.includes(kind) || runningAbout.includes(kind));
  const lacks: Record<Gap, boolean> = {
    clock: !isOver(state) && due !== undefined && !running.includes(due),
    owner: ownedStates.includes(state) && !owned,
    delay: (ticket.delayAskedBy !== null || ticket.carryAskedBy !== null) && !runs('delay'),
    pause: ticket.pausedUntil !== null && !runs('pause'),
    help: ticket.untimed > 0,
    order: ticket.supervision === 'issued' && !runs('supervise'),
  };
  return gaps.filter((gap) => lacks[gap]);
}

/** How a place is watched: days in which a reporter answers a question, and in which an exclusion is decided. */
export interface WatchPolicy {
  readonly answerDays: number;
  readonly exclusionDays: number;
}

/** What districts start with. */
export const standardWatch: WatchPolicy = { answerDays: 5, exclusionDays: 7 };

/** Whom something waits for: the reporter, a department, a firm, whoever was called to help, whoever decides, WeChat. */
export const waitKinds = [
  'reporter',
  'department',
  'firm',
  'helper',
  'decision',
  'exclusion',
  'letter',
] as const;
export type WaitKind = (typeof waitKinds)[number];

/** What was tried too often and waits for an administrator. */
export const parkedKinds = ['delivery', 'errand'] as const;
export type ParkedKind = (typeof parkedKinds)[number];
