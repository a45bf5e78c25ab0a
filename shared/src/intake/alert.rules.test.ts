import { alertHearer, goesOnAt, goOn, standardAlertTerms as terms } from './alert.rules';

const raisedAt = new Date('2026-11-18T01:00:00Z');
const at = new Date('2026-11-18T03:00:00Z');
const time = (instant: Date) => instant.toISOString().slice(11, 16);

test.each([
  [0, '01:10'],
  [1, '01:30'],
  [2, '02:00'],
  [3, '04:00'],
])('unseen at level %i it goes on at %s', (level, next) => {
  expect(time(goesOnAt(level, raisedAt, at, terms))).toBe(next);
});

test.each<[level: number, seen: boolean, reminded: boolean, to: number, then: boolean, next: string]>([
  [0, false, false, 1, false, '01:30'],
  [1, false, false, 2, false, '02:00'],
  [2, false, false, 3, false, '04:00'],
  [3, false, false, 3, false, '04:00'],
  [0, true, false, 0, true, '03:30'],
  [0, true, true, 1, true, '03:30'],
  [1, true, true, 2, true, '03:30'],
  [2, true, false, 2, true, '03:30'],
  [2, true, true, 3, true, '04:00'],
  [3, true, true, 3, true, '04:00'],
])('level %i, seen %s, told again %s: then level %i', (level, seen, reminded, to, then, next) => {
  const went = goOn({ level, raisedAt, seenAt: seen ? raisedAt : null, reminded }, at, terms);
  expect({ ...went, nextAt: time(went.nextAt) }).toEqual({ level: to, reminded: then, nextAt: next });
});

test('each level has somebody who hears, and above the last it is still the district', () => {
  expect([0, 1, 2, 3, 4].map(alertHearer)).toEqual([
    'handler',
    'dispatchers',
    'street',
    'district',
    'district',
  ]);
});
