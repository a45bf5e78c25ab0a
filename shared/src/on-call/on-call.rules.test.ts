import fc from 'fast-check';
import { gapsIn, type Span } from './on-call.rules';

const hour = (figure: number) => new Date(Date.UTC(2026, 10, 18) + figure * 3_600_000);
const span = (from: number, until: number): Span => ({ from: hour(from), until: hour(until) });
const whole = span(0, 24);

test.each<[string, Span[], Span[]]>([
  ['nobody at all', [], [whole]],
  ['one turn over all of it', [span(-3, 30)], []],
  ['turns that touch', [span(12, 24), span(0, 12)], []],
  ['a turn in another', [span(0, 24), span(8, 9)], []],
  ['a hole in the middle', [span(0, 8), span(10, 24)], [span(8, 10)]],
  ['the ends', [span(6, 20)], [span(0, 6), span(20, 24)]],
  ['turns outside of it', [span(-5, 0), span(24, 30)], [whole]],
])('%s', (_, turns, gaps) => {
  expect(gapsIn(turns, whole)).toEqual(gaps);
});

test('every hour lies either in a turn or in a gap, never in both', () => {
  const turns = fc.array(
    fc
      .tuple(fc.integer({ min: -5, max: 30 }), fc.integer({ min: 1, max: 12 }))
      .map(([from, length]) => span(from, from + length)),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(turns, fc.integer({ min: 0, max: 23 }), (given, at) => {
      const within = (spans: readonly Span[]) =>
        spans.some(({ from, until }) => from <= hour(at) && hour(at) < until);
      expect(within(given)).toBe(!within(gapsIn(given, whole)));
    }),
  );
});
