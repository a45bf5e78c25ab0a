import { MINUTE } from '../deadline/shanghai.rules';

/** What stands in a place and reports by itself. */
export const deviceKinds = ['lift', 'smoke', 'charging'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** How far an alert has gone: to whoever is on duty there, to the community, to the street. */
export const alertLevels = { duty: 0, community: 1, street: 2 } as const;

/** The terms of a district for one kind of device: minutes unseen after which the community hears, then the street. */
export interface AlertTerms {
  readonly communityAfter: number;
  readonly streetAfter: number;
}

/** When an alert that nobody has seen goes on from a level, counted from when it was raised; null from the last. */
export function goesOnAt(level: number, raisedAt: Date, terms: AlertTerms): Date | null {
  if (level >= alertLevels.street) return null;
  const minutes = level === alertLevels.duty ? terms.communityAfter : terms.streetAfter;
  return new Date(raisedAt.getTime() + minutes * MINUTE);
}
