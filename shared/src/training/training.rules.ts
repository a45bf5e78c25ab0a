/** What somebody says to an invitation. Nobody has to say why. */
export const trainingAnswers = ['yes', 'no', 'later'] as const;
export type TrainingAnswer = (typeof trainingAnswers)[number];

const MINUTE = 60_000;
/** How long before the beginning and after the end one can still check in oneself. */
const aroundCheckIn = 60 * MINUTE;
const longest = 12 * 60 * MINUTE;
const farthest = 366 * 24 * 60 * MINUTE;

/** What is wrong with the times of a session that is written at `at`: over already, beyond a year, ends before it begins, lasts beyond 12 hours. */
export type TimesFault = 'past' | 'far' | 'backwards' | 'long';
export function timesFault(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  at: Date,
): { field: 'startsAt' | 'endsAt'; why: TimesFault } | null {
  if (startsAt <= at) return { field: 'startsAt', why: 'past' };
  if (+startsAt - +at > farthest) return { field: 'startsAt', why: 'far' };
  if (endsAt <= startsAt) return { field: 'endsAt', why: 'backwards' };
  return +endsAt - +startsAt > longest ? { field: 'endsAt', why: 'long' } : null;
}

/** A session as far as its doors go. */
export interface SessionFacts {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly withdrawn: boolean;
}

/** Whether an invitation can still be answered: until it begins. */
export const answerable = ({ startsAt, withdrawn }: SessionFacts, at: Date): boolean =>
  !withdrawn && at < startsAt;

/** Whether people can check in themselves: from an hour before it begins until an hour after it ends. */
export const checksIn = ({ startsAt, endsAt, withdrawn }: SessionFacts, at: Date): boolean =>
  !withdrawn && +at >= +startsAt - aroundCheckIn && +at <= +endsAt + aroundCheckIn;

/** Whether the organiser may note who came and give certificates: from its beginning on. */
export const hasBegun = ({ startsAt, withdrawn }: SessionFacts, at: Date): boolean =>
  !withdrawn && at >= startsAt;

/** The last day of what holds for `months` months from `day` on; the end of a shorter month stands for a day it lacks. Dates are YYYY-MM-DD. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}
