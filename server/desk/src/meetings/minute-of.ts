/** A time of day as it was typed, in minutes; -1 where it is none. */
export function minuteOf(time: string): number {
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  return hour === undefined ? -1 : Number(hour) * 60 + Number(minute);
}
