import { zonedInstant } from '@linli/shared/deadline/shanghai.rules';

/** What stands in somebody's calendar. A later `sequence` of the same `uid` takes the place of an earlier one. */
export interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly title: string;
  readonly where: string;
  readonly words: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly url: string;
  readonly cancelled: boolean;
  /** When it is given out. */
  readonly at: Date;
}

/** Text as a property's value: RFC 5545 3.3.11. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** A content line in parts of at most 75 octets, no character torn: RFC 5545 3.1. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const more = Buffer.byteLength(sign);
    if (octets + more > 75) {
      parts.push(part);
      [part, octets] = [' ', 1];
    }
    part += sign;
    octets += more;
  }
  return [...parts, part].join('\r\n');
}

const local = (at: Date): string => zonedInstant(at).slice(0, 19).replace(/[-:]/g, '');
const utc = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** One entry as a calendar file in Shanghai's time, with a reminder an hour before: RFC 5545. */
export function calendarFile(entry: CalendarEntry): string {
  const { uid, sequence, title, where, words, startsAt, endsAt, url, cancelled, at } = entry;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Linli//Linli//ZH',
    'CALSCALE:GREGORIAN',
    `METHOD:${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    ...['BEGIN:VTIMEZONE', 'TZID:Asia/Shanghai', 'BEGIN:STANDARD', 'DTSTART:19910915T010000'],
    ...['TZOFFSETFROM:+0900', 'TZOFFSETTO:+0800', 'TZNAME:CST', 'END:STANDARD', 'END:VTIMEZONE'],
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(at)}`,
    `DTSTART;TZID=Asia/Shanghai:${local(startsAt)}`,
    `DTEND;TZID=Asia/Shanghai:${local(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(where)}`,
    ...(words ? [`DESCRIPTION:${escaped(words)}`] : []),
    `URL:${url}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, 'TRIGGER:-PT1H', 'END:VALARM'],
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}
