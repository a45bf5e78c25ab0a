import { once } from 'node:events';
import { loadLetters } from './letter';

const POINTS_PER_MM = 72 / 25.4;

/** A paper as large as it is printed, in millimetres, and what its file is called. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly title: string;
}

/**
 * Makes a PDF, true to size. `draw` is handed the document and what turns to the next page; each page, the first too, begins
 * empty and is drawn in millimetres. Text can be searched, fonts are embedded as far as used.
 */
export async function printPaper(
  { width, height, title }: Paper,
  draw: (doc: PDFKit.PDFDocument, turn: () => void) => void | Promise<void>,
): Promise<Buffer> {
  const size = [width * POINTS_PER_MM, height * POINTS_PER_MM];
  const info = { Title: title };
  // loaded with the first paper, for it takes memory
  const { default: PDFDocument } = await import('pdfkit');
  const doc = new PDFDocument({ size, margin: 0, autoFirstPage: false, lang: 'zh-CN', info });
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const ended = once(doc, 'end');
  loadLetters(doc);
  await draw(doc, () => void doc.addPage().scale(POINTS_PER_MM));
  doc.end();
  await ended;
  return Buffer.concat(parts);
}

/** The same for a paper of one page. */
export const printPage = (paper: Paper, draw: (doc: PDFKit.PDFDocument) => void): Promise<Buffer> =>
  printPaper(paper, (doc, turn) => {
    turn();
    draw(doc);
  });
