import { standardPolicies, type PolicyTerms } from './policy.rules';
import { beginsAt, daysFault, fromFault, policyFaults, shiftFault } from './publish.rules';
import { dateOfDay, dayOfDate } from './shanghai.rules';
import { at, autumn } from './testing/samples';

const shift = (opens: number, closes: number) => ({ opens, closes });

test.each([
  ['a day with a lunch break', [shift(510, 720), shift(810, 1050)], null],
  ['shifts that touch', [shift(480, 720), shift(720, 960)], null],
  ['the whole day', [shift(0, 1440)], null],
  ['none', [], 'no_shifts'],
  ['one that closes before it opens', [shift(1050, 510)], 'backwards'],
  ['one without length', [shift(510, 510)], 'backwards'],
  ['one beyond midnight', [shift(1200, 1500)], 'backwards'],
  ['two that overlap', [shift(510, 730), shift(720, 1050)], 'overlap'],
  ['two in the wrong order', [shift(810, 1050), shift(510, 720)], 'overlap'],
  ['less than an hour', [shift(510, 540)], 'too_short'],
])('shifts: %s', (_, shifts, fault) => {
  expect(shiftFault(shifts)).toBe(fault);
});

const off = (from: string, days: number) =>
  Object.fromEntries(
    Array.from({ length: days }, (_, index) => [
      dateOfDay(dayOfDate(from) + index),
      { kind: 'off' as const, note: null },
    ]),
  );

test.each([
  ['none', {}, null],
  ['the autumn of 2026', autumn.days, null],
  ['four weeks of rest', off('2026-07-06', 26), null],
  ['more than a month of rest', off('2026-07-06', 40), 'no_work'],
  ['a year of rest', off('2026-01-01', 365), 'no_work'],
  ['30 February', off('2026-03-01', 1), null],
  ['a date that is none', { '2026-02-30': { kind: 'off' as const, note: null } }, 'no_date'],
  ['a year that nobody means', { '0001-01-01': { kind: 'off' as const, note: null } }, 'no_date'],
])('days: %s', (_, days, fault) => {
  expect(daysFault({ ...autumn, days })).toBe(fault);
});

test.each([
  ['2026-09-21', null],
  ['2026-09-22', null],
  ['2027-09-22', null],
  ['2026-09-20', 'past'],
  ['2027-09-23', 'far'],
  ['2026-09-31', 'no_date'],
])('published on 21 September to be in force from %s: %s', (from, fault) => {
  expect(fromFault(from, at('09-21 10:00'))).toBe(fault);
});

test('what is published for today begins at once, for a later date with that date', () => {
  expect(beginsAt('2026-09-21', at('09-21 10:00'))).toEqual(at('09-21 10:00'));
  expect(beginsAt('2026-09-22', at('09-21 10:00'))).toEqual(at('09-22 00:00'));
});

const days = (count: number) => ({ unit: 'working_day' as const, days: count });
const worked = (minutes: number) => ({ unit: 'working_minute' as const, minutes });
const plain = (minutes: number) => ({ unit: 'minute' as const, minutes });

test.each<[string, Partial<PolicyTerms>, object]>([
  ['nothing', {}, {}],
  ['the evening of day 0', { accept: days(0), resolve: days(0), feedback: days(0) }, {}],
  ['hours only', { accept: worked(60), resolve: worked(450), feedback: worked(900) }, {}],
  ['minutes day and night beside days', { accept: plain(10) }, {}],
  ['no minutes', { accept: plain(0) }, { accept: 'zero' }],
  ['no working minutes', { accept: worked(0) }, { accept: 'zero', resolve: 'mixed', feedback: 'mixed' }],
  ['days and hours in one', { accept: worked(60) }, { resolve: 'mixed', feedback: 'mixed' }],
  ['a year', { feedback: days(250) }, { feedback: 'absurd' }],
  ['half a day', { accept: days(0.5) }, { accept: 'absurd' }],
  ['less than nothing', { accept: days(-1) }, { accept: 'absurd' }],
  ['an instant', { accept: { unit: 'until', at: '2026-11-18T00:00:00Z' } }, { accept: 'absurd' }],
  ['resolving before accepting', { accept: days(3) }, { resolve: 'order' }],
  ['feedback before resolving', { feedback: days(1) }, { feedback: 'order' }],
  ['which an interim answer allows', { feedback: days(1), interimMeetsFeedback: true }, {}],
  ['no pauses', { pause: { mostDays: 0, mostTimes: 0, reasons: [] } }, {}],
  ['pauses for nothing', { pause: { mostDays: 5, mostTimes: 1, reasons: [] } }, { pause: 'no_reason' }],
  ['pauses of no days', { pause: { mostDays: 0, mostTimes: 1, reasons: ['weather'] } }, { pause: 'days' }],
  [
    'nine extensions',
    { extension: { mostDays: 5, mostTimes: 9, reasons: ['weather'] } },
    { extension: 'times' },
  ],
])('a policy with %s', (_, change, faults) => {
  expect(policyFaults({ ...standardPolicies['123'], ...change })).toEqual(faults);
});

test('the policies that every place starts with may be published', () => {
  expect(Object.values(standardPolicies).map(policyFaults)).toEqual([{}, {}, {}]);
});
