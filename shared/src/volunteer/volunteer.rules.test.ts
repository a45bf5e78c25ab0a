import { flawsOf } from '../machine';
import {
  consentLife,
  isMinor,
  isMinorsYear,
  nearness,
  proposed,
  reaches,
  timesFault,
} from './volunteer.rules';

test('a consent ends in nothing but being taken back', () => {
  expect(flawsOf(consentLife)).toEqual([]);
});

test('who goes far is asked near by too, and nobody is asked farther than they go', () => {
  const table = nearness.map((reach) => nearness.map((near) => reaches(reach, near)));
  expect(table).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ]);
});

const time = (weekday: number, from: number, until: number) => ({ weekday, from, until });
test.each([
  [[time(1, 540, 600), time(1, 600, 660), time(2, 540, 600)], null],
  [[time(1, 600, 600)], 'backwards'],
  [[time(1, 540, 630), time(1, 600, 660)], 'overlap'],
  [[time(1, 540, 630), time(3, 600, 660)], null],
])('free times %j: %s', (times, fault) => {
  expect(timesFault(times)).toBe(fault);
});

test.each([
  [2007, false, false],
  [2008, true, true],
  [2018, true, true],
  [2019, true, false],
])('somebody born in %i is in 2026 a minor: %s, and may serve as one: %s', (born, minor, serves) => {
  expect([isMinor(born, 2026), isMinorsYear(born, 2026, 8)]).toEqual([minor, serves]);
});

test('posts that fit come first, and no other is hidden', () => {
  const posts = [
    { code: 'host', skill: null },
    { code: 'tutor', skill: 'teaching' },
    { code: 'barber', skill: 'hair' },
  ];
  expect(proposed(posts, ['hair']).map(({ code, fits }) => [code, fits])).toEqual([
    ['barber', true],
    ['host', false],
    ['tutor', false],
  ]);
});
