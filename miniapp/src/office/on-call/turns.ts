import { endWords, whenWords } from '@linli/shared/deadline/deadline.words';
import { dateOfDay, dayOfDate, fromLocal } from '@linli/shared/deadline/shanghai.rules';

export type Part = 'day' | 'night' | 'whole';

const eight = 8 * 60;
const twenty = 20 * 60;
/** Minutes of the day on which a turn of each part begins and ends; over 24 hours is the next morning. */
const parts: Record<Part, readonly [from: number, until: number]> = {
  day: [eight, twenty],
  night: [twenty, 24 * 60 + eight],
  whole: [eight, 24 * 60 + eight],
};

export const partWords: readonly { key: Part; words: string }[] = [
  { key: 'day', words: '白天 8–20 点' },
  { key: 'night', words: '夜里 20–8 点' },
  { key: 'whole', words: '一整天' },
];

/** One turn for each date from `since` to `until`, both included; none where they are in the wrong order. */
export function turnsOf(since: string, until: string, part: Part): { from: string; until: string }[] {
  const [first, last] = [dayOfDate(since), dayOfDate(until)];
  const [begins, ends] = parts[part];
  const at = (day: number, minutes: number) =>
    fromLocal(dateOfDay(day + Math.floor(minutes / 1440)), minutes % 1440).toISOString();
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => ({
    from: at(first + place, begins),
    until: at(first + place, ends),
  }));
}

/** From when to when: 今天 20:00 到 明天 08:00. */
export const spanWords = (span: { from: string; until: string }, now: string): string =>
  `${whenWords(new Date(span.from), new Date(now))} 到 ${endWords(new Date(span.until), new Date(now))}`;
