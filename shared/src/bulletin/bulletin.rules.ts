import { residentKinds, type ResidentKind } from '../home/home.rules';
import type { Machine, PartOf } from '../machine';
import { MINUTE } from '../deadline/shanghai.rules';

/** The states and moves of a bulletin as lists, for contracts. */
export const bulletinStates = ['waiting', 'returned', 'scheduled', 'sent', 'withdrawn'] as const;
export type BulletinState = (typeof bulletinStates)[number];
export const bulletinMoves = ['pass', 'approve', 'sendBack', 'send', 'correct', 'withdraw'] as const;
export type BulletinMove = (typeof bulletinMoves)[number];

/** Where a bulletin stands for those who look after it: its times count too. */
export const bulletinStandings = ['inForce', 'scheduled', 'waiting', 'over', 'withdrawn'] as const;
export type BulletinStanding = (typeof bulletinStandings)[number];

/**
 * The life of a bulletin's newest version. What was sent before stays in force until the newer one is sent, so that a
 * correction may wait to be looked at; how many homes make somebody else look is the district's to say.
 */
export const bulletinLife = {
  start: ['waiting'],
  ends: ['withdrawn'],
  moves: {
    pass: { from: ['waiting'], to: 'scheduled', by: ['rule'] },
    approve: { from: ['waiting'], to: 'scheduled', by: ['looker'] },
    sendBack: { from: ['waiting'], to: 'returned', by: ['looker'] },
    send: { from: ['scheduled'], to: 'sent', by: ['time'] },
    correct: { from: ['returned', 'scheduled', 'sent'], to: 'waiting', by: ['unit'] },
    withdraw: { from: ['waiting', 'returned', 'scheduled', 'sent'], to: 'withdrawn', by: ['unit'] },
  },
} as const satisfies Machine<BulletinState, BulletinMove, 'rule' | 'looker' | 'time' | 'unit'>;
export type BulletinPart = PartOf<typeof bulletinLife>;

/** Whom a bulletin is for, of those whom its places concern. */
export const bulletinRoles = [
  'everyone',
  'residents',
  'owners',
  'tenants',
  'heads',
  'workers',
  'staff',
] as const;
export type BulletinRole = (typeof bulletinRoles)[number];

/** Who is meant by a role: people of homes, people in posts at these doors, people at work around them. */
interface Meant {
  readonly belongs: readonly ResidentKind[];
  readonly heads: boolean;
  readonly workers: boolean;
  readonly staff: boolean;
}
const nobody: Meant = { belongs: [], heads: false, workers: false, staff: false };
const meant: Readonly<Record<BulletinRole, Meant>> = {
  everyone: { belongs: residentKinds, heads: true, workers: true, staff: false },
  residents: { ...nobody, belongs: residentKinds },
  owners: { ...nobody, belongs: ['owner'] },
  tenants: { ...nobody, belongs: ['tenant'] },
  heads: { ...nobody, heads: true },
  workers: { ...nobody, workers: true },
  staff: { ...nobody, staff: true },
};

/** Everyone whom any of these roles means. */
export function meantBy(roles: readonly BulletinRole[]): Meant {
  const all = roles.map((role) => meant[role]);
  return {
    belongs: residentKinds.filter((one) => all.some(({ belongs }) => belongs.includes(one))),
    heads: all.some(({ heads }) => heads),
    workers: all.some(({ workers }) => workers),
    staff: all.some(({ staff }) => staff),
  };
}

/** How far it goes: two messages and no more; until every home is reached; the same at once, at night too. */
export const manners = ['plain', 'thorough', 'urgent'] as const;
export type Manner = (typeof manners)[number];

/** What can be tried at a home that no message has reached, in the order of the ladder. */
export const homeMeans = ['call', 'door', 'paper'] as const;
export type HomeMeans = (typeof homeMeans)[number];
export const homeOutcomes = ['reached', 'nobody', 'posted'] as const;
export type HomeOutcome = (typeof homeOutcomes)[number];
/** How a try can end: paper is only posted, a person only met or not. */
export const outcomesOf: Readonly<Record<HomeMeans, readonly HomeOutcome[]>> = {
  call: ['reached', 'nobody'],
  door: ['reached', 'nobody'],
  paper: ['posted'],
};

/** One step of a district's ladder: so many minutes after sending, whoever is not reached yet is tried by these means. */
export interface Step {
  readonly means: HomeMeans;
  readonly afterMinutes: number;
}

/** When a step opens. */
export const opensAt = (sentAt: Date, { afterMinutes }: Step): Date =>
  new Date(sentAt.getTime() + afterMinutes * MINUTE);

/** The means that are open at an instant, the first one first; none before anything was sent. */
export const openMeans = (steps: readonly Step[], sentAt: Date | null, at: Date): HomeMeans[] =>
  homeMeans.filter((means) =>
    steps.some((step) => step.means === means && sentAt !== null && opensAt(sentAt, step) <= at),
  );

/** The first instant after `after` at which a step opens, before `until`; null when no more does. */
export function nextStepAt(
  steps: readonly Step[],
  sentAt: Date,
  { after, until }: { after: Date; until: Date },
): Date | null {
  const later = steps.map((step) => opensAt(sentAt, step)).filter((at) => at > after && at < until);
  return later.length ? new Date(Math.min(...later.map((at) => at.getTime()))) : null;
}

/** Whether somebody else has to look at a bulletin before it goes to so many homes. */
export const needsLook = (homes: number, lookFrom: number): boolean => homes >= lookFrom;

/** A figure about what people read; of fewer than five nothing is told, as it would name them. */
export const shownReads = (told: number, read: number): number | null => (told < 5 ? null : read);

/** How many people a bulletin would go to; of fewer than five nothing is told, as it would tell who lives there. */
export const shownPeople = (people: number): number | null => (people > 0 && people < 5 ? null : people);

/** The same about homes that are not reached, where nobody goes to them anyway: it would tell who read. */
export const shownUnreached = (manner: Manner, told: number, unreached: number): number | null =>
  manner === 'plain' ? shownReads(told, unreached) : unreached;

/** What is left blank in words from a template: 【时间】. */
export const blanksIn = (words: string): string[] => words.match(/【[^】]{1,20}】/g) ?? [];

/** The longest a bulletin may be in force, and the farthest ahead it may be scheduled: a year, in milliseconds. */
export const longestForce = 366 * 24 * 60 * MINUTE;

export type WindowFault = 'order' | 'past' | 'long' | 'publishPast' | 'publishLate' | 'publishFar';

/** What is wrong with the time of a bulletin, by its field; what is no instant at all is wrong too. A phone's clock may be five minutes slow. */
export function windowFaults(
  { from, until, publishAt }: { from: Date; until: Date; publishAt: Date | null },
  at: Date,
): Partial<Record<'until' | 'publishAt', WindowFault>> {
  const [far, slow] = [at.getTime() + longestForce, at.getTime() - 5 * MINUTE];
  const endFault: WindowFault | null = !(until > from)
    ? 'order'
    : until <= at
      ? 'past'
      : until.getTime() > far
        ? 'long'
        : null;
  const publishFault: WindowFault | null =
    publishAt === null
      ? null
      : !(publishAt.getTime() >= slow)
        ? 'publishPast'
        : publishAt.getTime() > far
          ? 'publishFar'
          : publishAt >= until
            ? 'publishLate'
            : null;
  return { ...(endFault && { until: endFault }), ...(publishFault && { publishAt: publishFault }) };
}
