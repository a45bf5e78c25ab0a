import { dayWords, timeWords } from './deadline.words';
import type { Rules } from './rule.contract';
import { localDate } from './shanghai.rules';
import type { TermUnit } from './term.rules';

type Facts = Rules['calendar']['days'];

/** Hours of work in one line: 08:30–12:00、13:30–17:30. */
export const shiftsWords = (shifts: Rules['calendar']['shifts']): string =>
  shifts.map(({ opens, closes }) => `${timeWords(opens)}–${timeWords(closes)}`).join('、');

/** From when on, by whose word: 2026年1月5日起，依据：…. */
export const sinceWords = (from: string, source: string): string =>
  `${dateWords(localDate(new Date(from)))}起，依据：${source}`;

/** A date with its year: 2026年1月5日. */
export const dateWords = (date: string): string => `${date.slice(0, 4)}年${dayWords(date)}`;

/** One day that differs from the week: 1月1日 放假，元旦. */
export const factWords = (date: string, { kind, note }: Facts[string]): string =>
  [`${dayWords(date)} ${kind === 'off' ? '放假' : '上班'}`, note].filter(Boolean).join('，');

/** The next days, from a date on, that differ from the week. */
export const nextFacts = (days: Facts, today: string, most: number): string[] =>
  Object.entries(days)
    .filter(([date]) => date >= today)
    .sort(([a], [b]) => a.localeCompare(b))
    .slice(0, most)
    .map(([date, fact]) => factWords(date, fact));

export const unitWords: Record<TermUnit, string> = {
  working_day: '工作日',
  working_minute: '上班分钟',
  minute: '分钟，昼夜算',
  calendar_day: '天，放假也算',
};
