import type { MoveFields } from '@linli/shared/ticket/ticket.contract';
import type { SceneName } from './pictures';
import type { Scene } from './story';

/** The handler takes it, writes back, and writes the line that neighbours read. */
export const accept = (at: Date, words: string, line: string): Scene => ({
  at,
  who: 'handler',
  act: 'accept',
  fields: { words, line, show: true },
});

/** The handler has it repaired, with pictures of how it is now. */
export const resolve = (at: Date, words: string, pictures: SceneName[] = []): Scene => ({
  at,
  who: 'handler',
  act: 'resolve',
  fields: { outcome: 'solved', solvedHow: 'fixed', words },
  pictures,
});

export const interim = (at: Date, words: string): Scene => ({
  at,
  who: 'handler',
  act: 'interim',
  fields: { words },
});

export const feedback = (at: Date, channel: 'call' | 'visit' | 'message', words: string): Scene => ({
  at,
  who: 'handler',
  act: 'feedback',
  fields: { channel, words },
});

export const rate = (at: Date, fields: MoveFields): Scene => ({ at, who: 'reporter', act: 'rate', fields });
export const urge = (at: Date): Scene => ({ at, who: 'reporter', act: 'urge', fields: {} });
export const reveal = (at: Date): Scene => ({ at, who: 'handler', act: 'reveal' });
export const join = (at: Date, id: string): Scene => ({ at, who: { id }, act: 'join' });

/** Whoever's turn it is calls the reporter back, and notes that all is well. */
export const callBack = (at: Date): Scene => ({ at, who: 'caller', act: 'callBack' });

/** Somebody above wants an answer about it within days. */
export const supervise = (at: Date, id: string, words: string): Scene => ({
  at,
  who: { id },
  act: 'supervise',
  fields: { words, days: 3 },
});
export const answerOrder = (at: Date, words: string): Scene => ({
  at,
  who: 'handler',
  act: 'answerOrder',
  fields: { words },
});
export const closeOrder = (at: Date, id: string, words: string): Scene => ({
  at,
  who: { id },
  act: 'closeOrder',
  fields: { words },
});

/** The handler asks somebody to help out. */
export const enlist = (at: Date, personId: string, words: string): Scene => ({
  at,
  who: 'handler',
  act: 'enlist',
  fields: { personId, hand: 'assist', words },
});

/** Whoever reported it whistles for the property firm. */
export const callFirm = (at: Date, words: string): Scene => ({
  at,
  who: 'reporter',
  act: 'callFirm',
  fields: { words },
});
export const arrive = (at: Date, id: string, words: string): Scene => ({
  at,
  who: { id },
  act: 'arrive',
  fields: { words },
});
