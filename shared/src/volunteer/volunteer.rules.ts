import type { Machine } from '../machine';

/** How far a consent to serve is: it waits for a guardian, was given, or was taken back. */
export const consentStates = ['waiting', 'given', 'withdrawn'] as const;
export type ConsentState = (typeof consentStates)[number];
export const consentMoves = ['guard', 'withdraw'] as const;
export type ConsentMove = (typeof consentMoves)[number];
export type ConsentPart = 'self' | 'guardian';

/** The life of a consent to serve; a minor's waits for their guardian, who may end it as they may themselves. */
export const consentLife: Machine<ConsentState, ConsentMove, ConsentPart> = {
  start: ['waiting', 'given'],
  ends: ['withdrawn'],
  moves: {
    guard: { from: ['waiting'], to: 'given', by: ['guardian'] },
    withdraw: { from: ['waiting', 'given'], to: 'withdrawn', by: ['self', 'guardian'] },
  },
};

/** How near what somebody is tied to lies to where something is to be done, the nearest first; also how far they would go. */
export const nearness = ['building', 'compound', 'community'] as const;
export type Near = (typeof nearness)[number];

/** Whether somebody who would go as far as `reach` is asked for something as near as `near`. */
export const reaches = (reach: Near, near: Near): boolean =>
  nearness.indexOf(near) <= nearness.indexOf(reach);

/** How far somebody is asked who said nothing about it. */
export const usualReach: Near = 'compound';

/** A weekly stretch that somebody gives freely: weekday as 0 (Sunday) to 6, minutes of the day. */
export interface FreeTime {
  readonly weekday: number;
  readonly from: number;
  readonly until: number;
}

/** What is wrong with weekly stretches: one ends before it begins, or two of a day overlap. */
export function timesFault(times: readonly FreeTime[]): 'backwards' | 'overlap' | null {
  if (times.some(({ from, until }) => until <= from)) return 'backwards';
  const overlap = times.some((one, place) =>
    times.some(
      (other, later) =>
        later > place && one.weekday === other.weekday && one.from < other.until && other.from < one.until,
    ),
  );
  return overlap ? 'overlap' : null;
}

/** Whether somebody born in a year counts as a minor: until the end of the year in which they come of age at 18 (Civil Code, art. 17). */
export const isMinor = (birthYear: number, year: number): boolean => year - birthYear <= 18;

/** Whether a guardian's word about a year of birth can be true of a minor who may serve, from `leastAge` on. */
export const isMinorsYear = (birthYear: number, year: number, leastAge: number): boolean =>
  isMinor(birthYear, year) && year - birthYear >= leastAge;

/** Posts that go with what somebody can do, before the others; each keeps its order. */
export function proposed<T extends { readonly skill: string | null }>(
  posts: readonly T[],
  skills: readonly string[],
): (T & { readonly fits: boolean })[] {
  const told = posts.map((post) => ({ ...post, fits: post.skill !== null && skills.includes(post.skill) }));
  return [...told.filter(({ fits }) => fits), ...told.filter(({ fits }) => !fits)];
}

/** The parts of a day that people tick, in minutes; other stretches are kept as they were told. */
export const dayParts = {
  morning: { from: 480, until: 720 },
  afternoon: { from: 840, until: 1080 },
  evening: { from: 1080, until: 1260 },
} as const;
export type DayPart = keyof typeof dayParts;

/** The part of a day that a stretch is just; null for any other stretch. */
export const partOf = ({ from, until }: Pick<FreeTime, 'from' | 'until'>): DayPart | null =>
  (Object.keys(dayParts) as DayPart[]).find(
    (part) => dayParts[part].from === from && dayParts[part].until === until,
  ) ?? null;
