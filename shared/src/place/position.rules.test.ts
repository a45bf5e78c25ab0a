import fc from 'fast-check';
import { boxAround, metresBetween, type Position } from './position.rules';

const position: fc.Arbitrary<Position> = fc.record({
  lat: fc.double({ min: 18, max: 53, noNaN: true }),
  long: fc.double({ min: 73, max: 135, noNaN: true }),
});

test.each<[string, Position, Position, number]>([
  ['itself', { lat: 30.66, long: 104.06 }, { lat: 30.66, long: 104.06 }, 0],
  ['a thousandth of a degree north', { lat: 30.66, long: 104.06 }, { lat: 30.661, long: 104.06 }, 111],
  [
    'a thousandth of a degree east, at 60° only half as far',
    { lat: 60, long: 10 },
    { lat: 60, long: 10.001 },
    56,
  ],
])('the distance to %s', (_, one, other, metres) => {
  expect(Math.round(metresBetween(one, other))).toBe(metres);
});

test('whatever lies within the circle lies within the box', () => {
  fc.assert(
    fc.property(
      position,
      fc.double({ min: 1, max: 5000, noNaN: true }),
      fc.double({ min: 0, max: 6.28, noNaN: true }),
      (centre, radius, turn) => {
        const { north, east } = boxAround(centre, radius);
        const other = {
          lat: centre.lat + (north - centre.lat) * Math.sin(turn) * 0.999,
          long: centre.long + (east - centre.long) * Math.cos(turn) * 0.999,
        };
        const box = boxAround(centre, radius);
        expect(metresBetween(centre, other)).toBeLessThanOrEqual(radius);
        expect(
          other.lat >= box.south &&
            other.lat <= box.north &&
            other.long >= box.west &&
            other.long <= box.east,
        ).toBe(true);
      },
    ),
  );
});
