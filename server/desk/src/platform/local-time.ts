import { timeWords } from '@linli/shared/deadline/deadline.words';
import { fromLocal, isDate, localParts } from '@linli/shared/deadline/shanghai.rules';

/** The instant of a day and a time as they are typed, in Shanghai; empty where either is not complete. */
export function instantOf(day: string, time: string): string {
  const [hour, minute] = time.split(':').map(Number);
  if (!isDate(day) || hour === undefined || minute === undefined) return '';
  return fromLocal(day, hour * 60 + minute).toISOString();
}

/** The time of an instant as it is typed: 09:00. */
export const timeOf = (instant: string): string => timeWords(localParts(new Date(instant)).minute);
