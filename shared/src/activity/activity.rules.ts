import type { Machine } from '../machine';
import { dateOfDay, dayOfDate } from '../deadline/shanghai.rules';
import { monthsAfter } from '../training/training.rules';

/** Where somebody stands towards an activity: they come, wait in line, are asked whether they take a place, or left. */
export const signUpStates = ['in', 'waiting', 'offered', 'left'] as const;
export type SignUpState = (typeof signUpStates)[number];
export type SignUpMove = 'offer' | 'seat' | 'take' | 'leave' | 'lapse';
export type SignUpPart = 'self' | 'organiser' | 'time';

/** The life of a sign-up. Leaving is open to the end and costs nothing; who comes back signs up anew. */
export const signUpLife: Machine<SignUpState, SignUpMove, SignUpPart> = {
  start: ['in', 'waiting'],
  ends: ['left'],
  moves: {
    offer: { from: ['waiting'], to: 'offered', by: ['time'] },
    // whoever has no account cannot be asked, and has the place at once
    seat: { from: ['waiting'], to: 'in', by: ['time'] },
    take: { from: ['offered'], to: 'in', by: ['self'] },
    leave: { from: ['in', 'waiting', 'offered'], to: 'left', by: ['self', 'organiser'] },
    lapse: { from: ['offered'], to: 'left', by: ['time'] },
  },
};

/** What a district lays down for activities; see the fields. */
export interface ActivityTerms {
  /** So many minutes somebody in line has to say whether they take a place. */
  readonly offerMinutes: number;
  /** Places for first-timers are kept until so many hours before the beginning. */
  readonly keepHours: number;
  /** Those who come are reminded so many hours before. */
  readonly remindHours: number;
  /** A helper may have been at it for so many minutes more than the activity lasts. */
  readonly prepareMinutes: number;
  /** A series has at most so many dates. */
  readonly mostDates: number;
  /** Names of people without an account are erased so many days after. */
  readonly nameDays: number;
}

/** What a district starts with. */
export const standardActivities: ActivityTerms = {
  ...{ offerMinutes: 240, keepHours: 24, remindHours: 20, prepareMinutes: 120, mostDates: 26, nameDays: 30 },
};

const MINUTE = 60_000;

/** The places of an activity: how many there are (null: any number), are taken or offered, and how many of them by and for first-timers. */
export interface Seats {
  readonly capacity: number | null;
  readonly taken: number;
  readonly firstTaken: number;
  readonly firstPlaces: number;
}

/** Whether places are still kept for first-timers at `at`. */
export const isKept = (startsAt: Date, { keepHours }: Pick<ActivityTerms, 'keepHours'>, at: Date): boolean =>
  +at < +startsAt - keepHours * 60 * MINUTE;

/** How many places somebody may have now; while places are kept, those are for first-timers only. */
export function freeFor(
  { capacity, taken, firstTaken, firstPlaces }: Seats,
  first: boolean,
  kept: boolean,
): number {
  if (capacity === null) return Infinity;
  const free = Math.max(0, capacity - taken);
  if (first || !kept) return free;
  return Math.max(0, free - Math.max(0, firstPlaces - firstTaken));
}

/** Who of a line is asked next, in its order: each whom a free place fits. */
export function nextInLine<Waiting extends { readonly first: boolean }>(
  seats: Seats,
  line: readonly Waiting[],
  kept: boolean,
): Waiting[] {
  let now = seats;
  return line.filter(({ first }) => {
    if (freeFor(now, first, kept) < 1) return false;
    now = { ...now, taken: now.taken + 1, firstTaken: now.firstTaken + (first ? 1 : 0) };
    return true;
  });
}

/** Until when somebody who is asked at `at` has to answer: so many minutes, at the latest when it begins. */
export const offerUntil = (
  at: Date,
  startsAt: Date,
  { offerMinutes }: Pick<ActivityTerms, 'offerMinutes'>,
): Date => new Date(Math.min(+at + offerMinutes * MINUTE, +startsAt));

/** How often the dates of a series come. */
export const rhythms = ['week', 'fortnight', 'month'] as const;
export type Rhythm = (typeof rhythms)[number];

/** The dates of a series, YYYY-MM-DD, from its first to `until` included; one more than `most` at the most, so that too many are noticed. */
export function datesOf(first: string, every: Rhythm, until: string, most: number): string[] {
  const dates: string[] = [];
  for (let turn = 0; dates.length <= most; turn++) {
    const date =
      every === 'month'
        ? monthsAfter(first, turn)
        : dateOfDay(dayOfDate(first) + turn * (every === 'week' ? 7 : 14));
    if (date > until) break;
    dates.push(date);
  }
  return dates;
}

/** Somebody helped with an activity, and who saw it. */
export interface Helped {
  readonly signUpId: string;
  readonly witnessId: string;
  readonly minutes: number;
}

/** What is wrong with help that an organiser writes down: of somebody who did not come or has no account, seen by nobody else with an account, one's own, longer than can be. */
export type HelpFault = 'absent' | 'guest' | 'witness' | 'own' | 'long';

/**
 * What is wrong with one helper. `came` has the account, or null, of everybody who came, by their sign-up; `by` is the
 * organiser who writes it down, and `most` how many minutes it can have been.
 */
export function helpFault(
  { signUpId, witnessId, minutes }: Helped,
  came: ReadonlyMap<string, string | null>,
  { by, most }: { by: string; most: number },
): HelpFault | null {
  const helper = came.get(signUpId);
  if (helper === undefined) return 'absent';
  if (helper === null) return 'guest';
  if (helper === by) return 'own';
  const witness = came.get(witnessId);
  if (witnessId === signUpId || !witness || witness === by) return 'witness';
  return minutes > most ? 'long' : null;
}

/** The longest that a helper of an activity can have been at it, in minutes. */
export const longestHelp = (
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  { prepareMinutes }: Pick<ActivityTerms, 'prepareMinutes'>,
): number => Math.round((+endsAt - +startsAt) / MINUTE) + prepareMinutes;
