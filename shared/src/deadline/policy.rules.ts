import type { Term } from './deadline.rules';

/** The three clocks a matter gets when it is dispatched; a changed policy is a new version, never an edit. */
export interface Policy {
  code: string;
  version: number;
  accept: Term;
  resolve: Term;
  feedback: Term;
  /** whether an answer before the matter is resolved already meets the feedback clock */
  interimMeetsFeedback: boolean;
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
  },
  '10min_1h': {
    code: '10min_1h',
    version: 1,
    accept: { unit: 'minute', minutes: 10 },
    resolve: { unit: 'working_day', days: 1 },
    feedback: { unit: 'minute', minutes: 60 },
    interimMeetsFeedback: true,
  },
  same_day: {
    code: 'same_day',
    version: 1,
    accept: { unit: 'working_day', days: 0 },
    resolve: { unit: 'working_day', days: 0 },
    feedback: { unit: 'working_day', days: 0 },
    interimMeetsFeedback: false,
  },
};

/** How long reporters may rate once rating has opened. */
export const ratingTerm: Term = { unit: 'calendar_day', days: 5 };

/** How long a reviewer has to look into an unhappy rating. */
export const reviewTerm: Term = { unit: 'working_day', days: 2 };

/** How long the community has to decide whose a matter is that was passed on twice. */
export const adjudicateTerm: Term = { unit: 'working_minute', minutes: 120 };
