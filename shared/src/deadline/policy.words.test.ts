import type { Term } from './deadline.rules';
import { limitWords, promiseWords } from './policy.words';

test.each<[Term, string]>([
  [{ unit: 'working_day', days: 0 }, '起算当天下班前办结'],
  [{ unit: 'working_day', days: 2 }, '第 2 个工作日下班前办结'],
  [{ unit: 'minute', minutes: 10 }, '10 分内办结，昼夜都算'],
  [{ unit: 'working_minute', minutes: 120 }, '2 小时内办结，只算上班时间'],
])('the promise %j is read as %s', (term, words) => {
  expect(promiseWords(term, '办结')).toBe(words);
});

test('limits name how often, how long and for what; none is said plainly', () => {
  expect(limitWords({ mostDays: 5, mostTimes: 1, reasons: ['weather', 'vote'] })).toBe(
    '最多 1 次，每次最多 5 个工作日：等天气、等业主表决',
  );
  expect(limitWords({ mostDays: 0, mostTimes: 0, reasons: [] })).toBe('不可以');
});
