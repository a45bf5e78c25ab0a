import { nextOf, planFaults, type PlanFault } from './project.rules';

const at = new Date('2026-11-18T01:00:00Z');
const plan = (days: readonly string[], reviewOn = '2026-12-01') => ({
  milestones: days.map((on, index) => ({ name: `第 ${index + 1} 步`, on })),
  reviewOn,
});

test.each<[string, readonly string[], PlanFault | undefined]>([
  ['tomorrow', ['2026-11-19'], undefined],
  ['today, which is over before anything can be done', ['2026-11-18'], 'past'],
  ['yesterday', ['2026-11-17'], 'past'],
  ['no date of the calendar', ['2027-02-29'], 'no_date'],
  ['the last day that may be', ['2028-11-17'], undefined],
  ['a day after it', ['2028-11-18'], 'far'],
  ['another century', ['2126-01-01'], 'far'],
  ['one after the other', ['2026-11-19', '2026-12-01', '2027-01-04'], undefined],
  ['the later one first', ['2026-12-01', '2026-11-19'], 'order'],
  ['two on one day', ['2026-12-01', '2026-12-01'], 'order'],
])('milestones on %s', (_, days, fault) => {
  expect(planFaults(plan(days), at, 730).milestones).toBe(fault);
});

test.each<[string, PlanFault | undefined]>([
  ['2026-11-19', undefined],
  ['2026-11-18', 'past'],
  ['2026-02-30', 'no_date'],
  ['2028-11-18', 'far'],
])('a review on %s', (reviewOn, fault) => {
  expect(planFaults(plan(['2026-11-19'], reviewOn), at, 730).reviewOn).toBe(fault);
});

test('a plan may be only a day to look again', () => {
  expect(planFaults(plan([]), at, 730)).toEqual({});
});

const reached = { id: 'a', on: '2026-11-20', reachedAt: '2026-11-19T01:00:00.000Z' };
const next = { id: 'b', on: '2026-12-04', reachedAt: null };
const later = { id: 'c', on: '2026-12-18', reachedAt: null };

test('what comes next is the first milestone that is not reached', () => {
  expect(nextOf([later, reached, next], '2027-01-01')).toEqual({ on: '2026-12-04', milestoneId: 'b' });
});

test('a review before it comes first, one on the same day does not', () => {
  expect(nextOf([reached, next], '2026-12-01')).toEqual({ on: '2026-12-01', milestoneId: null });
  expect(nextOf([reached, next], '2026-12-04')).toEqual({ on: '2026-12-04', milestoneId: 'b' });
});

test('when everything is reached the review remains', () => {
  expect(nextOf([reached], '2027-01-01')).toEqual({ on: '2027-01-01', milestoneId: null });
});
