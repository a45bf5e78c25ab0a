import { MINUTE } from '../deadline/shanghai.rules';

const longest = 7 * 24 * 60 * MINUTE;
const noticeable = 5 * MINUTE;

/**
 * When something was written, as a phone without a network says it: never after the receipt, which decides every clock,
 * and at most seven days before it. Null where the phone says nothing, or no instant.
 */
export function capturedAt(said: string | undefined, receipt: Date): string | null {
  const time = Date.parse(said ?? '');
  if (Number.isNaN(time)) return null;
  const early = receipt.getTime() - longest;
  return new Date(Math.max(early, Math.min(time, receipt.getTime()))).toISOString();
}

/** Whether it was written so long before its receipt that readers are told: five minutes. */
export const cameLate = (captured: Date, receipt: Date): boolean =>
  receipt.getTime() - captured.getTime() >= noticeable;
