import { dateOfDay, dayNumber, dayOfDate, isDate } from '../deadline/shanghai.rules';
import type { Rhythm } from '../activity/activity.rules';
import { monthsAfter } from '../training/training.rules';

/** Who can be asked to a meeting beside the neighbours: bodies and units, never a person by name. */
export const partyKinds = [
  'branch',
  'committee',
  'firm',
  'police',
  'department',
  'volunteers',
  'delegates',
  'community',
  'street',
] as const;
export type PartyKind = (typeof partyKinds)[number];

/** What an invited party says: it comes, it sends somebody, or it cannot. */
export const partyAnswers = ['comes', 'sends', 'cannot'] as const;
export type PartyAnswer = (typeof partyAnswers)[number];
/** How an invitation looks: answered, still open, or without an answer by its day. */
export const partyLooks = ['asked', 'silent', ...partyAnswers] as const;
export type PartyLook = (typeof partyLooks)[number];

/** How an invitation looks at `at`. */
export const partyLook = (answer: PartyAnswer | null, answerBy: Date, at: Date): PartyLook =>
  answer ?? (at > answerBy ? 'silent' : 'asked');

/** Where somebody stands towards a meeting: they come, wait in line, or left. */
export const seatStates = ['in', 'waiting', 'left'] as const;
export type SeatState = (typeof seatStates)[number];
/** How it is known that somebody is there: by the code on the screen, the sign of the venue, or the organiser. */
export const presentWays = ['code', 'sign', 'organiser'] as const;
export type PresentWay = (typeof presentWays)[number];

/** From where to where a meeting is raised, lowest first. */
export const meetingLevels = ['compound', 'community', 'street', 'district'] as const;
export type MeetingLevel = (typeof meetingLevels)[number];

/** The level of a meeting at a place of a kind: below a compound is the compound. */
export const levelOf = (kind: string): MeetingLevel =>
  meetingLevels.find((level) => level === kind) ?? 'compound';
/** Where what a meeting could not settle goes; from the district nowhere. */
export const levelAbove = (level: MeetingLevel): MeetingLevel | null =>
  meetingLevels[meetingLevels.indexOf(level) + 1] ?? null;

/** What a district lays down for meetings; see the fields. */
export interface MeetingTerms {
  /** Those who come are reminded so many hours before, and once more so many minutes before. */
  readonly remindHours: number;
  readonly remindMinutes: number;
  /** Invited parties answer until so many hours before the beginning. */
  readonly answerHours: number;
  /** Minutes are published within so many working days. */
  readonly minutesDays: number;
  /** What is raised is taken up within so many working days. */
  readonly raiseDays: number;
  /** A meeting outdoors can be entered so many days later. */
  readonly lateDays: number;
  /** Somebody may bring so many along. */
  readonly mostAlong: number;
  /** Names of people without an account are erased so many days after. */
  readonly nameDays: number;
}

/** What a district starts with. */
export const standardMeetings: MeetingTerms = {
  ...{ remindHours: 24, remindMinutes: 60, answerHours: 24, minutesDays: 3, raiseDays: 5 },
  ...{ lateDays: 7, mostAlong: 3, nameDays: 30 },
};

const MINUTE = 60_000;

/** How many minutes of a meeting its agenda leaves; below zero: its items last longer than the whole. */
export const minutesLeft = (
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
  items: readonly { readonly minutes: number }[],
): number =>
  Math.round((+endsAt - +startsAt) / MINUTE) - items.reduce((sum, { minutes }) => sum + minutes, 0);

/** When each item begins, in order. */
export function beginnings(startsAt: Date, items: readonly { readonly minutes: number }[]): Date[] {
  let at = +startsAt;
  return items.map(({ minutes }) => {
    const begins = new Date(at);
    at += minutes * MINUTE;
    return begins;
  });
}

/** The seats of a meeting: how many there are (null: any number) and how many are taken, companions counted. */
export interface MeetingSeats {
  readonly capacity: number | null;
  readonly taken: number;
}

/** Whether so many find a seat. */
export const finds = ({ capacity, taken }: MeetingSeats, heads: number): boolean =>
  capacity === null || taken + heads <= capacity;

/** Who of a line has a seat now: from its head on, and nobody is overtaken because they bring somebody. */
export function seatedNext<Waiting extends { readonly heads: number }>(
  seats: MeetingSeats,
  line: readonly Waiting[],
): Waiting[] {
  let now = seats;
  const next: Waiting[] = [];
  for (const one of line) {
    if (!finds(now, one.heads)) break;
    next.push(one);
    now = { ...now, taken: now.taken + one.heads };
  }
  return next;
}

/** Hands that were counted. */
export interface Hands {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}
/** Whether no more hands were counted than people are there. */
export const handsFit = ({ yes, no, abstain }: Hands, present: number): boolean =>
  yes + no + abstain <= present;

/** What is wrong with the day of a meeting that is entered late: no day, still to come, or beyond the days that are allowed. */
export type LateFault = 'never' | 'future' | 'old';
export function lateFault(
  day: string,
  at: Date,
  { lateDays }: Pick<MeetingTerms, 'lateDays'>,
): LateFault | null {
  if (!isDate(day)) return 'never';
  const ago = dayNumber(at) - dayOfDate(day);
  if (ago < 0) return 'future';
  return ago > lateDays ? 'old' : null;
}

/** The date of a series after `date`; both YYYY-MM-DD. `first` keeps the day of a month that shorter months lack. */
export function dateAfter(first: string, every: Rhythm, date: string): string {
  if (every !== 'month') {
    const step = every === 'week' ? 7 : 14;
    const turns = Math.floor((dayOfDate(date) - dayOfDate(first)) / step) + 1;
    return dateOfDay(dayOfDate(first) + Math.max(0, turns) * step);
  }
  for (let turn = 0; ; turn++) {
    const next = monthsAfter(first, turn);
    if (next > date) return next;
  }
}

/** Whether a series is overdue: its next date has come, and no meeting was made for it. */
export const isSeriesOverdue = (nextOn: string, today: string): boolean => nextOn <= today;

/** An action by its day. */
export const isActionLate = (
  { dueOn, done }: { readonly dueOn: string; readonly done: boolean },
  today: string,
): boolean => !done && dueOn < today;

/** What somebody owes about a meeting: making the next of a series, its minutes, a second look, taking up what was raised, what was agreed. */
export const meetingOwed = ['series', 'minutes', 'check', 'raise', 'action'] as const;
export type MeetingOwed = (typeof meetingOwed)[number];
