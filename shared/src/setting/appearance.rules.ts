/** The colours and corners that a district may choose: #rrggbb, and percent of ours. */
export interface Look {
  readonly main: string;
  readonly deep: string;
  readonly radius: number;
}

/** How Linli comes. */
export const ownLook: Look = { main: '#0d4f63', deep: '#093b4a', radius: 100 };

/** The ground that pages and cards lie on, and what stands on a filled surface. */
const [wall, sheet] = ['#f5f4f0', '#ffffff'];
const corners = { pill: 6, ctl: 10, card: 12, plate: 14, sheet: 18 };

/** The contrast of two colours, from 1 to 21, by WCAG 2.2 (definition of contrast ratio). */
export function contrast(one: string, other: string): number {
  const [light = 1, dark = 1] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** One pair of colours that stand on each other, what it must reach, and what it reaches. */
export interface Pair {
  readonly field: 'main' | 'deep';
  readonly where: 'on_fill' | 'as_text' | 'on_tint' | 'as_edge';
  readonly least: 4.5 | 3;
  readonly has: number;
}

/** How well a look can be read: 4.5 for text (WCAG 2.2, 1.4.3), 3 for what shows a control (1.4.11). */
export function pairsOf({ main, deep }: Look): Pair[] {
  return [
    { field: 'main', where: 'on_fill', least: 4.5, has: contrast(main, sheet) },
    { field: 'main', where: 'as_text', least: 4.5, has: contrast(main, wall) },
    { field: 'main', where: 'on_tint', least: 4.5, has: contrast(main, mixed(main, 0.11)) },
    { field: 'deep', where: 'on_fill', least: 4.5, has: contrast(deep, sheet) },
    { field: 'deep', where: 'as_edge', least: 3, has: contrast(deep, wall) },
  ];
}

/** The pairs of a look that cannot be read well enough. */
export const faintPairs = (look: Look): Pair[] => pairsOf(look).filter(({ least, has }) => has < least);

/** The CSS custom properties of a look. */
export function propertiesOf({ main, deep, radius }: Look): Record<string, string> {
  const scaled = Object.entries(corners).map(([name, px]) => [
    `--r-${name}`,
    `${Math.round((px * radius) / 100)}px`,
  ]);
  return {
    '--enamel': main,
    '--enamel-deep': deep,
    '--enamel-line': mixed(main, 0.3),
    '--enamel-tint': mixed(main, 0.11),
    ...(Object.fromEntries(scaled) as Record<string, string>),
  };
}

const channels = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** So much of a colour on white. */
const mixed = (colour: string, share: number): string =>
  `#${channels(colour)
    .map((value) =>
      Math.round(255 - (255 - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
