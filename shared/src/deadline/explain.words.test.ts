import type { Term } from './deadline.rules';
import { at, autumn } from './testing/samples';
import { explainDue } from './explain.rules';
import { explainWords } from './explain.words';

const page = (start: string, term: Term, calendar = autumn) =>
  explainWords(explainDue(at(start), term, calendar));

test('a late report before a make-up Saturday reads day by day', () => {
  expect(page('10-08 18:10', { unit: 'working_day', days: 2 })).toEqual([
    '第 2 个工作日下班前。',
    '10月8日 周四，下班后收到，顺延。',
    '10月9日 周五，从这天起算。',
    '10月10日 周六，国庆节调休上班，第 1 天。',
    '10月11日 周日，周末，不算。',
    '10月12日 周一，第 2 天。',
    '到 10月12日 周一 17:30 为止。',
  ]);
});

test('a report in the holiday names the holiday', () => {
  expect(page('10-07 10:00', { unit: 'working_day', days: 0 })).toEqual([
    '起算当天下班前。',
    '10月7日 周三，国庆节，顺延。',
    '10月8日 周四，从这天起算。',
    '到 10月8日 周四 17:30 为止。',
  ]);
});

test('a weekday closed without a name is told apart from a weekend', () => {
  const closed = { ...autumn, days: { '2026-10-14': { kind: 'off', note: null } } } as const;
  expect(page('10-13 10:00', { unit: 'working_minute', minutes: 450 }, closed)).toEqual([
    '7 小时 30 分，只算上班时间。',
    '10月13日 周二，从这天起算。',
    '10月14日 周三，休息，不算。',
    '10月15日 周四，第 1 天。',
    '到 10月15日 周四 10:00 为止。',
  ]);
});

test('a note on an ordinary working day is said as it stands', () => {
  const noted = { ...autumn, days: { '2026-10-13': { kind: 'work', note: '防汛值班' } } } as const;
  const lines = page('10-13 10:00', { unit: 'working_day', days: 0 }, noted);
  expect(lines[1]).toBe('10月13日 周二，防汛值班，从这天起算。');
});

test('a report after closing on a make-up day says both', () => {
  expect(page('10-10 18:00', { unit: 'working_day', days: 0 })[1]).toBe(
    '10月10日 周六，国庆节调休上班，下班后收到，顺延。',
  );
});

test('terms that never pause leave holidays unnamed and end at 24:00', () => {
  expect(page('09-30 22:00', { unit: 'calendar_day', days: 1 })).toEqual([
    '第 1 天 24:00 前，周末和放假也算。',
    '9月30日 周三，从这天起算。',
    '10月1日 周四，第 1 天。',
    '到 10月1日 周四 24:00 为止。',
  ]);
  expect(page('10-01 09:00', { unit: 'minute', minutes: 10 })).toEqual([
    '10 分，昼夜都算。',
    '10月1日 周四，从这天起算。',
    '到 10月1日 周四 09:10 为止。',
  ]);
});

test('what rests on a year without facts says so, on the day and at the end', () => {
  expect(page('12-31 10:00', { unit: 'working_day', days: 1 }).slice(2)).toEqual([
    '1月1日 周五，第 1 天，暂定。',
    '到 1月1日 周五 17:30 为止。',
    '暂定，以放假通知为准。',
  ]);
});
