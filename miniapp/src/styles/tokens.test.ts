import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const tokens = Object.fromEntries(
  [...readFileSync(join(__dirname, '_tokens.scss'), 'utf8').matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\b/g)].map(
    ([, name, value]) => [name, value],
  ),
);

/** Relative luminance of a colour, 0 to 1 (WCAG 2). */
function luminance(name: string): number {
  const hex = tokens[name];
  if (!hex) throw new Error(`no colour ${name}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

// WeChat's guide for older people asks 4.5 of every size of text.
test.each([
  ...['--ink', '--ink-2', '--ink-3'].flatMap((ink) => ['--wall', '--sheet', '--well'].map((on) => [ink, on])),
  ...['--enamel', '--over', '--done', '--hold', '--lamp-ink'].map((ink) => [ink, '--sheet']),
  ['--on-enamel', '--enamel'],
  ['--on-enamel-2', '--enamel'],
  ['--on-lamp', '--lamp'],
  ['--on-over', '--over'],
  ['--enamel', '--enamel-tint'],
  ['--lamp-ink', '--lamp-tint'],
  ['--over', '--over-tint'],
  ['--done', '--done-tint'],
  ['--hold', '--hold-tint'],
] as [string, string][])('%s can be read on %s', (ink, ground) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
});

test('an edge that must be seen stands out from the ground', () => {
  expect(contrast('--edge', '--wall')).toBeGreaterThanOrEqual(3);
});
