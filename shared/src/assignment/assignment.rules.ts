import { dueAt, type Term } from '../deadline/deadline.rules';
import type { Calendar } from '../deadline/calendar.rules';
import type { Machine, MoveOf, StateOf } from '../machine';
import type { Permission } from '../people/people.rules';
import { hands, levels, type Hand, type Level } from '../ticket/ticket.rules';

/** Why somebody is called: a whistle, one in an emergency, a level that was raised, one person beside the handler. */
export const callKinds = ['whistle', 'emergency', 'raise', 'hand'] as const;
export type CallKind = (typeof callKinds)[number];

/** As what: a unit hosts or co-hosts, a person has one of the hands. */
export const callRoles = ['host', 'cohost', ...hands] as const;
export type CallRole = (typeof callRoles)[number];

const life = <const S extends string, const M extends string, const P extends string>(
  table: Machine<S, M, P>,
) => table;

/**
 * The life of one call for help, from asking to its end. `relieved` gave way to a substitute, `taken` got the ticket itself,
 * `ended` ended with the work on it; none of these is anybody's fault.
 */
export const assignmentLife = life({
  start: ['awaited'],
  ends: ['finished', 'excused', 'dismissed', 'relieved', 'taken', 'ended'],
  // prettier-ignore
  moves: {
    arrive: { from: ['awaited'], to: 'present', by: ['called'] },
    finish: { from: ['present'], to: 'finished', by: ['called'] },
    excuse: { from: ['awaited', 'present'], to: 'excused', by: ['called'] },
    dismiss: { from: ['awaited', 'present'], to: 'dismissed', by: ['caller'] },
    relieve: { from: ['awaited', 'present'], to: 'relieved', by: ['roster'] },
    take: { from: ['awaited', 'present'], to: 'taken', by: ['ticket'] },
    end: { from: ['awaited', 'present'], to: 'ended', by: ['ticket'] },
  },
});
export type CallState = StateOf<typeof assignmentLife>;
export type CallMove = MoveOf<typeof assignmentLife>;
export const callStates = [...assignmentLife.start, 'present', ...assignmentLife.ends] as const;

/** Who may be asked for which hand. */
export const fitsHand: Readonly<Record<Hand, readonly Permission[]>> = {
  oversee: ['lead'],
  organise: ['coordinate', 'lead'],
  lead: ['handle'],
  assist: ['volunteer', 'assist', 'handle'],
  aid: ['volunteer', 'assist'],
};

/** The hands that someone with these permissions may be asked for. */
export const handsOf = (held: readonly Permission[]): Hand[] =>
  hands.filter((hand) => fitsHand[hand].some((permission) => held.includes(permission)));

/** How long a kind of call gives: to report in, and to finish. Where `withTicket`, it is finished when the ticket is due. */
export interface CallTerms {
  readonly arrive: Term | null;
  readonly finish: Term | null;
  readonly withTicket: boolean;
}

/** What every district starts with; half a working day is so many worked minutes of its calendar. */
export const standardCallTerms: Readonly<Record<CallKind, CallTerms>> = {
  whistle: {
    arrive: { unit: 'working_minute', minutes: 225 },
    finish: { unit: 'working_day', days: 2 },
    withTicket: true,
  },
  emergency: {
    arrive: { unit: 'minute', minutes: 10 },
    finish: { unit: 'minute', minutes: 60 },
    withTicket: false,
  },
  raise: {
    arrive: { unit: 'working_day', days: 1 },
    finish: { unit: 'working_day', days: 2 },
    withTicket: true,
  },
  hand: { arrive: { unit: 'working_day', days: 1 }, finish: null, withTicket: false },
};

/** The term to finish in: until the ticket's own due, where that leaves time after reporting in. */
export function finishTerm(
  { arrive, finish, withTicket }: CallTerms,
  ticketDue: Date | null,
  { at, calendar }: { at: Date; calendar: Calendar },
): Term | null {
  if (!finish || !withTicket || !ticketDue) return finish;
  const arrived = arrive ? dueAt(at, arrive, calendar).due : at;
  return ticketDue > arrived ? { unit: 'until', at: ticketDue.toISOString() } : finish;
}

const levelOfKind: Readonly<Record<string, Level>> = {
  entrance: 'building',
  building: 'building',
  grid: 'grid',
  micro_grid: 'grid',
  firm: 'compound',
  compound: 'compound',
  community: 'community',
  street: 'street',
  district: 'district',
};

/** At which level a unit of this kind works; a department where the body above it stands. */
export const levelOfUnit = (kind: string, above: string | null): Level =>
  levelOfKind[kind] ?? levelOfKind[above ?? ''] ?? 'community';

export const isHigher = (one: Level, other: Level): boolean => levels.indexOf(one) > levels.indexOf(other);

/** The levels to which a matter may be raised from one. */
export const levelsAbove = (level: Level): Level[] => levels.filter((one) => isHigher(one, level));

/** The higher of two levels. */
export const higher = (one: Level, other: Level | null): Level =>
  other && isHigher(other, one) ? other : one;
