import { fromLocal, isDate, localDate, localParts } from '@linli/shared/deadline/shanghai.rules';
import { timeWords } from '@linli/shared/deadline/deadline.words';

/** A day and a time of day as they are filled in. */
export interface Moment {
  readonly day: string;
  readonly time: string;
}

/** The instant that was filled in, as it crosses the wire; null while it is none. Times as people type them: 9, 9:30, 14：00, 930. */
export function instantOf({ day, time }: Moment): string | null {
  const [, hour, minute = '0'] =
    /^\s*(\d{1,2})(?:\s*[:：.点]\s*(\d{2})?|(\d{2}))?\s*分?\s*$/.exec(
      time.replace(/^(\d{1,2})(\d{2})$/, '$1:$2'),
    ) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  if (!isDate(day) || hour === undefined || Number(minute) > 59 || minutes > 24 * 60) return null;
  return fromLocal(day, minutes).toISOString();
}

/** An instant as it is filled in. */
export function momentOf(instant: string): Moment {
  const at = new Date(instant);
  return { day: localDate(at), time: timeWords(localParts(at).minute) };
}
