import fc from 'fast-check';
import { drawOf, drawSeed, drawSize, inTurn } from './draw.rules';

const ids = Array.from({ length: 40 }, (_, place) => `ticket-${place}`);
const tenth = { share: 0.1, minimum: 1 };
const seed = drawSeed('community-1', '2026-11-18');

test.each([
  [0, { share: 0.1, minimum: 1 }, 0],
  [1, { share: 0.1, minimum: 1 }, 1],
  [3, { share: 0.1, minimum: 5 }, 3],
  [40, { share: 0.1, minimum: 1 }, 4],
  [41, { share: 0.1, minimum: 1 }, 5],
  [40, { share: 0, minimum: 0 }, 0],
  [40, { share: 1, minimum: 0 }, 40],
])('of %i by %j %i are drawn', (size, rule, drawn) => {
  expect(drawSize(size, rule)).toBe(drawn);
});

test('the draw is what everybody gets who draws again', () => {
  expect(drawOf(ids, tenth, seed)).toEqual(['ticket-26', 'ticket-14', 'ticket-33', 'ticket-2']);
});

test('another day draws others, and so does one more matter', () => {
  const drawn = drawOf(ids, tenth, seed);
  expect(drawOf(ids, tenth, drawSeed('community-1', '2026-11-19'))).not.toEqual(drawn);
  expect(drawOf([...ids, 'ticket-40'], tenth, seed).slice(0, 4)).not.toEqual(drawn);
});

const pools = fc.uniqueArray(fc.uuid(), { maxLength: 60 });
const rules = fc.record({ share: fc.float({ min: 0, max: 1, noNaN: true }), minimum: fc.nat(5) });

test('whatever the order, the same are drawn, each once, as many as the rule says, from those there are', () => {
  fc.assert(
    fc.property(pools, rules, fc.string(), (pool, rule, from) => {
      const drawn = drawOf(pool, rule, from);
      expect(drawOf([...pool].reverse(), rule, from)).toEqual(drawn);
      expect(drawOf([...pool, ...pool], rule, from)).toEqual(drawn);
      expect(new Set(drawn).size).toBe(drawSize(pool.length, rule));
      expect(drawn.every((id) => pool.includes(id))).toBe(true);
    }),
  );
});

test('over many days everybody is drawn about as often as the share says', () => {
  const times = new Map(ids.map((id) => [id, 0]));
  for (let day = 0; day < 1000; day++)
    for (const id of drawOf(ids, tenth, `day ${day}`)) times.set(id, (times.get(id) ?? 0) + 1);
  for (const [, count] of times) expect(Math.abs(count - 100)).toBeLessThan(45);
});

test.each<[{ id: string; last: string | null }[], string | null]>([
  [[], null],
  [
    [
      { id: 'b', last: null },
      { id: 'a', last: '2' },
    ],
    'b',
  ],
  [
    [
      { id: 'a', last: '2' },
      { id: 'b', last: '1' },
    ],
    'b',
  ],
  [
    [
      { id: 'b', last: null },
      { id: 'a', last: null },
    ],
    'a',
  ],
])('of %j it is the turn of %s', (callers, id) => {
  expect(inTurn(callers)?.id ?? null).toBe(id);
});
