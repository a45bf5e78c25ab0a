import { calendarFile, type CalendarEntry } from './ics';

const entry: CalendarEntry = {
  ...{ uid: 'm1@linli.example', sequence: 2, url: 'https://linli.example/m', cancelled: false },
  ...{
    title: '车棚充电怎么收费；听物业报账，大家商量，把三家充电桩公司的报价一条一条看过去',
    where: '议事亭,3 号楼旁',
  },
  words: '带上马扎\n下雨改到社区',
  ...{ startsAt: new Date('2026-11-20T06:00Z'), endsAt: new Date('2026-11-20T07:30Z') },
  at: new Date('2026-11-18T01:02:03Z'),
};
/** Lines as a reader puts them together again. */
const unfolded = (file: string): string[] => file.replace(/\r\n /g, '').split('\r\n');

test('no line is longer than 75 octets, and put together again every word is whole', () => {
  const file = calendarFile(entry);
  expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(file.split('\r\n').some((line) => line.startsWith(' '))).toBe(true);
  expect(unfolded(file)).toContain(`SUMMARY:${entry.title}`);
});

test('times are Shanghai’s by name, with the zone in the file', () => {
  expect(unfolded(calendarFile(entry))).toEqual(
    expect.arrayContaining([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Shanghai',
      'DTSTART;TZID=Asia/Shanghai:20261120T140000',
      'DTEND;TZID=Asia/Shanghai:20261120T153000',
      'DTSTAMP:20261118T010203Z',
    ]),
  );
});

test('commas, breaks and what ends a value are escaped', () => {
  const lines = unfolded(calendarFile(entry));
  expect(lines).toContain('LOCATION:议事亭\\,3 号楼旁');
  expect(lines).toContain('DESCRIPTION:带上马扎\\n下雨改到社区');
});

test('what is called off takes the place of what stands in a calendar', () => {
  const lines = unfolded(calendarFile({ ...entry, cancelled: true, sequence: 3, words: null }));
  expect(lines).toEqual(
    expect.arrayContaining(['METHOD:CANCEL', 'UID:m1@linli.example', 'SEQUENCE:3', 'STATUS:CANCELLED']),
  );
  expect(lines.some((line) => line.startsWith('DESCRIPTION:带'))).toBe(false);
});
