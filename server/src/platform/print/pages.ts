import { mmOf, widthOf, write, writeFitted, type Letter } from './letter';
import { printPaper } from './paper';
import { wrap } from './wrap';

/** An A4 page with its edge, in millimetres. */
export const [WIDTH, HEIGHT, EDGE] = [210, 297, 18] as const;
const INNER = WIDTH - 2 * EDGE;
export const ink = '#000000';
export const strong: Omit<Letter, 'size'> = { weight: 'semibold', color: ink };
export const plain: Omit<Letter, 'size'> = { weight: 'regular', color: ink };
export type Doc = PDFKit.PDFDocument;

/** A document of A4 pages, one drawn for each of `all`. */
export const pages = <Page>(
  title: string,
  all: readonly Page[],
  draw: (doc: Doc, page: Page) => void,
): Promise<Buffer> =>
  printPaper({ width: WIDTH, height: HEIGHT, title }, (doc, turn) => {
    for (const page of all) {
      turn();
      draw(doc, page);
    }
  });

/** Writes a paragraph below `y` in as many lines as it takes; answers where the next one begins. */
export function paragraph(doc: Doc, text: string, letter: Letter, y: number): number {
  const step = mmOf(letter.size * 1.5);
  const lines = wrap(text, INNER, Infinity, (part) => widthOf(doc, part, letter));
  lines.forEach((line, at) => write(doc, line, letter, EDGE, y + (at + 1) * step));
  return y + lines.length * step + 2;
}

/** A heading and below it what it is about; answers where the text begins. */
export function head(doc: Doc, name: string, title: string): number {
  write(doc, name, { ...strong, size: 30, align: 'center' }, WIDTH / 2, 28);
  writeFitted(doc, title, strong, { x: EDGE, y: 46, width: INNER, sizes: { 1: [26, 22], 2: [19, 17] } });
  return 58;
}
