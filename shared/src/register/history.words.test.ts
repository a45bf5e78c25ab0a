import { placeHistoryWords } from './history.words';

const names: Readonly<Record<string, string>> = {
  g3: '第3网格',
  g4: '第4网格',
  p: '赵强',
  grid_worker: '网格员',
};
const nameOf = (id: unknown) => names[String(id)] ?? null;

test.each([
  [
    'home.changed',
    { floor: '3', floorBefore: '3', area: '90.00', areaBefore: '86.50' },
    '改了一户：面积 86.50 改为 90.00 平方米',
  ],
  [
    'home.changed',
    { floor: '4', floorBefore: '3', area: '90.00', areaBefore: '86.50' },
    '改了一户：楼层 3 改为 4，面积 86.50 改为 90.00 平方米',
  ],
  [
    'place.covered',
    { grid: 'g3', gridKind: 'living', since: '2026-12-01', before: 'g4' },
    '从2026年12月1日起归第3网格（居住网格），之前归第4网格',
  ],
  [
    'place.covered',
    { grid: 'g3', gridKind: 'living', since: '2026-12-01', before: null },
    '从2026年12月1日起归第3网格（居住网格）',
  ],
  ['place.changed', { what: 'name,phone' }, '改了名称、电话'],
  ['person.appointed', { personId: 'p', role: 'grid_worker' }, '赵强任网格员'],
  ['appointment.ended', { personId: 'gone', role: 'grid_worker' }, '有人不再任网格员'],
])('%s %j reads %s', (kind, facts, words) => {
  expect(placeHistoryWords(kind, facts, nameOf)).toBe(words);
});
