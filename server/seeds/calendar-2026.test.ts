import { dayIn, shiftMinutes } from '@linli/shared/deadline/calendar.rules';
import { dueAt } from '@linli/shared/deadline/deadline.rules';
import { dateOfDay, dayOfDate, fromLocal } from '@linli/shared/deadline/shanghai.rules';
import { standardPolicies } from '@linli/shared/deadline/policy.rules';
import published from 'chinese-days/dist/years/2026.json';
import { calendar2026 } from './calendar-2026';

const factsOf = (kind: 'off' | 'work') =>
  Object.entries(calendar2026.days)
    .filter(([, fact]) => fact.kind === kind)
    .map(([date, fact]) => [date, fact.note?.replace('节', '')])
    .sort();
// The package writes "National Day,国庆节,3"; some of its names end in 节, some do not.
const named = (days: Record<string, string>) =>
  Object.entries(days)
    .map(([date, words]) => [date, words.split(',')[1]?.replace('节', '')])
    .sort();

test('the days off are those that another reader of the notice found, with their holidays', () => {
  expect(factsOf('off')).toEqual(named(published.holidays));
  expect(factsOf('off')).toHaveLength(33);
});

test('so are the weekend days worked in exchange', () => {
  expect(factsOf('work')).toEqual(named(published.workdays));
});

test('2026 has 248 working days of seven and a half hours, none of them provisional', () => {
  const first = dayOfDate('2026-01-01');
  const year = Array.from({ length: 365 }, (_, index) => dayIn(calendar2026, first + index));
  expect(year.filter(({ kind }) => kind === 'work')).toHaveLength(248);
  expect(year.filter(({ provisional }) => provisional)).toEqual([]);
  expect(dayIn(calendar2026, first + 365)).toMatchObject({ date: dateOfDay(first + 365), provisional: true });
  expect(shiftMinutes(calendar2026)).toBe(450);
});

test.each([
  ['元旦', '2025-12-31', '2026-01-04'],
  ['春节', '2026-02-14', '2026-02-24'],
  ['清明节', '2026-04-03', '2026-04-07'],
  ['劳动节', '2026-04-30', '2026-05-06'],
  ['端午节', '2026-06-18', '2026-06-22'],
  ['中秋节', '2026-09-24', '2026-09-28'],
  ['国庆节', '2026-09-30', '2026-10-08'],
])('before %s, what comes on %s must be accepted by the evening of %s', (_, dispatched, due) => {
  const start = fromLocal(dispatched, 10 * 60);
  expect(dueAt(start, standardPolicies['123'].accept, calendar2026).due).toEqual(
    fromLocal(due, 17 * 60 + 30),
  );
});
