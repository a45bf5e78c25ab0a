import { drawCode, drawMark } from '../platform/print/shape';
import { mmOf, widthOf, write, writeFitted, type Letter } from '../platform/print/letter';
import { printPage } from '../platform/print/paper';
import { wrap } from '../platform/print/wrap';
import { paperWords as words } from './bulletin-paper.words';

/** What is printed of a bulletin for the board and the door. */
export interface Paper {
  readonly title: string;
  readonly words: string;
  readonly unit: string;
  readonly phone: string | null;
  /** From when to when, in words. */
  readonly window: string;
  /** When it is printed, in words. */
  readonly printed: string;
  readonly corrected: boolean;
  /** The address of its page, which the code leads to. */
  readonly address: string;
}

const [WIDTH, HEIGHT, EDGE] = [210, 297, 18];
const INNER = WIDTH - 2 * EDGE;
const ink = { text: '#000000', ground: '#FFFFFF', lamp: '#000000', head: '#0D4F63' };
/** Where the words begin and where they have to end, and the sizes that are tried, in points, so that a short one is read from afar. */
const [TOP, BOTTOM] = [78, 238];
const sizes = [30, 26, 22, 19, 17, 15, 13] as const;

/** A bulletin on one sheet of A4, as large as it fits; black on white but for its head. Text can be searched, fonts are embedded as far as used. */
export function bulletinPaper(paper: Paper): Promise<Buffer> {
  return printPage({ width: WIDTH, height: HEIGHT, title: paper.title }, (doc) => {
    drawHead(doc, paper);
    drawWords(doc, paper.words);
    drawFoot(doc, paper);
  });
}

function drawHead(doc: PDFKit.PDFDocument, { title, unit, window, corrected }: Paper): void {
  doc.rect(0, 0, WIDTH, 34).fill(ink.head);
  drawMark(doc, { text: '#FFFFFF', ground: ink.head, lamp: '#F6B73C' }, { x: EDGE, y: 8, side: 18 });
  const white: Omit<Letter, 'size'> = { weight: 'semibold', color: '#FFFFFF' };
  write(doc, corrected ? words.corrected : words.heading, { ...white, size: 40 }, EDGE + 24, 23);
  writeFitted(doc, unit, white, {
    x: EDGE + 80,
    y: 22,
    width: INNER - 80,
    sizes: { 1: [24, 20, 17], 2: [14] },
  });
  const dark: Omit<Letter, 'size'> = { weight: 'semibold', color: ink.text };
  writeFitted(doc, title, dark, { x: EDGE, y: 52, width: INNER, sizes: { 1: [44, 38, 32], 2: [26, 22] } });
  write(doc, words.inForce(window), { weight: 'regular', size: 15, color: ink.text }, EDGE, 71);
}

/** The words paragraph by paragraph, in the first size that holds them all; the last one ends with the way to the rest. */
function drawWords(doc: PDFKit.PDFDocument, text: string): void {
  const set = (size: number) => {
    const letter: Letter = { weight: 'regular', size, color: ink.text };
    const lines = text
      .split(/\n+/)
      .flatMap((line) => wrap(line.trim(), INNER, Infinity, (part) => widthOf(doc, part, letter)));
    const step = mmOf(size * 1.5);
    return { letter, lines, step, room: Math.floor((BOTTOM - TOP) / step) };
  };
  const tried = sizes.map(set);
  const fits = tried.find(({ lines, room }) => lines.length <= room);
  const { letter, lines, step, room } = fits ?? tried[tried.length - 1] ?? set(13);
  const shown = fits ? lines : [...lines.slice(0, room - 1), words.more];
  shown.forEach((line, at) => write(doc, line, letter, EDGE, TOP + (at + 1) * step));
}

function drawFoot(doc: PDFKit.PDFDocument, { unit, phone, printed, address }: Paper): void {
  doc
    .lineWidth(0.3)
    .moveTo(EDGE, 246)
    .lineTo(WIDTH - EDGE, 246)
    .stroke('#808080');
  drawCode(doc, address, ink.text, { x: WIDTH - EDGE - 36, y: 249, side: 36 });
  const strong: Omit<Letter, 'size'> = { weight: 'semibold', color: ink.text };
  const sizes = { 1: [20, 17], 2: [15] };
  writeFitted(doc, words.ask(unit, phone), strong, { x: EDGE, y: 262, width: INNER - 44, sizes });
  write(doc, words.scan, { ...strong, size: 15 }, EDGE, 275);
  write(doc, words.printed(printed), { weight: 'regular', size: 11, color: '#4A4A4A' }, EDGE, 283);
}
