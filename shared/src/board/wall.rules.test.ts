import type { Calendar } from '../deadline/calendar.rules';
import { columnsAt, reachOf, workUntil } from './wall.rules';

const calendar: Calendar = {
  version: '1',
  shifts: [
    { opens: 510, closes: 720 },
    { opens: 840, closes: 1050 },
  ],
  days: { '2026-11-20': { kind: 'off', note: null } },
  years: [2026],
};
const local = (text: string) => new Date(`${text}:00+08:00`);

test('the wall has a column for each working day and one for each end', () => {
  const columns = columnsAt(local('2026-11-18T14:10'), calendar, 3);
  expect(columns.map(({ kind, day }) => [kind, day])).toEqual([
    ['late', null],
    ['today', '2026-11-18'],
    ['day', '2026-11-19'],
    ['day', '2026-11-23'],
    ['day', '2026-11-24'],
    ['later', null],
    ['paused', null],
  ]);
});

test('between the columns nothing is lost: each begins where the one before it ends', () => {
  for (const at of ['2026-11-18T00:00', '2026-11-18T17:30', '2026-11-21T23:59']) {
    const timed = columnsAt(local(at), calendar, 4).filter(({ kind }) => kind !== 'paused');
    expect(timed[0]?.from).toBeNull();
    expect(timed.at(-1)?.until).toBeNull();
    for (const [index, { from }] of timed.slice(1).entries()) expect(from).toEqual(timed[index]?.until);
  }
});

test('what is due on a day off stands with the working day after it', () => {
  const monday = columnsAt(local('2026-11-19T09:00'), calendar, 3).find(({ day }) => day === '2026-11-23');
  expect(monday?.from).toEqual(local('2026-11-20T00:00'));
});

test.each([
  ['a working day', '2026-11-18T08:00', local('2026-11-18T17:30')],
  ['a day off', '2026-11-20T08:00', null],
])('work on %s', (_, at, until) => {
  expect(workUntil(local(at), calendar)).toEqual(until);
});

test.each([
  ['one, two, three days', [1, 2, 3], 4],
  ['minutes only', [], 3],
  ['weeks', [20], 7],
])('policies of %s', (_, days, reach) => {
  expect(reachOf(days.map((each) => ({ unit: 'working_day', days: each })))).toBe(reach);
});
