import fc from 'fast-check';
import { isWorkDay } from './calendar.rules';
import { delayedDue, type Stretch } from './delay.rules';
import { dueAt, runsDayAndNight, workingMinutesBetween } from './deadline.rules';
import { explainDue } from './explain.rules';
import { dayNumber, MINUTE } from './shanghai.rules';
import { amountOf } from './term.rules';
import { calendars, days, inOrder, instants, terms } from './testing/anything';

/** Lengths in minutes from some instant on, as pauses are granted: on the minute. */
const lengths = fc.integer({ min: 0, max: 6000 });
const onTheMinute = (moment: Date) => new Date(Math.floor(moment.getTime() / MINUTE) * MINUTE);
const pauses: fc.Arbitrary<Stretch> = fc.tuple(instants, lengths).map(([moment, length]) => ({
  from: onTheMinute(moment),
  to: new Date(onTheMinute(moment).getTime() + length * MINUTE),
}));
/** Pauses near a start, where they may matter. */
const near = (start: Date) =>
  fc.array(
    fc.tuple(fc.integer({ min: -2000, max: 12_000 }), lengths).map(([after, length]): Stretch => {
      const from = new Date(onTheMinute(start).getTime() + after * MINUTE);
      return { from, to: new Date(from.getTime() + length * MINUTE) };
    }),
    { maxLength: 4 },
  );
/** A term of nothing has no time that a pause could take; no policy may have one. */
const promising = terms.filter((term) => term.unit === 'working_day' || amountOf(term) > 0);
const clocks = fc
  .tuple(instants, promising, calendars)
  .chain(([start, term, calendar]) => near(start).map((stretches) => ({ start, term, calendar, stretches })));
const given = (stretches: readonly Stretch[], extraDays = 0) => ({ pauses: stretches, extraDays });

test('one more pause never moves a due earlier, and no due is before the one without pauses', () => {
  fc.assert(
    fc.property(clocks, pauses, ({ start, term, calendar, stretches }, more) => {
      const { due } = delayedDue(start, term, calendar, given(stretches));
      const after = delayedDue(start, term, calendar, given([...stretches, more])).due;
      expect(after.getTime()).toBeGreaterThanOrEqual(due.getTime());
      expect(due.getTime()).toBeGreaterThanOrEqual(dueAt(start, term, calendar).due.getTime());
    }),
  );
});

test('a pause wholly in time off changes nothing for a term that works', () => {
  fc.assert(
    fc.property(clocks, ({ start, term, calendar, stretches: [one] }) => {
      fc.pre(one !== undefined && !runsDayAndNight(term));
      fc.pre(workingMinutesBetween(one.from, one.to, calendar) === 0);
      expect(delayedDue(start, term, calendar, given([one])).due).toEqual(dueAt(start, term, calendar).due);
    }),
    { numRuns: 60 },
  );
});

test('a pause split in two, told twice or overlapping itself, counts once', () => {
  fc.assert(
    fc.property(clocks, fc.integer({ min: 0, max: 6000 }), ({ start, term, calendar, stretches }, cut) => {
      const whole = delayedDue(start, term, calendar, given(stretches));
      const split = stretches.flatMap(({ from, to }) => {
        const middle = new Date(Math.min(to.getTime(), from.getTime() + cut * MINUTE));
        return [
          { from: middle, to },
          { from, to: middle },
        ];
      });
      expect(delayedDue(start, term, calendar, given(split))).toEqual(whole);
      expect(delayedDue(start, term, calendar, given([...stretches, ...split]))).toEqual(whole);
    }),
  );
});

test('a pause that begins while a clock runs ends before the due it leads to', () => {
  fc.assert(
    fc.property(clocks, fc.integer({ min: 0, max: 9 }), ({ start, term, calendar, stretches }, extraDays) => {
      fc.pre(term.unit !== 'calendar_day');
      const { due } = delayedDue(start, term, calendar, given(stretches, extraDays));
      for (const { from, to } of stretches)
        if (from < due && to > start && from < to) expect(to.getTime()).toBeLessThan(due.getTime());
    }),
  );
});

test('whoever starts later is never due earlier: for hours under any pauses, for days under those that come after both', () => {
  fc.assert(
    fc.property(clocks, lengths, ({ start, term, calendar, stretches }, after) => {
      const second = new Date(start.getTime() + after * MINUTE);
      const fitting = stretches.filter(({ from }) => term.unit !== 'working_day' || from >= second);
      const [early, late] = [start, second].map((each) =>
        delayedDue(each, term, calendar, given(fitting)).due.getTime(),
      );
      expect(late).toBeGreaterThanOrEqual(early ?? 0);
    }),
  );
});

test('more days of extension are never due earlier', () => {
  fc.assert(
    fc.property(clocks, days, days, ({ start, term, calendar, stretches }, a, b) => {
      const [few, many] = [Math.min(a, b), Math.max(a, b)].map((extra) =>
        delayedDue(start, term, calendar, given(stretches, extra)).due.getTime(),
      );
      expect(many).toBeGreaterThanOrEqual(few ?? 0);
    }),
  );
});

test('a term of working days ends with work on a working day, however it was paused', () => {
  fc.assert(
    fc.property(clocks, days, ({ start, term, calendar, stretches }, extra) => {
      fc.pre(term.unit === 'working_day');
      const { due } = delayedDue(start, term, calendar, given(stretches, extra));
      expect(isWorkDay(calendar, dayNumber(new Date(due.getTime() - 1)))).toBe(true);
      const close = Math.max(...calendar.shifts.map(({ closes }) => closes));
      expect((due.getTime() / MINUTE + 8 * 60) % 1440).toBe(close % 1440);
    }),
  );
});

test('what an explanation says of each day adds up to what was lost, and its days to the due', () => {
  fc.assert(
    fc.property(clocks, days, ({ start, term, calendar, stretches }, extra) => {
      const explained = explainDue(start, term, calendar, given(stretches, extra));
      const told = explained.days.reduce((sum, { paused }) => sum + paused, 0);
      expect(told).toBeCloseTo(explained.pausedMinutes, 6);
      const dates = explained.days.map(({ date }) => date);
      expect([...dates].sort()).toEqual(dates);
      const [earlier = new Date(0)] = inOrder(explained.due, explained.base);
      expect(earlier).toEqual(explained.base);
    }),
    { numRuns: 40 },
  );
});
