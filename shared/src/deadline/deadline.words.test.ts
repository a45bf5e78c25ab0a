import type { ClockKind } from './deadline.rules';
import { at } from './testing/samples';
import {
  dayWords,
  dueOnWords,
  dueWords,
  endWords,
  leftWords,
  momentWords,
  overdueWords,
  whenWords,
} from './deadline.words';

test.each([
  // instant             said on          words
  ['11-18 17:30', '11-18 09:00', '今天 17:30'],
  ['11-18 08:05', '11-18 23:59', '今天 08:05'],
  ['11-19 00:00', '11-18 23:59', '明天 00:00'],
  ['11-17 16:20', '11-18 00:00', '昨天 16:20'],
  ['11-20 17:30', '11-18 09:00', '周五 17:30'],
  ['11-24 17:30', '11-18 09:00', '周二 17:30'],
  ['11-25 17:30', '11-18 09:00', '25日 17:30'],
  ['11-16 10:05', '11-18 09:00', '16日 10:05'],
  ['12-02 17:30', '11-28 09:00', '周三 17:30'],
  ['12-04 17:30', '11-20 09:00', '12月4日 17:30'],
  ['10-31 17:30', '11-18 09:00', '10月31日 17:30'],
  ['2027-01-04 17:30', '12-31 09:00', '周一 17:30'],
  ['2027-01-04 17:30', '12-20 09:00', '2027年1月4日 17:30'],
  ['2025-11-18 17:30', '11-18 09:00', '2025年11月18日 17:30'],
])('%s on %s is said as %s', (instant, now, words) => {
  expect(whenWords(at(instant), at(now))).toBe(words);
});

test.each<[ClockKind, string, string]>([
  ['accept', '11-18 17:30', '今天 17:30 前受理'],
  ['resolve', '11-19 17:30', '明天 17:30 前办结'],
  ['feedback', '11-20 17:30', '周五 17:30 前反馈'],
  ['rating', '11-18 24:00', '今天 24:00 前评价'],
  ['review', '11-23 17:30', '周一 17:30 前核对'],
  ['adjudicate', '11-18 10:30', '今天 10:30 前裁定'],
])('the %s clock due %s says %s', (kind, due, words) => {
  expect(dueWords(kind, at(due), at('11-18 09:00'))).toBe(words);
});

test('a missed promise says when it fell due', () => {
  expect(overdueWords('resolve', at('11-17 17:30'), at('11-18 14:10'))).toBe('昨天 17:30 就该办结');
});

test('a calendar date is said without its year and its zeros', () => {
  expect(dayWords('2026-03-09')).toBe('3月9日');
});

test('only the instant of midnight ends a day; seconds later it is the next one', () => {
  const midnight = at('11-18 24:00');
  expect(endWords(midnight, at('11-18 09:00'))).toBe('今天 24:00');
  expect(endWords(new Date(midnight.getTime() + 30_000), at('11-18 09:00'))).toBe('明天 00:00');
});

test.each([
  // minutes, day, words
  [200, 450, '剩 3 小时 20 分'],
  [-250, 450, '超 4 小时 10 分'],
  [20, 450, '剩 20 分'],
  [120, 450, '剩 2 小时'],
  [480, 450, '剩 8 小时'],
  [481, 450, '剩 1 天 31 分'],
  [570, 450, '剩 1 天 2 小时'],
  [599, 450, '剩 1 天 2 小时'],
  [900, 450, '剩 2 天'],
  [-900, 450, '超 2 天'],
  [600, 1440, '剩 10 小时'],
  [1440, 1440, '剩 1 天'],
  [59.9, 450, '剩 59 分'],
  [0.5, 450, '剩不到 1 分'],
  [-0.5, 450, '超不到 1 分'],
  [0, 450, '已到期'],
])('%d minutes with a day of %d read %s', (minutes, day, words) => {
  expect(leftWords(minutes, day)).toBe(words);
});

test.each([
  ['2026-11-19T09:30:00Z', '11月19日 17:30 前受理'],
  ['2026-11-23T16:00:00Z', '11月23日 24:00 前受理'],
  ['2026-12-31T16:00:00Z', '12月31日 24:00 前受理'],
])('words that are kept name the day of %s by its date', (due, words) => {
  expect(dueOnWords('accept', new Date(due))).toBe(words);
});

test.each([
  ['2026-11-18T06:10:00Z', '11月18日 14:10'],
  ['2026-12-31T16:00:00Z', '1月1日 00:00'],
])('the instant %s is said with its date', (instant, words) => {
  expect(momentWords(new Date(instant))).toBe(words);
});
