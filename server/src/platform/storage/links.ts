import { createHmac, timingSafeEqual } from 'node:crypto';

const MINUTE = 60_000;
const LONGEST = 10 * MINUTE;
const STEP = 5 * MINUTE;
/** WeChat's content check fetches within half an hour of being asked. */
const CHECKING = 45 * MINUTE;

/** What a link opens: one picture in one size, or one printed sheet in one form; size `check` is for WeChat's content check. */
export interface LinkedFile {
  id: string;
  size: string;
}

/**
 * When a link given out at `at` runs out: 5 to 10 minutes later. It is the same moment for five minutes, so a
 * page that is opened again asks for the same address and the phone finds the picture in its cache.
 */
export function linkUntil(at: Date): Date {
  return new Date(Math.floor(+at / STEP) * STEP + LONGEST);
}

/** When a link that is given to WeChat's content check at `at` runs out: 45 minutes later. */
export const checkingUntil = (at: Date): Date => new Date(+at + CHECKING);

/** The pass that opens a file until `until`, fit for a query string: `<seconds>.<HMAC-SHA-256>`. */
export function signLink(secret: string, { id, size, until }: LinkedFile & { until: Date }): string {
  const seconds = Math.floor(+until / 1000);
  return `${seconds}.${seal(secret, { id, size }, seconds)}`;
}

/** Whether `pass` was made by `signLink` for this file and is still good at `at`; takes the same time either way. */
export function checkLink(
  secret: string,
  { id, size, pass }: LinkedFile & { pass: string },
  at: Date,
): boolean {
  const [, seconds, given] = /^(\d{1,12})\.([\w-]{43})$/.exec(pass) ?? [];
  if (seconds === undefined || given === undefined) return false;
  const wanted = seal(secret, { id, size }, Number(seconds));
  const left = Number(seconds) * 1000 - +at;
  return (
    timingSafeEqual(Buffer.from(given), Buffer.from(wanted)) &&
    left > 0 &&
    left <= (size === 'check' ? CHECKING : LONGEST)
  );
}

function seal(secret: string, { id, size }: LinkedFile, seconds: number): string {
  // The first word keeps this seal from opening anything else that is sealed with the same secret.
  return createHmac('sha256', secret)
    .update(JSON.stringify(['file-link', id, size, seconds]))
    .digest('base64url');
}
