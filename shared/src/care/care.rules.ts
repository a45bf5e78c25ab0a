import { fromLocal, localDate, localParts } from '../deadline/shanghai.rules';
import type { Machine } from '../machine';

/** On what a visit stands: somebody of the home said yes beforehand, or a law asks for it, which is named. */
export const careGrounds = ['consent', 'law'] as const;
export type CareGround = (typeof careGrounds)[number];

/** What became of a visit. It says something of the day, nothing of the people. */
export const careOutcomes = ['well', 'help', 'nobody', 'unwanted'] as const;
export type CareOutcome = (typeof careOutcomes)[number];

export const careStates = ['asked', 'agreed', 'declined', 'done', 'withdrawn'] as const;
export type CareState = (typeof careStates)[number];
export const careMoves = [
  'agree',
  'shift',
  'decline',
  'excuse',
  'record',
  'replan',
  'hear',
  'withdraw',
] as const;
export type CareMove = (typeof careMoves)[number];
/** Whoever lives there, whoever goes, whoever arranges it. */
export type CarePart = 'home' | 'visitor' | 'office';

/** From being asked for to the day itself. The home says yes, moves it or refuses; whoever should go may say that they cannot. */
export const careLife: Machine<CareState, CareMove, CarePart> = {
  start: ['asked'],
  ends: ['declined', 'done', 'withdrawn'],
  moves: {
    agree: { from: ['asked'], to: 'agreed', by: ['home'] },
    shift: { from: ['asked', 'agreed'], to: 'agreed', by: ['home'] },
    decline: { from: ['asked', 'agreed'], to: 'declined', by: ['home'] },
    excuse: { from: ['asked', 'agreed'], by: ['visitor'] },
    record: { from: ['asked', 'agreed'], to: 'done', by: ['visitor'] },
    replan: { from: ['asked', 'agreed'], to: 'asked', by: ['office'] },
    hear: { from: ['asked'], to: 'agreed', by: ['office'] },
    withdraw: { from: ['asked', 'agreed'], to: 'withdrawn', by: ['office'] },
  },
};

/** States in which a visit is still to come. */
export const comingVisits: readonly CareState[] = ['asked', 'agreed'];

const farthest = 90 * 24 * 60 * 60_000;
/** Nobody is visited before eight or after eight in the evening. */
const [earliest, latest] = [8 * 60, 20 * 60];

/** What is wrong with the time of a visit that is said at `at`: over already, beyond 90 days, or when people rest. */
export type CareTimeFault = 'past' | 'far' | 'rest';
export function careTimeFault(startsAt: Date, at: Date): CareTimeFault | null {
  if (startsAt <= at) return 'past';
  if (+startsAt - +at > farthest) return 'far';
  const { minute } = localParts(startsAt);
  return minute < earliest || minute > latest ? 'rest' : null;
}

/** What of a visit decides what is owed next. */
export interface CareFacts {
  readonly state: CareState;
  readonly ground: CareGround;
  readonly visitorId: string | null;
  readonly startsAt: Date;
  /** By when the home answers, and by when it is said how it went. */
  readonly answerDue: Date;
  readonly recordDue: Date;
}

/** What is owed next: somebody who goes, an answer of the home, or how it went; null once it has ended. */
export const careOwed = ['visitor', 'answer', 'outcome'] as const;
export type CareOwed = (typeof careOwed)[number];
export function owedOf(visit: CareFacts): { what: CareOwed; due: Date } | null {
  if (!comingVisits.includes(visit.state)) return null;
  if (!visit.visitorId) return { what: 'visitor', due: visit.startsAt };
  if (visit.state === 'asked') return { what: 'answer', due: visit.answerDue };
  return { what: 'outcome', due: visit.recordDue };
}

/** The day of a visit has come, in Shanghai. */
export const isDayOf = ({ startsAt }: Pick<CareFacts, 'startsAt'>, at: Date): boolean =>
  at >= fromLocal(localDate(startsAt), 0);

/** Why it cannot be said yet how a visit went: its day has not come, or nobody of the home said yes and no law asks for it. */
export type CareRecordFault = 'early' | 'unasked';
export function careRecordFault(
  visit: Pick<CareFacts, 'startsAt' | 'state' | 'ground'>,
  at: Date,
): CareRecordFault | null {
  if (!isDayOf(visit, at)) return 'early';
  return visit.state === 'asked' && visit.ground === 'consent' ? 'unasked' : null;
}

/** A district's terms: working days for the home's answer and for saying how it went, and days after which an ended visit is erased. */
export interface CareTerms {
  readonly answerDays: number;
  readonly recordDays: number;
  readonly keepDays: number;
}

/** What districts start with. */
export const standardCare: CareTerms = { answerDays: 2, recordDays: 1, keepDays: 180 };
