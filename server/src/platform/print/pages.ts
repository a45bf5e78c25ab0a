import { once } from 'node:events';
import PDFDocument from 'pdfkit';
import { loadLetters, widthOf, write, writeFitted, type Letter } from './letter';
import { wrap } from './wrap';

const POINTS_PER_MM = 72 / 25.4;
/** An A4 page with its edge, in millimetres. */
export const [WIDTH, HEIGHT, EDGE] = [210, 297, 18] as const;
const INNER = WIDTH - 2 * EDGE;
export const ink = '#000000';
export const strong: Omit<Letter, 'size'> = { weight: 'semibold', color: ink };
export const plain: Omit<Letter, 'size'> = { weight: 'regular', color: ink };
export type Doc = PDFKit.PDFDocument;

/** A document of A4 pages, each drawn in millimetres. Text can be searched, fonts are embedded as far as used. */
export async function pages<Page>(
  title: string,
  all: readonly Page[],
  draw: (doc: Doc, page: Page) => void,
): Promise<Buffer> {
  const size = [WIDTH * POINTS_PER_MM, HEIGHT * POINTS_PER_MM];
  const doc = new PDFDocument({
    size,
    margin: 0,
    autoFirstPage: false,
    lang: 'zh-CN',
    info: { Title: title },
  });
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  loadLetters(doc);
  for (const page of all) {
    doc.addPage({ size, margin: 0 });
    doc.scale(POINTS_PER_MM);
    draw(doc, page);
  }
  const done = once(doc, 'end');
  doc.end();
  await done;
  return Buffer.concat(parts);
}

/** Writes a paragraph below `y` in as many lines as it takes; answers where the next one begins. */
export function paragraph(doc: Doc, text: string, letter: Letter, y: number): number {
  const step = (letter.size * 1.5) / POINTS_PER_MM;
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
