import { flawsOf } from '../machine';
import { daysEarly, isAllDone, taskLife, type TaskState } from './execution.rules';

test('what was decided is done or given up in the end', () => {
  expect(flawsOf(taskLife)).toEqual([]);
});

test.each<[TaskState[], boolean]>([
  [[], false],
  [['done'], true],
  [['done', 'dropped'], true],
  [['dropped'], false],
  [['done', 'paused'], false],
  [['done', 'doing'], false],
])('things that are %j may be judged: %s', (states, may) => {
  expect(isAllDone(states)).toBe(may);
});

test.each([
  ['2026-10-22', '2026-10-20', 2],
  ['2026-10-31', '2026-10-31', 0],
  ['2026-10-31', '2026-11-03', -3],
])('promised for %s and done on %s is %i days early', (planned, done, days) => {
  expect(daysEarly(planned, done)).toBe(days);
});
