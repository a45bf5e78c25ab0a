import { wrap } from './wrap';

const MM_PER_POINT = 25.4 / 72;
const LEADING = 1.22;

type Weight = 'regular' | 'semibold';

/** How a piece of text is set: size in points, spacing in parts of the size. */
export interface Letter {
  weight: Weight;
  size: number;
  color: string;
  spacing?: number;
  /** Where `x` lies in the text; its left edge unless told. */
  align?: 'left' | 'center' | 'right';
}

/** Where fitted text goes: millimetres, and for each number of lines the sizes to try in turn, in points. */
export interface Room {
  x: number;
  y: number;
  width: number;
  sizes: Readonly<Record<number, readonly number[]>>;
  grow?: 'down' | 'up';
}

/** Makes Noto Sans SC known to `doc`; the file will hold only the characters that are drawn. */
export function loadLetters(doc: PDFKit.PDFDocument): void {
  const font = (file: string) => require.resolve(`@expo-google-fonts/noto-sans-sc/${file}.ttf`);
  doc.registerFont('regular', font('400Regular/NotoSansSC_400Regular'));
  doc.registerFont('semibold', font('600SemiBold/NotoSansSC_600SemiBold'));
}

/** The height of `size` points in millimetres. */
export const mmOf = (size: number): number => size * MM_PER_POINT;

/** The width of one line of `text` in millimetres. */
export function widthOf(doc: PDFKit.PDFDocument, text: string, letter: Letter): number {
  return take(doc, letter).widthOfString(text, { characterSpacing: spacingOf(letter) }) - spacingOf(letter);
}

/** Writes one line of `text` with its baseline at `y`, in millimetres. */
export function write(doc: PDFKit.PDFDocument, text: string, letter: Letter, x: number, y: number): void {
  const part = { left: 0, center: 0.5, right: 1 }[letter.align ?? 'left'];
  const start = part === 0 ? x : x - part * widthOf(doc, text, letter);
  const options = { baseline: 'alphabetic', lineBreak: false, characterSpacing: spacingOf(letter) } as const;
  take(doc, letter).fillColor(letter.color).text(text, start, y, options);
}

/**
 * Writes `text` in at most `width` millimetres with the first of `sizes` that holds it whole; the last one cuts.
 * `y` is the baseline of the first line, or of the last one where the text grows `up`.
 */
export function writeFitted(
  doc: PDFKit.PDFDocument,
  text: string,
  letter: Omit<Letter, 'size'>,
  { x, y, width, sizes, grow = 'down' }: Room,
): void {
  const set = (size: number, most: number) => ({
    size,
    lines: wrap(text, width, most, (part) => widthOf(doc, part, { ...letter, size })),
  });
  const tried = Object.entries(sizes).flatMap(([most, some]) => some.map((size) => set(size, Number(most))));
  const whole = tried.find(({ lines }) => !lines.at(-1)?.endsWith('…'));
  const { size, lines } = whole ?? tried[tried.length - 1] ?? { size: 0, lines: [] };
  const step = mmOf(size) * LEADING;
  const top = grow === 'up' ? y - (lines.length - 1) * step : y;
  lines.forEach((line, index) => write(doc, line, { ...letter, size }, x, top + index * step));
}

function take(doc: PDFKit.PDFDocument, { weight, size }: Letter): PDFKit.PDFDocument {
  return doc.font(weight).fontSize(mmOf(size));
}

function spacingOf({ spacing = 0, size }: Letter): number {
  return spacing * mmOf(size);
}
