import { contract, id, integer, lengthOf, maybe, text, type Fault, type Shape } from '../contract';

/** How long and how large a recording may be, and from which second on the remaining ones are counted aloud. */
export const recordingLimits = { bytes: 2 * 1024 * 1024, seconds: 60, warnAt: 50 } as const;

/** What a phone says of a recording beside its bytes. */
export const recordingAsk = contract({ seconds: integer(1, recordingLimits.seconds) });

/**
 * One recording as a screen plays it: a signed, short-lived link, and what a machine made of it. `transcript` is null
 * as long as there is none, and empty where nothing could be made out.
 */
export const recording = contract({
  id: id(),
  sound: text(1, 500),
  seconds: integer(1, recordingLimits.seconds),
  transcript: maybe(text(0, 1000)),
});
export type Recording = Shape<typeof recording>;

/** What is told in words, by voice, or both. */
export interface Told {
  readonly words?: string;
  readonly recording?: string;
}

/** What is wrong where a matter is told neither by voice nor in at least `least` characters; null when it is told. */
export function tellingFault({ words = '', recording }: Told, least: number): Fault | null {
  if (recording !== undefined) return null;
  const has = lengthOf(words);
  if (has === 0) return { why: 'untold' };
  return has < least ? { why: 'short', limit: least, has } : null;
}
