import { MINUTE } from '../deadline/shanghai.rules';
import type { Permission } from '../people/people.rules';
import type { Receiver } from '../escalation/escalation.rules';

/** Permissions of those who see alerts and say what they were. */
export const checking = [
  'handle',
  'coordinate',
  'lead',
  'supervise',
  'administer',
] as const satisfies readonly Permission[];

/** What stands in a place and reports by itself. */
export const deviceKinds = ['lift', 'smoke', 'charging'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** How far an alert has gone: to whoever is on duty there, to the community, to the street, to the district. */
export const alertLevels = { duty: 0, community: 1, street: 2, district: 3 } as const;
/** Who hears of it at each level. */
const hearers: readonly Receiver[] = ['handler', 'dispatchers', 'street', 'district'];
export const alertHearer = (level: number): Receiver => hearers[level] ?? 'district';

/**
 * The terms of a district for one kind of device, in minutes: unseen since the call after which the community hears, the
 * street, the district; since somebody went to see until it is decided; and between two calls at the top.
 */
export interface AlertTerms {
  readonly communityAfter: number;
  readonly streetAfter: number;
  readonly districtAfter: number;
  readonly checkAfter: number;
  readonly repeatAfter: number;
}

/** What districts start with. */
export const standardAlertTerms: AlertTerms = {
  communityAfter: 10,
  streetAfter: 30,
  districtAfter: 60,
  checkAfter: 30,
  repeatAfter: 60,
};

/** How an alert stands that nobody has decided; `reminded` when whoever went to see was told again. */
export interface AlertStanding {
  readonly level: number;
  readonly raisedAt: Date;
  readonly seenAt: Date | null;
  readonly reminded: boolean;
}

const later = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE);

/** When an alert that nobody has seen goes on from a level, counted from the call; from the last it is told anew. */
export function goesOnAt(level: number, raisedAt: Date, at: Date, terms: AlertTerms): Date {
  const { communityAfter, streetAfter, districtAfter, repeatAfter } = terms;
  const after = [communityAfter, streetAfter, districtAfter][level];
  return after === undefined ? later(at, repeatAfter) : later(raisedAt, after);
}

/** By when whoever went to see has to decide. */
export const decidedBy = (seenAt: Date, { checkAfter }: AlertTerms): Date => later(seenAt, checkAfter);

/**
 * What follows when nothing was decided in time: whoever went to see is told again, then it goes one level up, and at
 * the top it is told anew; always with an instant for the next time.
 */
export function goOn(
  { level, raisedAt, seenAt, reminded }: AlertStanding,
  at: Date,
  terms: AlertTerms,
): Pick<AlertStanding, 'level' | 'reminded'> & { nextAt: Date } {
  if (seenAt && !reminded) return { level, reminded: true, nextAt: later(at, terms.checkAfter) };
  const next = Math.min(level + 1, alertLevels.district);
  if (!seenAt) return { level: next, reminded, nextAt: goesOnAt(next, raisedAt, at, terms) };
  const wait = next === alertLevels.district ? terms.repeatAfter : terms.checkAfter;
  return { level: next, reminded, nextAt: later(at, wait) };
}
