import { timeWords } from '@linli/shared/deadline/deadline.words';
import { fromLocal, isDate, localDate, localParts } from '@linli/shared/deadline/shanghai.rules';

/** The instant that was filled in as 2026-11-19T09:00 of Shanghai, as it crosses the wire; empty while it is none. */
export function instantOf(typed: string): string {
  const [, day = '', hour, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(typed) ?? [];
  return isDate(day) ? fromLocal(day, Number(hour) * 60 + Number(minute)).toISOString() : '';
}

/** The time of an instant as it is filled in: 09:00. */
export const timeOf = (instant: string): string => timeWords(localParts(new Date(instant)).minute);

/** An instant as it is filled in. */
export function momentOf(instant: string): string {
  return `${localDate(new Date(instant))}T${timeOf(instant)}`;
}
