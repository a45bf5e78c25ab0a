import type { Calendar, DayFact } from '@linli/shared/deadline/calendar.rules';
import { dateOfDay, dayOfDate } from '@linli/shared/deadline/shanghai.rules';

/** One paragraph of the notice: a holiday from its first to its last day off, and the weekend days worked for it. */
interface Holiday {
  name: string;
  from: string;
  to: string;
  worked: readonly string[];
}

export const source = {
  issuer: '国务院办公厅',
  title: '国务院办公厅关于2026年部分节假日安排的通知',
  number: '国办发明电〔2025〕7号',
  issued: '2025-11-04',
} as const;

const holidays: readonly Holiday[] = [
  { name: '元旦', from: '2026-01-01', to: '2026-01-03', worked: ['2026-01-04'] },
  { name: '春节', from: '2026-02-15', to: '2026-02-23', worked: ['2026-02-14', '2026-02-28'] },
  { name: '清明节', from: '2026-04-04', to: '2026-04-06', worked: [] },
  { name: '劳动节', from: '2026-05-01', to: '2026-05-05', worked: ['2026-05-09'] },
  { name: '端午节', from: '2026-06-19', to: '2026-06-21', worked: [] },
  { name: '中秋节', from: '2026-09-25', to: '2026-09-27', worked: [] },
  { name: '国庆节', from: '2026-10-01', to: '2026-10-07', worked: ['2026-09-20', '2026-10-10'] },
];

/** The working year 2026: the notice's days off and make-up days, and a day from 8:30 to 12:00 and 13:30 to 17:30. */
export const calendar2026: Calendar = {
  version: '2026-1',
  shifts: [
    { opens: 8 * 60 + 30, closes: 12 * 60 },
    { opens: 13 * 60 + 30, closes: 17 * 60 + 30 },
  ],
  days: Object.fromEntries(holidays.flatMap(factsOf)),
  years: [2026],
};

function factsOf({ name, from, to, worked }: Holiday): [string, DayFact][] {
  const first = dayOfDate(from);
  const off = Array.from({ length: dayOfDate(to) - first + 1 }, (_, index) => dateOfDay(first + index));
  return [
    ...off.map((date): [string, DayFact] => [date, { kind: 'off', note: name }]),
    ...worked.map((date): [string, DayFact] => [date, { kind: 'work', note: name }]),
  ];
}
