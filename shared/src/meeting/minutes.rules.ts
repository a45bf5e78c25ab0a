import type { Machine } from '../machine';

/** Where a version of the minutes stands. What is published is never changed: a correction is the next version. */
export const minutesStates = ['draft', 'checking', 'published'] as const;
export type MinutesState = (typeof minutesStates)[number];
export type MinutesMove = 'write' | 'hand' | 'back' | 'publish';
export type MinutesPart = 'organiser' | 'second';

/** The life of a version of the minutes: a second person looks before anybody reads it. */
export const minutesLife: Machine<MinutesState, MinutesMove, MinutesPart> = {
  start: ['draft'],
  ends: ['published'],
  moves: {
    write: { from: ['draft'], to: 'draft', by: ['organiser'] },
    hand: { from: ['draft'], to: 'checking', by: ['organiser'] },
    back: { from: ['checking'], to: 'draft', by: ['organiser', 'second'] },
    publish: { from: ['checking'], to: 'published', by: ['second'] },
  },
};

/** As what somebody who organises stands towards a version: whoever wrote in it is no second. */
export const minutesParts = (writers: readonly string[], me: string): MinutesPart[] =>
  writers.includes(me) ? ['organiser'] : ['organiser', 'second'];
