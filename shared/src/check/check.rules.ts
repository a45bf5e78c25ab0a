import type { Term } from '../deadline/deadline.rules';
import type { Machine, MoveOf, StateOf } from '../machine';

const life = <const S extends string, const M extends string, const P extends string>(
  table: Machine<S, M, P>,
) => table;

/**
 * The life of a check of one thing that was written or uploaded. WeChat speaks first, and where it doubts or says nothing a
 * person does; what a person said, nothing WeChat says later changes. `complained` is what neighbours object to while it is
 * still to be seen. A `leaver` is whoever wrote it and has left Linli.
 */
export const checkLife = life({
  start: ['waiting', 'complained'],
  ends: ['passed', 'allowed', 'withheld'],
  // One line a move, so that the whole life can be seen at once.
  // prettier-ignore
  moves: {
    send: { from: ['waiting'], to: 'sent', by: ['wechat'] },
    pass: { from: ['waiting', 'sent', 'unheard'], to: 'passed', by: ['wechat'] },
    doubt: { from: ['waiting', 'sent', 'unheard'], to: 'doubted', by: ['wechat'] },
    warn: { from: ['waiting', 'sent', 'unheard'], to: 'risky', by: ['wechat'] },
    again: { from: ['sent'], to: 'waiting', by: ['wechat', 'clock'] },
    miss: { from: ['waiting', 'sent'], to: 'unheard', by: ['wechat', 'clock'] },
    complain: { from: ['allowed'], to: 'complained', by: ['neighbour'] },
    hide: { from: ['complained'], to: 'doubted', by: ['neighbour'] },
    allow: { from: ['doubted', 'risky', 'unheard', 'complained', 'withheld'], to: 'allowed', by: ['person'] },
    withhold: { from: ['doubted', 'risky', 'unheard', 'complained', 'allowed'], to: 'withheld', by: ['person'] },
    leave: { from: ['waiting', 'sent', 'doubted', 'risky', 'unheard'], to: 'withheld', by: ['leaver'] },
  },
});

export type CheckState = StateOf<typeof checkLife>;
export type CheckMove = MoveOf<typeof checkLife>;

/** What can be checked; `shown` is all that neighbours see of a ticket, once somebody complained about it, `wish`, `topic` and `argument` the words of one, which a person looks at anyway. */
export const checkKinds = [
  'words',
  'line',
  'photo',
  'recording',
  'name',
  'shown',
  'wish',
  'topic',
  'argument',
] as const;
export type CheckKind = (typeof checkKinds)[number];

/** What a person has to look at. */
export const openStates = ['doubted', 'risky', 'unheard', 'complained'] as const;
export type OpenState = (typeof openStates)[number];

/** States in which neighbours may see what was checked. */
export const shownStates = ['passed', 'allowed', 'complained'] as const satisfies readonly CheckState[];

const isShown = (state: CheckState): boolean => (shownStates as readonly CheckState[]).includes(state);

/** Whether neighbours may see something with all these checks; what has none was there before checks were. */
export const mayShow = (states: readonly CheckState[]): boolean => states.every(isShown);

/** What keeps something from neighbours, as its author is told: that nobody has decided yet, or a decision. */
export const holds = ['waiting', 'withheld'] as const;
export type Hold = (typeof holds)[number];

/** Why something with these checks is not shown to neighbours; null when nothing speaks against it. */
export function holdOf(states: readonly CheckState[]): Hold | null {
  if (states.includes('withheld')) return 'withheld';
  return mayShow(states) ? null : 'waiting';
}

/** What WeChat says about words, a picture or a recording. */
export type Suggestion = 'pass' | 'review' | 'risky';

/** The move that a suggestion makes. */
export const moveOn: Readonly<Record<Suggestion, CheckMove>> = {
  pass: 'pass',
  review: 'doubt',
  risky: 'warn',
};

/** Minutes in which WeChat answers; its own promise for pictures and recordings. */
export const answerMinutes = 30;
/** How often WeChat is asked about one thing before a person is. */
export const askLimit = 2;
/** How long a person may take: to the end of the next working day. */
export const decideTerm: Term = { unit: 'working_day', days: 1 };
/** So many different people complain before what they object to is hidden until someone has looked. */
export const hidingComplaints = 3;
/** Days during which a decision stands in the list and can be changed there. */
export const changeDays = 7;

/** WeChat's scene of a check: 1 for what a person is called, 2 for what they say about something. */
export const sceneOf = (kind: CheckKind): 1 | 2 => (kind === 'name' ? 1 : 2);

/** Why something is not for neighbours: what they may complain of, and what a person may decide. */
export const contentFaults = ['privacy', 'abuse', 'advert', 'untrue', 'other'] as const;
export type ContentFault = (typeof contentFaults)[number];
