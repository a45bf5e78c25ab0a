/** Where served minutes come from: both sides said so (A), an organiser and a witness did (B), an organiser entered them afterwards with a reason (C). */
export const hourGrades = ['A', 'B', 'C'] as const;
export type HourGrade = (typeof hourGrades)[number];

/** What a district lays down for its book of hours. */
export interface HoursTerms {
  /** Minutes that one organisation may enter afterwards for one person and month. */
  readonly lateCap: number;
  /** So many days back can be entered afterwards. */
  readonly lateDays: number;
  /** Working days in which an ask for a correction is answered. */
  readonly answerDays: number;
  /** From so many services on an organisation's share of late entries is public. */
  readonly leastShown: number;
}

/** What districts start with. */
export const standardHours: HoursTerms = { lateCap: 600, lateDays: 31, answerDays: 5, leastShown: 5 };

/** One service lasts at most twelve hours, and nobody serves beyond the hours of a day. */
export const mostMinutes = 12 * 60;
export const mostOnADay = 24 * 60;

/** A service as it is to stand in the book. `day` is YYYY-MM-DD; `confirmedBy` are those who say that it was done. */
export interface Served {
  readonly personId: string;
  readonly day: string;
  readonly minutes: number;
  readonly grade: HourGrade;
  readonly confirmedBy: readonly string[];
  readonly reason: string | null;
}

/** What stands in the book around it already: minutes of that day, and minutes entered afterwards by that organisation in that month. */
export interface Around {
  readonly today: string;
  readonly sameDay: number;
  readonly lateThisMonth: number;
  readonly terms: HoursTerms;
}

/** What keeps a service out of the book, and the field of a form at which it stands. */
export const hoursFaults = {
  minutes: 'minutes',
  future: 'day',
  old: 'day',
  both_sides: 'witnessId',
  two_others: 'witnessId',
  reason: 'reason',
  day_full: 'minutes',
  cap: 'minutes',
} as const;
export type HoursFault = keyof typeof hoursFaults;

/** Whether enough people say so: for A the volunteer and whoever was helped, else two who are not the volunteer. */
function confirmFault({ personId, grade, confirmedBy }: Served): HoursFault | null {
  const others = new Set(confirmedBy.filter((id) => id !== personId)).size;
  if (grade !== 'A') return others >= 2 ? null : 'two_others';
  return others >= 1 && confirmedBy.includes(personId) ? null : 'both_sides';
}

/** The first thing that keeps a service out of the book, or null. */
export function bookFault(
  served: Served,
  { today, sameDay, lateThisMonth, terms }: Around,
): HoursFault | null {
  const { day, minutes, grade, reason } = served;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > mostMinutes) return 'minutes';
  if (day > today) return 'future';
  const late = grade === 'C';
  if (late && daysBetween(day, today) > terms.lateDays) return 'old';
  const unsaid = confirmFault(served);
  if (unsaid) return unsaid;
  if (late && !reason?.trim()) return 'reason';
  if (sameDay + minutes > mostOnADay) return 'day_full';
  return late && lateThisMonth + minutes > terms.lateCap ? 'cap' : null;
}

const daysBetween = (first: string, last: string): number =>
  (Date.parse(`${last}T00:00Z`) - Date.parse(`${first}T00:00Z`)) / 86_400_000;

/** The grade of what stands in the place of a service: minutes beyond those confirmed then count as entered afterwards. */
export const gradeAfter = (
  { grade, minutes }: { readonly grade: HourGrade; readonly minutes: number },
  corrected: number,
): HourGrade => (corrected > minutes ? 'C' : grade);

/** One line of the book: an account gets or gives an amount. */
export interface Entry {
  readonly account: string;
  readonly amount: number;
}

/** What moves an amount from one account to another; it sums to zero. */
export const movement = (from: string, to: string, amount: number): readonly [Entry, Entry] => [
  { account: from, amount: -amount },
  { account: to, amount },
];

/** What each account holds after these entries. */
export function balancesOf(entries: readonly Entry[]): Map<string, number> {
  const held = new Map<string, number>();
  for (const { account, amount } of entries) held.set(account, (held.get(account) ?? 0) + amount);
  return held;
}

/** Minutes by where they come from. */
export function mixOf(
  services: readonly { readonly grade: HourGrade; readonly minutes: number }[],
): Record<HourGrade, number> {
  const mix = { A: 0, B: 0, C: 0 };
  for (const { grade, minutes } of services) mix[grade] += minutes;
  return mix;
}

/** How many of an organisation's services were entered afterwards, of all; null while there are too few to tell. */
export const lateShare = (
  late: number,
  all: number,
  { leastShown }: Pick<HoursTerms, 'leastShown'>,
): { late: number; all: number } | null => (all < leastShown ? null : { late, all });

/** Weights of the first seventeen digits of a citizen's number, and its last sign by the remainder (GB 11643-1999). */
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idSigns = '10X98765432';

/** Whether a number is a citizen's, which may stand nowhere in the book. */
export const isCitizenNumber = (number: string): boolean =>
  /^\d{17}[\dX]$/.test(number) &&
  idSigns[idWeights.reduce((sum, weight, turn) => sum + weight * Number(number[turn]), 0) % 11] ===
    number[17];
