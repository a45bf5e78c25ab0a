import { aboutWords, handsWords, lockedWords } from './card.words';
import { suitedTimes } from './times.rules';
import { suitedWords } from './times.words';

const card = {
  place: '槐荫里小区',
  minutes: 40,
  when: 'weekend',
  dates: [],
  spot: 'home',
} as const;

test.each([
  ['at home', card, '槐荫里小区 · 约 40 分钟 · 周末都行'],
  ['on named days', { ...card, when: 'dates', dates: ['2026-11-21'] }, '槐荫里小区 · 约 40 分钟 · 11月21日'],
  [
    'at the station',
    { ...card, minutes: null, when: 'any', spot: 'station' },
    '槐荫里小区 · 哪天都行 · 放到党群服务站，不用上门',
  ],
] as const)('a card %s says where, how long and when', (_, of, words) => {
  expect(aboutWords(of)).toBe(words);
});

test.each([
  [{ hands: 4, taken: 1, confirmed: 1 }, '已有 2 人，还要 2 人'],
  [{ hands: 4, taken: 3, confirmed: 1 }, '4 人齐了'],
])('hands that are promised and kept are counted together', (of, words) => {
  expect(handsWords(of)).toBe(words);
});

test('a lock names its end', () => {
  expect(lockedWords('2026-11-19T12:00:00Z', '2026-11-18T06:10:00Z')).toBe(
    '锁定到明天 20:00，没约上会放回来',
  );
});

test('a time is proposed as people say it', () => {
  const now = new Date('2026-11-18T00:00:00Z');
  const said = suitedTimes({ when: 'any', dates: [], until: null }, now, 16).map((time) =>
    suitedWords(time, now),
  );
  expect([said[0], said[2], said[6], said[14]]).toEqual(['今天上午', '明天上午', '周六上午', '11月25日上午']);
});
