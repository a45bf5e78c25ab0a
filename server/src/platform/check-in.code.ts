import { createHmac } from 'node:crypto';

/** How long a code stands on the screen, in milliseconds. */
const step = 30_000;

const digits = (key: Buffer, turn: number): string =>
  (createHmac('sha256', key).update(`${turn}`).digest().readUInt32BE() % 1_000_000)
    .toString()
    .padStart(6, '0');

/** The six digits of whatever has `key`, at an instant, and in how many milliseconds the next ones come. */
export function codeAt(key: Buffer, at: Date): { code: string; nextIn: number } {
  const turn = Math.floor(+at / step);
  return { code: digits(key, turn), nextIn: (turn + 1) * step - +at };
}

/** Whether a code is the one now or the one before it: typing takes time, and so does the network. */
export function isCode(key: Buffer, said: string, at: Date): boolean {
  const turn = Math.floor(+at / step);
  return [turn, turn - 1].some((one) => digits(key, one) === said);
}
