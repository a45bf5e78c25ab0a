import fc from 'fast-check';
import { flawsOf } from '../machine';
import {
  datesOf,
  freeFor,
  helpFault,
  isKept,
  longestHelp,
  nextInLine,
  offerUntil,
  signUpLife,
  standardActivities,
  type Seats,
} from './activity.rules';

const seats = (more: Partial<Seats>): Seats => ({
  capacity: 10,
  taken: 0,
  firstTaken: 0,
  firstPlaces: 2,
  ...more,
});

test('the life of a sign-up has no traps', () => {
  expect(flawsOf(signUpLife)).toEqual([]);
});

test.each([
  ['without a limit', { capacity: null }, [Infinity, Infinity, Infinity]],
  ['while it is empty', {}, [10, 8, 10]],
  ['when only kept places are left', { taken: 8 }, [2, 0, 2]],
  ['when a first-timer has one of them', { taken: 9, firstTaken: 1 }, [1, 0, 1]],
  ['when more first-timers came than places are kept', { taken: 8, firstTaken: 5 }, [2, 2, 2]],
  ['when it is full', { taken: 10 }, [0, 0, 0]],
  ['when it was made smaller than what is taken', { capacity: 4, taken: 6 }, [0, 0, 0]],
])('%s, so many places are free for first-timers, others, and others once none are kept', (_, more, free) => {
  const now = seats(more);
  expect([freeFor(now, true, true), freeFor(now, false, true), freeFor(now, false, false)]).toEqual(free);
});

test('the line is asked in its order, and nobody more than there are places', () => {
  const line = [
    { id: 'a', first: false },
    { id: 'b', first: true },
    { id: 'c', first: false },
  ];
  const asked = (more: Partial<Seats>, kept: boolean) =>
    nextInLine(seats(more), line, kept).map(({ id }) => id);
  expect(asked({ taken: 8 }, false)).toEqual(['a', 'b']);
  expect(asked({ taken: 8 }, true)).toEqual(['b']);
  expect(asked({ taken: 10 }, false)).toEqual([]);
  const flags = fc.array(fc.record({ first: fc.boolean() }), { maxLength: 30 });
  const some = fc.record({
    capacity: fc.integer({ min: 1, max: 20 }),
    taken: fc.integer({ min: 0, max: 25 }),
    firstTaken: fc.integer({ min: 0, max: 5 }),
    firstPlaces: fc.integer({ min: 0, max: 5 }),
  });
  fc.assert(
    fc.property(some, flags, fc.boolean(), (now, waiting, kept) => {
      const called = nextInLine(now, waiting, kept);
      expect(called.length).toBeLessThanOrEqual(Math.max(0, now.capacity - now.taken));
      expect(called.filter(({ first }) => !first).length).toBeLessThanOrEqual(freeFor(now, false, kept));
    }),
  );
});

const starts = new Date('2026-11-20T01:00Z');

test('places are kept until a day before, and whoever is asked has four hours but not beyond the beginning', () => {
  const kept = (at: string) => isKept(starts, standardActivities, new Date(at));
  expect([kept('2026-11-19T00:59Z'), kept('2026-11-19T01:00Z')]).toEqual([true, false]);
  const until = (at: string) => offerUntil(new Date(at), starts, standardActivities).toISOString();
  expect(until('2026-11-19T01:00Z')).toBe('2026-11-19T05:00:00.000Z');
  expect(until('2026-11-20T00:00Z')).toBe('2026-11-20T01:00:00.000Z');
});

test.each([
  ['week', '2026-12-04', ['2026-11-20', '2026-11-27', '2026-12-04']],
  ['fortnight', '2026-12-10', ['2026-11-20', '2026-12-04']],
  ['month', '2027-01-31', ['2026-11-20', '2026-12-20', '2027-01-20']],
] as const)('every %s until %s are %j', (every, until, dates) => {
  expect(datesOf('2026-11-20', every, until, 26)).toEqual(dates);
});

test('the last of a month stands for days that a month lacks, and too long a series shows by one date more', () => {
  expect(datesOf('2026-12-31', 'month', '2027-04-01', 26)).toEqual([
    '2026-12-31',
    '2027-01-31',
    '2027-02-28',
    '2027-03-31',
  ]);
  expect(datesOf('2026-11-20', 'week', '2030-01-01', 3)).toHaveLength(4);
});

const came = new Map([
  ['s1', 'p1'],
  ['s2', 'p2'],
  ['guest', null],
  ['own', 'me'],
]);
test.each([
  ['seen by somebody else', {}, null],
  ['seen by somebody without an account', { witnessId: 'guest' }, 'witness'],
  ['of somebody who did not come', { signUpId: 's9' }, 'absent'],
  ['of somebody without an account', { signUpId: 'guest' }, 'guest'],
  ['of the organiser', { signUpId: 'own' }, 'own'],
  ['seen by themselves', { witnessId: 's1' }, 'witness'],
  ['seen by somebody who did not come', { witnessId: 's9' }, 'witness'],
  ['seen by the organiser', { witnessId: 'own' }, 'witness'],
  ['longer than it can have been', { minutes: 241 }, 'long'],
])('help %s', (_, more, fault) => {
  const helped = { signUpId: 's1', witnessId: 's2', minutes: 120, ...more };
  expect(helpFault(helped, came, { by: 'me', most: 240 })).toBe(fault);
});

test('help lasts as long as the activity and its preparing', () => {
  const times = { startsAt: starts, endsAt: new Date('2026-11-20T03:00Z') };
  expect(longestHelp(times, standardActivities)).toBe(240);
});
