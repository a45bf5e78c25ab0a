import { flawsOf } from '../machine';
import { daysEarly, isAllDone, taskLife, type TaskState } from './execution.rules';
import { moveTaskFaults, planTaskFaults, taskMoneyWords, taskWhenWords } from './execution.words';

const id = '00000000-0000-4000-8000-0000000000a1';

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

test('while it runs both days are said, with the money that was planned and spent', () => {
  const task = { state: 'doing', plannedOn: '2026-11-25', dueOn: '2026-11-25', doneOn: null } as const;
  expect(taskWhenWords(task)).toBe('11月25日前');
  expect(taskWhenWords({ ...task, dueOn: '2026-12-02' })).toBe('12月2日前，起先说 11月25日前');
  expect(taskMoneyWords({ money: 320_000, spent: 298_000 })).toBe('预算 3,200 元 · 用了 2,980 元');
  expect(taskMoneyWords({ money: null, spent: null })).toBeNull();
});

test.each([
  [{}, ['dueOn', 'ownerId', 'title']],
  [{ title: '  ' }, ['dueOn', 'ownerId', 'title']],
  [{ title: '装扶手', ownerId: id, dueOn: '2026-11-17' }, ['dueOn']],
  [{ title: '装扶手', ownerId: id, dueOn: '2026-11-25', money: Number.NaN }, ['money']],
  [{ title: '装扶手', ownerId: id, dueOn: '2026-11-18', money: 100 }, []],
])('a thing with %j lacks %j', (task, fields) => {
  expect(Object.keys(planTaskFaults(task, '2026-11-18')).sort()).toEqual(fields);
});

test.each([
  [{}, ['move', 'words']],
  [{ move: 'finish', words: '装好了' }, ['on']],
  [{ move: 'resume', words: '接着办' }, []],
  [{ move: 'tell', words: '到货了', money: Number.NaN }, ['money']],
] as const)('a move with %j lacks %j', (ask, fields) => {
  expect(Object.keys(moveTaskFaults(ask)).sort()).toEqual(fields);
});
