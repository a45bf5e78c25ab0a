import { once } from 'node:events';
import PDFDocument from 'pdfkit';
import { loadLetters, write, writeFitted } from '../platform/print/letter';
import { drawCode, drawMark } from '../platform/print/shape';
import { certificateWords as words } from './certificate.words';

/** What is printed: dates in words, and the address where it is checked. */
export interface CertificatePaper {
  readonly name: string;
  readonly title: string;
  readonly place: string;
  readonly day: string;
  readonly until: string | null;
  readonly code: string;
  readonly address: string;
}

const POINTS_PER_MM = 72 / 25.4;
const [WIDTH, HEIGHT, EDGE] = [297, 210, 24];
const INNER = WIDTH - 2 * EDGE;
const ink = { text: '#1A2123', head: '#0D4F63' };

/** A certificate on one sheet of A4 across. Text can be searched, fonts are embedded as far as used. */
export async function certificatePaper(paper: CertificatePaper): Promise<Buffer> {
  const size = [WIDTH * POINTS_PER_MM, HEIGHT * POINTS_PER_MM];
  const doc = new PDFDocument({ size, margin: 0, lang: 'zh-CN', info: { Title: words.title } });
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  loadLetters(doc);
  doc.scale(POINTS_PER_MM);
  doc.rect(0, 0, WIDTH, 38).fill(ink.head);
  drawMark(doc, { text: '#FFFFFF', ground: ink.head, lamp: '#F6B73C' }, { x: EDGE, y: 9, side: 20 });
  write(doc, words.title, { weight: 'semibold', size: 40, color: '#FFFFFF' }, EDGE + 28, 25);
  const strong = { weight: 'semibold', color: ink.text } as const;
  const plain = { weight: 'regular', color: ink.text } as const;
  const sizes = { 1: [30, 26, 22], 2: [20] };
  writeFitted(doc, words.came(paper.name, paper.day), plain, { x: EDGE, y: 74, width: INNER, sizes });
  writeFitted(doc, paper.title, strong, {
    x: EDGE,
    y: 98,
    width: INNER,
    sizes: { 1: [44, 38, 32], 2: [28, 24] },
  });
  write(doc, words.by(paper.place), { ...plain, size: 18 }, EDGE, 152);
  write(doc, words.until(paper.until), { ...plain, size: 18 }, EDGE, 163);
  write(doc, words.code(paper.code), { ...plain, size: 14 }, EDGE, 174);
  drawCode(doc, paper.address, ink.text, { x: WIDTH - EDGE - 36, y: 140, side: 36 });
  write(doc, words.scan, { ...plain, size: 12, align: 'center' }, WIDTH - EDGE - 18, 182);
  const done = once(doc, 'end');
  doc.end();
  await done;
  return Buffer.concat(parts);
}
