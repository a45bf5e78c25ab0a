import fc from 'fast-check';
import { isWorkDay, shiftMinutes } from './calendar.rules';
import { dueAt, workingMinutesBetween } from './deadline.rules';
import { explainDue } from './explain.rules';
import { elapsedShare, remaining } from './meter.rules';
import { dayNumber, dayOfDate } from './shanghai.rules';
import { calendars, days, inOrder, instants, minutes, terms } from './testing/anything';

test('whoever reports later is never due earlier, and never before reporting', () => {
  fc.assert(
    fc.property(instants, instants, terms, calendars, (one, other, term, calendar) => {
      const [first = one, second = other] = inOrder(one, other);
      const early = dueAt(first, term, calendar).due;
      const late = dueAt(second, term, calendar).due;
      expect(late.getTime()).toBeGreaterThanOrEqual(early.getTime());
      expect(early.getTime()).toBeGreaterThanOrEqual(first.getTime());
    }),
  );
});

test('working minutes taken in two parts end where they end taken at once', () => {
  fc.assert(
    fc.property(instants, minutes, minutes, calendars, (start, a, b, calendar) => {
      const take = (from: Date, count: number) =>
        dueAt(from, { unit: 'working_minute', minutes: count }, calendar).due;
      expect(take(take(start, a), b + 1)).toEqual(take(start, a + b + 1));
    }),
  );
});

test('a term of working days that starts at the end of another goes on one day later', () => {
  fc.assert(
    fc.property(instants, days, days, calendars, (start, a, b, calendar) => {
      const take = (from: Date, count: number) =>
        dueAt(from, { unit: 'working_day', days: count }, calendar).due;
      expect(take(take(start, a), b)).toEqual(take(start, a + 1 + b));
    }),
  );
});

test('a term of working minutes holds exactly that many working minutes', () => {
  fc.assert(
    fc.property(instants, minutes, calendars, (start, count, calendar) => {
      const { due } = dueAt(start, { unit: 'working_minute', minutes: count }, calendar);
      expect(workingMinutesBetween(start, due, calendar)).toBeCloseTo(count, 6);
    }),
  );
});

test('working minutes add up, and a day has as many as its shifts', () => {
  fc.assert(
    fc.property(instants, instants, instants, calendars, (a, b, c, calendar) => {
      const sum = workingMinutesBetween(a, b, calendar) + workingMinutesBetween(b, c, calendar);
      expect(sum).toBeCloseTo(workingMinutesBetween(a, c, calendar), 6);
      const longest = (dayNumber(c) - dayNumber(a) + 1) * shiftMinutes(calendar);
      expect(workingMinutesBetween(a, c, calendar)).toBeLessThanOrEqual(Math.max(0, longest));
    }),
  );
});

test('work is never due inside a day off', () => {
  fc.assert(
    fc.property(instants, terms, calendars, (start, term, calendar) => {
      fc.pre(term.unit === 'working_day' || (term.unit === 'working_minute' && term.minutes > 0));
      const { due } = dueAt(start, term, calendar);
      expect(isWorkDay(calendar, dayNumber(new Date(due.getTime() - 1)))).toBe(true);
    }),
  );
});

test('the elapsed share stays between nothing and all, never falls, and is all at the due', () => {
  fc.assert(
    fc.property(instants, instants, instants, terms, calendars, (start, one, other, term, calendar) => {
      const { due } = dueAt(start, term, calendar);
      const [first = one, second = other] = inOrder(one, other);
      const share = (moment: Date) => elapsedShare(start, due, moment, term, calendar);
      expect(share(first)).toBeGreaterThanOrEqual(0);
      expect(share(second)).toBeLessThanOrEqual(1);
      expect(share(second)).toBeGreaterThanOrEqual(share(first));
      expect(share(due)).toBe(1);
    }),
  );
});

test('time is left before the due of a running term and exceeded after it, or neither in time off', () => {
  fc.assert(
    fc.property(instants, instants, terms, calendars, (start, moment, term, calendar) => {
      const { due } = dueAt(start, term, calendar);
      const left = remaining(moment, due, term, calendar);
      if (moment > due) expect(left).toBeLessThanOrEqual(0);
      else expect(left).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('an explanation lists each date once in order and counts to the days of its term', () => {
  fc.assert(
    fc.property(instants, days, calendars, (start, count, calendar) => {
      const explained = explainDue(start, { unit: 'working_day', days: count }, calendar);
      const numbers = explained.days.map(({ date }) => dayOfDate(date));
      expect(numbers).toEqual(numbers.map((_, index) => dayNumber(start) + index));
      const counted = explained.days.flatMap(({ day }) => (day === null ? [] : [day]));
      expect(counted).toEqual(Array.from({ length: count + 1 }, (_, index) => index));
      expect(explained.provisional).toBe(explained.days.some(({ provisional }) => provisional));
    }),
  );
});
