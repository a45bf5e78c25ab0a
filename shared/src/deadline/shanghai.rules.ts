/**
 * Shanghai's dates and clock by plain arithmetic. The offset is +08:00 all year: IANA time zone database, zone
 * Asia/Shanghai, no daylight saving since 15 September 1991. The device's own zone is never asked.
 *
 * Days are counted as whole numbers (0 is 1 January 1970 in Shanghai), so a span of days is a plain loop.
 */
export const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const OFFSET = 8 * 60 * MINUTE;

export interface LocalParts {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
  /** 0 is Sunday */
  weekday: number;
  /** minutes since local midnight, 0 to 1439 */
  minute: number;
}

/** The number of the Shanghai day on which an instant falls. */
export function dayNumber(at: Date): number {
  return Math.floor((at.getTime() + OFFSET) / DAY);
}

/** The date of a numbered day as YYYY-MM-DD. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The number of the day of a date YYYY-MM-DD; throws on text that is no date of the calendar. */
export function dayOfDate(date: string): number {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY;
  // Engines read 30 February as 2 March instead of refusing it.
  if (!Number.isInteger(day) || dateOfDay(day) !== date) throw new Error(`not a date: ${date}`);
  return day;
}

/** Whether text is a date YYYY-MM-DD of the calendar. */
export function isDate(text: string): boolean {
  try {
    return dateOfDay(dayOfDate(text)) === text;
  } catch {
    return false;
  }
}

/** The weekday of a numbered day; 0 is Sunday. */
export function weekdayOfDay(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The instant that lies `minutes` after local midnight of a numbered day; 1440 is the end of that day. */
export function instantOn(day: number, minutes: number): Date {
  return new Date(day * DAY - OFFSET + minutes * MINUTE);
}

/** The Shanghai date of an instant as YYYY-MM-DD. */
export function localDate(at: Date): string {
  return dateOfDay(dayNumber(at));
}

/** The Shanghai date and time of an instant, taken apart. */
export function localParts(at: Date): LocalParts {
  const local = new Date(at.getTime() + OFFSET);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

/** The instant `minutes` after Shanghai's midnight of a date YYYY-MM-DD; throws on text that is no date. */
export function fromLocal(date: string, minutes: number): Date {
  return instantOn(dayOfDate(date), minutes);
}

/** An instant as Shanghai's date and time with its zone, to the second: 2026-11-18T09:00:00+08:00. */
export function zonedInstant(at: Date): string {
  return `${new Date(at.getTime() + OFFSET).toISOString().slice(0, 19)}+08:00`;
}
