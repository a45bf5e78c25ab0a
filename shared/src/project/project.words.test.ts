import { nextWords, progressWords, stepWords } from './project.words';

const now = new Date('2026-11-18T06:10:00Z');
const step = { id: 's', name: '立项', on: '2026-12-04', reachedAt: null, missed: false };

test.each([
  [{ on: '2026-12-04', name: '立项' }, '12月4日（还有 16 天）前办到：立项'],
  [{ on: '2026-11-18', name: null }, '11月18日（今天）再看'],
  [{ on: '2026-11-16', name: '立项' }, '11月16日（过了 2 天）前办到：立项'],
  [{ on: '2027-01-15', name: null }, '2027年1月15日（还有 58 天）再看'],
  [null, ''],
])('what comes next, %j, is said as %j', (next, words) => {
  expect(nextWords({ next }, now)).toBe(words);
});

test('a step says when it is to be reached, was, or should have been', () => {
  expect(stepWords(step, now)).toBe('12月4日');
  expect(stepWords({ ...step, on: '2027-01-15' }, now)).toBe('2027年1月15日');
  expect(stepWords({ ...step, on: '2026-11-16', missed: true }, now)).toBe('11月16日没有办到');
  // Late in the evening in Shanghai it is another day than in London.
  expect(stepWords({ ...step, reachedAt: '2026-11-16T17:00:00.000Z' }, now)).toBe('11月17日办到了');
});

test('how far it is counts the steps', () => {
  expect(progressWords({ milestones: [step, { ...step, reachedAt: '2026-11-16T06:00:00.000Z' }] })).toBe(
    '2 步里办到 1 步',
  );
});
