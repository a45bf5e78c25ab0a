import * as fc from 'fast-check';
import { contrast, faintPairs, ownLook, pairsOf, propertiesOf } from './appearance.rules';

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
])('%s on %s has a contrast of %d', (one, other, has) => {
  expect(contrast(one, other)).toBeCloseTo(has, 2);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

it('finds nothing wrong with the look Linli comes with, and names the pairs of one too pale', () => {
  expect(faintPairs(ownLook)).toEqual([]);
  const pale = faintPairs({ ...ownLook, main: '#5599bb' });
  expect(pale.map(({ field, where }) => `${field} ${where}`)).toEqual([
    'main on_fill',
    'main as_text',
    'main on_tint',
  ]);
  expect(faintPairs({ ...ownLook, deep: '#777777' }).map(({ where }) => where)).toEqual(['on_fill']);
});

it('says a look as custom properties, its corners scaled', () => {
  expect(propertiesOf({ ...ownLook, radius: 50 })).toMatchObject({
    '--enamel': '#0d4f63',
    '--enamel-deep': '#093b4a',
    '--r-ctl': '5px',
    '--r-card': '6px',
    '--r-sheet': '9px',
  });
  expect(propertiesOf(ownLook)['--enamel-tint']).toMatch(/^#[0-9a-f]{6}$/);
});

it('lets every accepted look be read on every surface it is shown on', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, colour, (main, deep) => {
      const look = { main, deep, radius: 100 };
      fc.pre(!faintPairs(look).length);
      const tint = propertiesOf(look)['--enamel-tint'] ?? '';
      expect(contrast(main, tint)).toBeGreaterThanOrEqual(4.5);
      expect(pairsOf(look).every(({ has, least }) => has >= least)).toBe(true);
    }),
  );
});
