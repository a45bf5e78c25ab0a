import { dateOfDay, dayNumber, dayOfDate, instantOn, weekdayOfDay } from '../deadline/shanghai.rules';
import type { TicketFacts } from '../ticket/standing.rules';
import type { TicketState } from '../ticket/ticket.rules';

/** Whom a matter waits for that is carried over to tomorrow; `queue` waits to be given out, `working` for nobody else. */
export const leftReasons = [
  'project',
  'pause',
  'decision',
  'reporter',
  'helper',
  'department',
  'firm',
  'queue',
  'working',
] as const;
export type LeftReason = (typeof leftReasons)[number];

/** What an open ticket waits for is read from. */
export interface Left extends Pick<
  TicketFacts,
  'arbiter' | 'delayAskedBy' | 'carryAskedBy' | 'pausedUntil' | 'awaited' | 'present'
> {
  readonly state: TicketState;
  /** A question to its reporter has no answer yet. */
  readonly asked: boolean;
  readonly unitKind: string;
}

/** Why a ticket is still open: the first of the reasons that holds. */
export function whyLeft(ticket: Left): LeftReason {
  const { state, unitKind } = ticket;
  const decided =
    ticket.delayAskedBy !== null ||
    ticket.carryAskedBy !== null ||
    state === 'adjudicating' ||
    state === 'reviewing';
  const holds: Record<LeftReason, boolean> = {
    project: state === 'carried',
    pause: ticket.pausedUntil !== null,
    decision: decided,
    reporter: ticket.asked,
    helper: ticket.awaited.length + ticket.present.length > 0,
    department: unitKind === 'department',
    firm: unitKind === 'firm',
    queue: state === 'reported' || state === 'returned',
    working: true,
  };
  return leftReasons.find((reason) => holds[reason]) ?? 'working';
}

export const spans = ['day', 'week'] as const;
export type Span = (typeof spans)[number];

/** The dates of a day, or of the week from Monday to Sunday in which it lies. */
export function datesOf(date: string, span: Span): string[] {
  const day = dayOfDate(date);
  if (span === 'day') return [date];
  const monday = day - ((weekdayOfDay(day) + 6) % 7);
  return Array.from({ length: 7 }, (_, index) => dateOfDay(monday + index));
}

/** From the first instant of these dates up to the first after them. */
export function betweenOf(dates: readonly string[]): { from: Date; to: Date } {
  const days = dates.map(dayOfDate);
  return { from: instantOn(Math.min(...days), 0), to: instantOn(Math.max(...days) + 1, 0) };
}

/** Whether a date has begun. */
export const hasBegun = (date: string, at: Date): boolean => dayOfDate(date) <= dayNumber(at);
