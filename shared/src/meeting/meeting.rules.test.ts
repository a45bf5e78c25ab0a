import fc from 'fast-check';
import { flawsOf } from '../machine';
import { dateOfDay } from '../deadline/shanghai.rules';
import {
  beginnings,
  dateAfter,
  finds,
  handsFit,
  isActionLate,
  isSeriesOverdue,
  lateFault,
  levelAbove,
  levelOf,
  minutesLeft,
  partyLook,
  seatedNext,
  standardMeetings,
} from './meeting.rules';
import { minutesLife, minutesParts } from './minutes.rules';

const startsAt = new Date('2026-11-20T06:00Z');
const endsAt = new Date('2026-11-20T07:00Z');
const items = (...minutes: number[]) => minutes.map((one) => ({ minutes: one }));

test('the life of minutes has no traps, and whoever wrote them publishes nothing', () => {
  expect(flawsOf(minutesLife)).toEqual([]);
  expect(minutesParts(['a', 'b'], 'b')).toEqual(['organiser']);
  expect(minutesParts(['a'], 'b')).toEqual(['organiser', 'second']);
});

test.each([
  ['comes', 'early', 'comes'],
  ['cannot', 'late', 'cannot'],
  [null, 'early', 'asked'],
  [null, 'late', 'silent'],
] as const)('an invitation answered with %s looks %s like %s', (answer, when, look) => {
  const at = when === 'early' ? startsAt : new Date(+startsAt + 1);
  expect(partyLook(answer, startsAt, at)).toBe(look);
});

test.each([
  [[], 60],
  [[20, 20, 20], 0],
  [[40, 21], -1],
])('items of %j minutes leave %i of an hour', (minutes, left) => {
  expect(minutesLeft({ startsAt, endsAt }, items(...minutes))).toBe(left);
});

test('items begin one after the other', () => {
  expect(beginnings(startsAt, items(10, 25, 5)).map((at) => at.toISOString().slice(11, 16))).toEqual([
    '06:00',
    '06:10',
    '06:35',
  ]);
});

test.each([
  ['building', 'compound', 'community'],
  ['compound', 'compound', 'community'],
  ['community', 'community', 'street'],
  ['street', 'street', 'district'],
  ['district', 'district', null],
] as const)('a meeting of a %s is of the level %s and goes up to %s', (kind, level, above) => {
  expect([levelOf(kind), levelAbove(levelOf(kind))]).toEqual([level, above]);
});

test('nobody is overtaken in line, and never are more seated than there are seats', () => {
  const line = [{ heads: 2 }, { heads: 1 }];
  expect(seatedNext({ capacity: 5, taken: 4 }, line)).toEqual([]);
  expect(seatedNext({ capacity: 5, taken: 3 }, line)).toEqual([{ heads: 2 }]);
  expect(seatedNext({ capacity: null, taken: 3 }, line)).toEqual(line);
  const waiting = fc.array(fc.record({ heads: fc.integer({ min: 1, max: 4 }) }), { maxLength: 20 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(30), waiting, (capacity, taken, all) => {
      const seated = seatedNext({ capacity, taken }, all);
      expect(seated).toEqual(all.slice(0, seated.length));
      const heads = seated.reduce((sum, one) => sum + one.heads, 0);
      expect(heads === 0 || finds({ capacity, taken }, heads)).toBe(true);
    }),
  );
});

test('no more hands are counted than people are there', () => {
  expect(handsFit({ yes: 10, no: 2, abstain: 3 }, 15)).toBe(true);
  expect(handsFit({ yes: 10, no: 3, abstain: 3 }, 15)).toBe(false);
});

test.each([
  ['2026-11-20', null],
  ['2026-11-13', null],
  ['2026-11-12', 'old'],
  ['2026-11-21', 'future'],
  ['2026-02-30', 'never'],
])('a meeting held on %s and entered on 20 November: %s', (day, fault) => {
  expect(lateFault(day, startsAt, standardMeetings)).toBe(fault);
});

test.each([
  ['2026-08-31', 'month', '2026-08-31', '2026-09-30'],
  ['2026-08-31', 'month', '2026-09-30', '2026-10-31'],
  ['2026-11-19', 'week', '2026-11-20', '2026-11-26'],
  ['2026-11-19', 'fortnight', '2026-11-19', '2026-12-03'],
  ['2026-11-19', 'week', '2026-10-01', '2026-11-19'],
] as const)('from %s every %s, after %s comes %s', (first, every, date, next) => {
  expect(dateAfter(first, every, date)).toBe(next);
});

test('the date after one is always later', () => {
  const day = fc.integer({ min: 20_000, max: 22_000 }).map(dateOfDay);
  fc.assert(
    fc.property(day, day, fc.constantFrom('week', 'fortnight', 'month'), (first, date, every) => {
      const next = dateAfter(first, every as 'week', date);
      expect(next >= first && (next > date || next === first)).toBe(true);
    }),
  );
});

test('a series is overdue on its day, an action the day after, unless it is done', () => {
  expect([isSeriesOverdue('2026-11-20', '2026-11-20'), isSeriesOverdue('2026-11-21', '2026-11-20')]).toEqual([
    true,
    false,
  ]);
  const late = (dueOn: string, done: boolean) => isActionLate({ dueOn, done }, '2026-11-20');
  expect([late('2026-11-20', false), late('2026-11-19', false), late('2026-11-19', true)]).toEqual([
    false,
    true,
    false,
  ]);
});
