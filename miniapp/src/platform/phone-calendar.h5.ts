import type { Noted } from './phone-calendar.port';

/** Opens the calendar file, which the browser hands to the calendar. */
export function noteInCalendar({ file }: Noted): Promise<boolean> {
  location.assign(file);
  return Promise.resolve(true);
}
