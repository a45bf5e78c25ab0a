import { orderFault, pointsFor, standardPoints } from './points.rules';

test.each([
  ['an hour', 60, 'A', 'claim', 10],
  ['forty minutes', 40, 'B', 'activity', 6],
  ['a moment', 5, 'A', 'claim', 0],
  ['what was entered afterwards', 120, 'C', 'claim', 0],
  ['what no rule names', 120, 'A', 'other', 0],
] as const)('%s brings points', (_, minutes, grade, source, points) => {
  expect(pointsFor({ minutes, grade, source }, standardPoints)).toBe(points);
});

test.each([
  [{ held: 20, promised: 0, left: 1 }, null],
  [{ held: 20, promised: 1, left: 1 }, 'few'],
  [{ held: 100, promised: 0, left: 0 }, 'none_left'],
])('twenty points can be asked for of %j: %s', (around, fault) => {
  expect(orderFault(20, around)).toBe(fault);
});
