import type { Term } from './deadline.rules';

/** Why a matter may have to wait: what a pause or an extension is granted for. */
export const delayReasons = ['reporter', 'weather', 'materials', 'works', 'vote', 'procedure'] as const;
export type DelayReason = (typeof delayReasons)[number];

/** How far pauses, or extensions, of one matter may go: working days each, times a cycle, and for what. */
export interface DelayLimits {
  mostDays: number;
  mostTimes: number;
  reasons: readonly DelayReason[];
}

/** What a policy promises and how far it bends. */
export interface PolicyTerms {
  accept: Term;
  resolve: Term;
  feedback: Term;
  /** whether an answer before the matter is resolved already meets the feedback clock */
  interimMeetsFeedback: boolean;
  pause: DelayLimits;
  extension: DelayLimits;
}

/** The three clocks a matter gets when it is dispatched; a changed policy is a new version, never an edit. */
export interface Policy extends PolicyTerms {
  code: string;
  version: number;
}

export type StandardPolicyCode = '123' | '10min_1h' | 'same_day';

/** The policies every place starts with: days one, two, three; ten minutes and one hour; the same day. */
export const standardPolicies: Readonly<Record<StandardPolicyCode, Policy>> = {
  '123': {
    code: '123',
    version: 1,
    accept: { unit: 'working_day', days: 1 },
    resolve: { unit: 'working_day', days: 2 },
    feedback: { unit: 'working_day', days: 3 },
    interimMeetsFeedback: false,
    pause: { mostDays: 20, mostTimes: 2, reasons: delayReasons },
    extension: { mostDays: 5, mostTimes: 1, reasons: delayReasons },
  },
  '10min_1h': {
    code: '10min_1h',
    version: 1,
    accept: { unit: 'minute', minutes: 10 },
    resolve: { unit: 'working_day', days: 1 },
    feedback: { unit: 'minute', minutes: 60 },
    interimMeetsFeedback: true,
    pause: { mostDays: 3, mostTimes: 1, reasons: ['reporter', 'procedure'] },
    extension: { mostDays: 2, mostTimes: 1, reasons: ['reporter', 'works', 'procedure'] },
  },
  same_day: {
    code: 'same_day',
    version: 1,
    accept: { unit: 'working_day', days: 0 },
    resolve: { unit: 'working_day', days: 0 },
    feedback: { unit: 'working_day', days: 0 },
    interimMeetsFeedback: false,
    pause: { mostDays: 10, mostTimes: 2, reasons: delayReasons },
    extension: { mostDays: 3, mostTimes: 1, reasons: delayReasons },
  },
};

/** How long reporters may rate once rating has opened. */
export const ratingTerm: Term = { unit: 'calendar_day', days: 5 };

/** How long a reviewer has to look into an unhappy rating. */
export const reviewTerm: Term = { unit: 'working_day', days: 2 };

/** How long the community has to decide whose a matter is that was passed on twice. */
export const adjudicateTerm: Term = { unit: 'working_minute', minutes: 120 };

/** How long someone who steers the place has to decide on an ask for a pause or an extension: half a working day. */
export const decideTerm: Term = { unit: 'working_minute', minutes: 225 };
