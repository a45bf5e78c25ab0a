import { dateOfDay, dayNumber, fromLocal, weekdayOfDay } from '../deadline/shanghai.rules';
import type { When } from './wish.rules';

/** The parts of a day that are proposed, as minutes after midnight. */
export const halves = [
  { key: 'morning', minute: 10 * 60 },
  { key: 'afternoon', minute: 15 * 60 },
] as const;

/** A time that could be proposed. */
export interface SuitedTime {
  readonly at: Date;
  readonly date: string;
  readonly half: (typeof halves)[number]['key'];
}

interface Suits {
  readonly when: When;
  readonly dates: readonly string[];
  /** The last day on which it makes sense. */
  readonly until: string | null;
}

/** How far ahead times are looked for, in days. */
const ahead = 60;

/** The next times that suit a wish, at least an hour after `at`, the first ones first. */
export function suitedTimes({ when, dates, until }: Suits, at: Date, most: number): SuitedTime[] {
  const found: SuitedTime[] = [];
  const today = dayNumber(at);
  for (let day = today; day <= today + ahead && found.length < most; day++) {
    const date = dateOfDay(day);
    if (until !== null && date > until) break;
    const weekday = weekdayOfDay(day);
    const atWeekend = weekday === 0 || weekday === 6;
    const suits =
      when === 'any' || (when === 'dates' ? dates.includes(date) : atWeekend === (when === 'weekend'));
    if (!suits) continue;
    for (const { key: half, minute } of halves) {
      const time = fromLocal(date, minute);
      if (+time >= +at + 3_600_000 && found.length < most) found.push({ at: time, date, half });
    }
  }
  return found;
}
