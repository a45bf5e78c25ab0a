import { answerable, checksIn, hasBegun, monthsAfter, timesFault } from './training.rules';

const at = new Date('2026-11-18T01:00Z');
const session = {
  startsAt: new Date('2026-11-20T01:00Z'),
  endsAt: new Date('2026-11-20T03:00Z'),
  withdrawn: false,
};

test.each([
  ['as it should be', {}, null],
  ['that has begun', { startsAt: at }, { field: 'startsAt', why: 'past' }],
  ['in two years', { startsAt: new Date('2028-11-20T01:00Z') }, { field: 'startsAt', why: 'far' }],
  ['that ends when it begins', { endsAt: session.startsAt }, { field: 'endsAt', why: 'backwards' }],
  ['of two days', { endsAt: new Date('2026-11-22T01:00Z') }, { field: 'endsAt', why: 'long' }],
])('the times of a session %s', (_, more, fault) => {
  expect(timesFault({ ...session, ...more }, at)).toEqual(fault);
});

test.each([
  ['2026-11-19T23:59Z', [true, false, false]],
  ['2026-11-20T00:00Z', [true, true, false]],
  ['2026-11-20T01:00Z', [false, true, true]],
  ['2026-11-20T04:00Z', [false, true, true]],
  ['2026-11-20T04:01Z', [false, false, true]],
])('at %s one can answer, check in, be noted', (when, open) => {
  const then = new Date(when);
  expect([answerable(session, then), checksIn(session, then), hasBegun(session, then)]).toEqual(open);
  const off = { ...session, withdrawn: true };
  expect([answerable(off, then), checksIn(off, then), hasBegun(off, then)]).toEqual([false, false, false]);
});

test.each([
  ['2026-11-20', 12, '2027-11-20'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-31'],
])('%s and %i months later is %s', (day, months, last) => {
  expect(monthsAfter(day, months)).toBe(last);
});
