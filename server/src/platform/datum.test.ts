import { metresBetween } from '@linli/shared/place/position.rules';
import fc from 'fast-check';
import { datums, fromWgs84, toWgs84 } from './datum';

test.each(datums)('a point goes to %s and comes back to where it was, within half a metre', (datum) => {
  const inland = fc.record({
    lat: fc.double({ min: 22, max: 47, noNaN: true }),
    long: fc.double({ min: 100, max: 122, noNaN: true }),
  });
  fc.assert(
    fc.property(inland, (position) => {
      expect(metresBetween(position, toWgs84(fromWgs84(position, datum), datum))).toBeLessThan(0.5);
    }),
  );
});

test('maps in China draw a point some hundred metres from where satellites see it', () => {
  const seen = { lat: 30.66, long: 104.06 };
  const apart = metresBetween(seen, fromWgs84(seen, 'gcj02'));
  expect([apart > 100, apart < 700]).toEqual([true, true]);
  expect(fromWgs84(seen, 'wgs84')).toEqual(seen);
});

test('outside of China the two agree', () => {
  const berlin = { lat: 52.52, long: 13.405 };
  expect(metresBetween(berlin, fromWgs84(berlin, 'gcj02'))).toBeLessThan(0.01);
});
