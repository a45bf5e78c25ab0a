import fc from 'fast-check';
import type { Term } from '../deadline/deadline.rules';
import { dueAt } from '../deadline/deadline.rules';
import { autumn } from '../deadline/testing/samples';
import type { Mark, Rung, When } from './escalation.rules';
import { dueLevel, marksOf, nextMark, passedMarks, workingMomentFrom } from './escalation.rules';

const instants = fc.date({
  min: new Date('2026-09-01T00:00:00Z'),
  max: new Date('2026-11-01T00:00:00Z'),
  noInvalidDate: true,
});
const minutes = fc.integer({ min: 1, max: 2000 });
const terms = fc.oneof(
  fc.integer({ min: 0, max: 6 }).map((days): Term => ({ unit: 'working_day', days })),
  minutes.map((count): Term => ({ unit: 'working_minute', minutes: count })),
  minutes.map((count): Term => ({ unit: 'minute', minutes: count })),
);
const whens = fc.oneof(
  fc.double({ min: 0.01, max: 0.99, noNaN: true }).map((share): When => ({ side: 'before', share })),
  minutes.map((count): When => ({ side: 'before', minutes: count })),
  minutes.map((count): When => ({ side: 'after', minutes: count })),
  fc.constantFrom(0.5, 1, 3).map((days): When => ({ side: 'after', days })),
);
const ladders = fc
  .array(whens, { maxLength: 6 })
  .map((all) =>
    all.map((when, place): Rung => ({ level: `l${place}`, when, to: ['handler'], hours: 'any' })),
  );
const clocks = fc
  .tuple(instants, terms)
  .map(([start, term]) => ({ start, term, due: dueAt(start, term, autumn).due, pauses: [] }));

test('marks ascend, warnings lie within the clock, its due is one of them and the rest come after', () => {
  fc.assert(
    fc.property(clocks, ladders, (clock, rungs) => {
      const marks = marksOf(clock, autumn, rungs);
      expect(marks).toEqual([...marks].sort((a, b) => a.at.getTime() - b.at.getTime()));
      expect(marks.filter(({ level }) => level === dueLevel)).toEqual([{ level: dueLevel, at: clock.due }]);
      const side = new Map(rungs.map(({ level, when }) => [level, when.side]));
      for (const { level, at } of marks)
        if (side.get(level) === 'before') expect(at > clock.start && at < clock.due).toBe(true);
        else if (level !== dueLevel) expect(at > clock.due).toBe(true);
    }),
  );
});

/** Lets a clock be looked at, at each moment in turn, as a sweeper does. */
function swept(marks: readonly Mark[], moments: readonly Date[]): { level: string; at: Date; seen: Date }[] {
  const heard: { level: string; at: Date; seen: Date }[] = [];
  for (const seen of moments) {
    const fired = heard.map(({ level }) => level);
    const next = nextMark(marks, fired);
    // Only what is next makes a sweeper look at a clock.
    if (next && next.at < seen)
      heard.push(...passedMarks(marks, fired, seen).map((mark) => ({ ...mark, seen })));
  }
  return heard;
}

test('whenever a clock is looked at, in order or not, a mark sounds at most once and never before its instant', () => {
  fc.assert(
    fc.property(clocks, ladders, fc.array(instants, { maxLength: 12 }), (clock, rungs, moments) => {
      const heard = swept(marksOf(clock, autumn, rungs), moments);
      expect(new Set(heard.map(({ level }) => level)).size).toBe(heard.length);
      for (const { at, seen } of heard) expect(at < seen).toBe(true);
    }),
  );
});

test('looked at once after everything, each mark has sounded, in order', () => {
  fc.assert(
    fc.property(clocks, ladders, fc.array(instants, { maxLength: 5 }), (clock, rungs, moments) => {
      const marks = marksOf(clock, autumn, rungs);
      const inOrder = [...moments, new Date('2027-06-01T00:00:00Z')].sort(
        (a, b) => a.getTime() - b.getTime(),
      );
      expect(swept(marks, inOrder).map(({ level }) => level)).toEqual(marks.map(({ level }) => level));
    }),
  );
});

test('a moment for work is never before the one asked about, and is its own', () => {
  fc.assert(
    fc.property(instants, (moment) => {
      const told = workingMomentFrom(moment, autumn);
      expect(told >= moment).toBe(true);
      expect(workingMomentFrom(told, autumn)).toEqual(told);
    }),
  );
});
