import fc from 'fast-check';
import type { Calendar, DayFact, Shift } from '../calendar.rules';
import type { Term } from '../deadline.rules';
import { dateOfDay, dayOfDate } from '../shanghai.rules';

const firstDay = dayOfDate('2026-01-01');

/** Any instant of a year and two months, for the properties of this folder. */
export const instants = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-03-01T00:00:00Z'),
  noInvalidDate: true,
});

const facts = fc.dictionary(
  fc.integer({ min: 0, max: 420 }).map((day) => dateOfDay(firstDay + day)),
  fc.record<DayFact>({ kind: fc.constantFrom('work', 'off'), note: fc.constantFrom('节日', null) }),
  { maxKeys: 60 },
);
const shifts = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 })
  .map((edges) => edges.sort((a, b) => a - b))
  .map((edges) =>
    edges.flatMap((opens, index): Shift[] => {
      const closes = edges[index + 1];
      return index % 2 === 0 && closes !== undefined ? [{ opens, closes }] : [];
    }),
  );

/** Any calendar with working hours. */
export const calendars: fc.Arbitrary<Calendar> = fc.record({
  version: fc.constant('any'),
  shifts,
  days: facts,
  years: fc.constantFrom([2026], [2026, 2027], []),
});

export const days = fc.integer({ min: 0, max: 12 });
export const minutes = fc.integer({ min: 0, max: 2000 });

/** Any term of any unit. */
export const terms: fc.Arbitrary<Term> = fc.oneof(
  days.map((count): Term => ({ unit: 'working_day', days: count })),
  days.map((count): Term => ({ unit: 'calendar_day', days: count })),
  minutes.map((count): Term => ({ unit: 'working_minute', minutes: count })),
  minutes.map((count): Term => ({ unit: 'minute', minutes: count })),
);

/** These moments, earliest first. */
export const inOrder = (...moments: Date[]) => moments.sort((a, b) => a.getTime() - b.getTime());
