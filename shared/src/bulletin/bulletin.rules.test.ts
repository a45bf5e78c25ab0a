import fc from 'fast-check';
import { flawsOf, openMoves } from '../machine';
import {
  blanksIn,
  bulletinLife,
  bulletinMoves,
  bulletinRoles,
  bulletinStates,
  meantBy,
  needsLook,
  nextStepAt,
  openMeans,
  shownPeople,
  shownReads,
  shownUnreached,
  windowFaults,
  type Step,
} from './bulletin.rules';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 18, hour));

test('the life has no traps, and its lists name all of it', () => {
  expect(flawsOf(bulletinLife)).toEqual([]);
  expect([...bulletinMoves].sort()).toEqual(Object.keys(bulletinLife.moves).sort());
  const states = Object.values(bulletinLife.moves).flatMap(({ from, to }) => [...from, to]);
  expect([...bulletinStates].sort()).toEqual([...new Set(states)].sort());
});

test('whoever wrote it cannot let it go out, and nothing follows a withdrawal', () => {
  expect(openMoves(bulletinLife, 'waiting', ['unit'])).toEqual(['withdraw']);
  expect(openMoves(bulletinLife, 'withdrawn', ['unit', 'looker'])).toEqual([]);
});

test.each([
  ['everyone', { belongs: ['owner', 'tenant', 'family'], heads: true, workers: true, staff: false }],
  ['owners', { belongs: ['owner'], heads: false, workers: false, staff: false }],
  ['staff', { belongs: [], heads: false, workers: false, staff: true }],
] as const)('%s are meant', (role, meant) => {
  expect(meantBy([role])).toEqual(meant);
});

test('two roles mean whoever either of them means', () => {
  fc.assert(
    fc.property(fc.constantFrom(...bulletinRoles), fc.constantFrom(...bulletinRoles), (one, other) => {
      const [both, a, b] = [meantBy([one, other]), meantBy([one]), meantBy([other])];
      expect([...both.belongs].sort()).toEqual([...new Set([...a.belongs, ...b.belongs])].sort());
      expect(both.heads).toBe(a.heads || b.heads);
      expect(both.staff).toBe(a.staff || b.staff);
    }),
  );
});

const steps: Step[] = [
  { means: 'door', afterMinutes: 120 },
  { means: 'call', afterMinutes: 60 },
];

test.each([
  ['nothing was sent', null, 12, []],
  ['it was just sent', at(9), 9, []],
  ['an hour has passed to the minute', at(9), 10, ['call']],
  ['two hours have passed', at(9), 11, ['call', 'door']],
])('when %s these means are open', (_, sentAt, hour, means) => {
  expect(openMeans(steps, sentAt, at(hour))).toEqual(means);
});

test.each([
  ['the first', 9, 20, at(10)],
  ['the second', 10, 20, at(11)],
  ['none after the last', 11, 20, null],
  ['none beyond the end', 9, 10, null],
])('the next step is %s', (_, after, until, next) => {
  expect(nextStepAt(steps, at(9), { after: at(after), until: at(until) })).toEqual(next);
});

test('somebody else looks from so many homes on, and few readers are not counted', () => {
  expect([needsLook(499, 500), needsLook(500, 500)]).toEqual([false, true]);
  expect([shownReads(4, 4), shownReads(5, 4)]).toEqual([null, 4]);
  expect([0, 1, 4, 5].map(shownPeople)).toEqual([0, null, null, 5]);
  expect([shownUnreached('plain', 4, 1), shownUnreached('urgent', 4, 1)]).toEqual([null, 1]);
});

test('blanks of a template are found', () => {
  expect(blanksIn('【日期】停水，请【】储水')).toEqual(['【日期】']);
  expect(blanksIn('明天停水')).toEqual([]);
});

const year = 366 * 24;
test.each<[string, number, number, number | null, object]>([
  ['that is right', 9, 12, null, {}],
  ['that ends before it begins', 12, 9, null, { until: 'order' }],
  ['that ends as it begins', 12, 12, null, { until: 'order' }],
  ['that is over', 1, 8, null, { until: 'past' }],
  ['of more than a year', 9, 9 + year + 1, null, { until: 'long' }],
  ['that ends on no day', 9, NaN, null, { until: 'order' }],
  ['sent on no day', 9, 12, NaN, { publishAt: 'publishPast' }],
  ['sent an hour ago', 9, 12, 8, { publishAt: 'publishPast' }],
  ['sent when it is over', 9, 12, 12, { publishAt: 'publishLate' }],
  ['sent in two years', 9, 12, 2 * year, { publishAt: 'publishFar' }],
])('a bulletin %s', (_, from, until, publish, faults) => {
  const publishAt = publish === null ? null : at(publish);
  expect(windowFaults({ from: at(from), until: at(until), publishAt }, at(9))).toEqual(faults);
});
