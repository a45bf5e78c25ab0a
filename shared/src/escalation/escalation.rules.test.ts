import type { Term } from '../deadline/deadline.rules';
import { dueAt } from '../deadline/deadline.rules';
import { at, autumn } from '../deadline/testing/samples';
import { dateOfDay, localDate, localParts } from '../deadline/shanghai.rules';
import { timeWords } from '../deadline/deadline.words';
import type { Pace, Rung, When } from './escalation.rules';
import { ladderFaults, marksOf, nextMark, paceOf, passedMarks, workingMomentFrom } from './escalation.rules';
import { standardLadders } from './standard.rules';

const days = (count: number): Term => ({ unit: 'working_day', days: count });
const minutes = (count: number): Term => ({ unit: 'minute', minutes: count });

const rungs = (kind: string, pace: Pace = 'work') =>
  standardLadders.find((ladder) => ladder.kind === kind && ladder.pace === pace)?.rungs ?? [];
const startedAt = (start: string, term: Term) => ({
  start: at(start),
  due: dueAt(at(start), term, autumn).due,
  term,
  pauses: [],
});
const said = (instant: Date) => `${localDate(instant).slice(5)} ${timeWords(localParts(instant).minute)}`;
const rung = (level: string, when: When): Rung => ({ level, when, to: ['handler'], hours: 'any' });

test.each<[string, string, Term, Record<string, string>]>([
  // Monday 10:00 to Tuesday 17:30 is 810 working minutes; the last quarter begins after 607.5 of them.
  ['accept', '09-14 10:00', days(1), { soon: '09-15 14:07', due: '09-15 17:30', street: '09-16 13:45' }],
  // The weekend stands between the due and the street.
  ['accept', '09-17 10:00', days(1), { soon: '09-18 14:07', due: '09-18 17:30', street: '09-20 13:45' }],
  // Dispatched before the holiday: a worked Saturday comes before the district hears of it.
  [
    'resolve',
    '09-28 18:00',
    days(2),
    { soon: '10-08 10:22', due: '10-08 17:30', street: '10-09 17:30', district: '10-12 17:30' },
  ],
  ['accept', '10-01 23:50', minutes(10), { due: '10-02 00:00', lead: '10-02 00:10', street: '10-02 00:30' }],
  [
    'feedback',
    '10-03 23:30',
    minutes(60),
    { due: '10-04 00:30', lead: '10-04 00:40', street: '10-04 01:00' },
  ],
  // Two hours that begin before lunch.
  [
    'adjudicate',
    '09-14 11:30',
    { unit: 'working_minute', minutes: 120 },
    { soon: '09-14 14:30', due: '09-14 15:00', district: '09-15 15:00' },
  ],
])('%s, started %s, sounds at its marks', (kind, start, term, marks) => {
  const clock = startedAt(start, term);
  const found = marksOf(clock, autumn, rungs(kind, paceOf(term)));
  expect(Object.fromEntries(found.map(({ level, at: instant }) => [level, said(instant)]))).toEqual(marks);
  expect(found.map(({ at: instant }) => instant)).toEqual(
    [...found.map(({ at: instant }) => instant)].sort((a, b) => +a - +b),
  );
});

test('a clock of a kind without a ladder has its due alone', () => {
  const clock = startedAt('09-14 10:00', days(1));
  expect(marksOf(clock, autumn, [])).toEqual([{ level: 'due', at: clock.due }]);
});

test('a warning before as many minutes as the clock has is left out, one minute fewer is not', () => {
  const clock = startedAt('09-14 10:00', minutes(30));
  const levels = (left: number) =>
    marksOf(clock, autumn, [rung('soon', { side: 'before', minutes: left })]).map(({ level }) => level);
  expect([levels(31), levels(30), levels(29)]).toEqual([['due'], ['due'], ['soon', 'due']]);
});

test('a warning that falls into a pause waits for its end; what falls on the due after that is left out', () => {
  const clock = startedAt('09-14 10:00', minutes(60));
  const soon = [rung('soon', { side: 'before', minutes: 20 })];
  const paused = (from: string, to: string) =>
    marksOf({ ...clock, pauses: [{ from: at(from), to: at(to) }] }, autumn, soon).map((mark) =>
      said(mark.at),
    );
  expect(paused('09-14 10:30', '09-14 10:50')).toEqual(['09-14 10:50', '09-14 11:00']);
  expect(paused('09-14 10:30', '09-14 11:00')).toEqual(['09-14 11:00']);
});

test('a mark has passed only after its instant, and sounds once', () => {
  const clock = startedAt('09-14 10:00', minutes(30));
  const marks = marksOf(clock, autumn, rungs('accept', 'always'));
  const later = (after: number) => new Date(clock.due.getTime() + after);
  const passed = (fired: string[], after: number) =>
    passedMarks(marks, fired, later(after)).map(({ level }) => level);
  expect([passed([], 0), passed([], 1), passed(['due'], 1)]).toEqual([[], ['due'], []]);
  expect(passed([], 3_600_000)).toEqual(['due', 'lead', 'street']);
  expect(nextMark(marks, ['due'])?.level).toBe('lead');
  expect(nextMark(marks, ['due', 'lead', 'street'])).toBeNull();
});

test.each([
  ['in the morning', '09-14 09:00', '09-14 09:00'],
  ['at lunch', '09-14 12:00', '09-14 13:30'],
  ['early', '09-14 06:00', '09-14 08:30'],
  ['when work ends', '09-14 17:30', '09-15 08:30'],
  ['at midnight', '09-14 24:00', '09-15 08:30'],
  ['on a Friday evening before a worked Sunday', '09-18 18:00', '09-20 08:30'],
  ['in the holiday', '10-03 15:00', '10-08 08:30'],
  ['on a worked Saturday', '10-10 10:00', '10-10 10:00'],
])('what is for working hours is told %s: %s waits until %s', (_, moment, told) => {
  expect(said(workingMomentFrom(at(moment), autumn))).toBe(said(at(told)));
});

test('where nobody ever works, nothing is told, and nobody waits for ever', () => {
  const never = Object.fromEntries(
    Array.from({ length: 800 }, (_, day) => [dateOfDay(20_400 + day), { kind: 'off' as const, note: null }]),
  );
  expect(() => workingMomentFrom(at('09-14 18:00'), { ...autumn, days: never })).toThrow('no working day');
});

test('the ladders every place starts with are sound, one for each kind and pace', () => {
  expect(standardLadders.flatMap(({ rungs: all }) => ladderFaults(all))).toEqual([]);
  const names = standardLadders.map(({ kind, pace }) => `${kind} ${pace}`);
  expect(new Set(names).size).toBe(names.length);
});

test.each<[string, Rung[]]>([
  [
    'level soon stands twice',
    [rung('soon', { side: 'before', share: 0.5 }), rung('soon', { side: 'after', days: 1 })],
  ],
  ['level soon tells nobody', [{ ...rung('soon', { side: 'before', share: 0.5 }), to: [] }]],
  ['level soon has no instant', [rung('soon', { side: 'before', share: 1 })]],
  ['level late has no instant', [rung('late', { side: 'after', minutes: 0 })]],
  ['level due has no instant', [rung('due', { side: 'after', days: 1 })]],
  ['level late has no instant', [rung('late', { side: 'due' })]],
])('%s', (fault, all) => {
  expect(ladderFaults(all)).toEqual([fault]);
});
