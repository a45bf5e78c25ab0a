import { LEFT, RIGHT, WIDTH, type Sign } from './sign';
import type { Ink } from './sign-ink';
import { widthOf, write, writeFitted, type Letter } from '../platform/print/letter';
import { drawMark } from '../platform/print/shape';
import { signWords as words } from './sign-sheet.words';

const PLATE_BASELINE = 32.4;
const PLATE_WIDTH = 66;

/** Draws the upper part of a sign: whose door this is, its number or name, and the mark. */
export function drawUpperPart(doc: PDFKit.PDFDocument, sign: Sign, ink: Ink): void {
  drawHeader(doc, sign, ink);
  drawMark(doc, ink, { x: 77.5, y: 14.5, side: 19 });
  if (sign.building === null) drawName(doc, sign.placeName, ink);
  else drawNumbers(doc, sign.building, sign.entrance, ink);
}

function drawHeader(
  doc: PDFKit.PDFDocument,
  { compound, street, community }: Sign,
  { text: color }: Ink,
): void {
  const y = 13.7;
  const name: Letter = { weight: 'semibold', size: 14, color, spacing: 0.04 };
  const where: Letter = { weight: 'regular', size: 9.5, color, align: 'right' };
  if (widthOf(doc, compound, name) + widthOf(doc, street + community, where) + 4 <= WIDTH) {
    write(doc, compound, name, LEFT, y);
    write(doc, street + community, where, RIGHT, y);
    return;
  }
  const whereWidth =
    Math.min(38, Math.max(...[street, community].map((part) => widthOf(doc, part, where)))) + 0.1;
  const sizes = { 1: [9.5, 8, 7] };
  writeFitted(doc, street, where, { x: RIGHT, y: y - 4.2, width: whereWidth, sizes });
  writeFitted(doc, community, where, { x: RIGHT, y, width: whereWidth, sizes });
  const nameSizes = { 1: [14, 12.5], 2: [11, 9.5] };
  writeFitted(doc, compound, name, {
    x: LEFT,
    y,
    width: WIDTH - whereWidth - 4,
    sizes: nameSizes,
    grow: 'up',
  });
}

function drawName(doc: PDFKit.PDFDocument, name: string, { text: color }: Ink): void {
  const sizes = { 1: [36, 31, 26, 22], 2: [19, 16], 3: [13] };
  const room = { x: LEFT, y: PLATE_BASELINE, width: PLATE_WIDTH, sizes, grow: 'up' } as const;
  writeFitted(doc, name, { weight: 'semibold', color }, room);
}

function drawNumbers(doc: PDFKit.PDFDocument, building: string, entrance: string | null, ink: Ink): void {
  const pieces = [
    { text: building, size: 50, spacing: -0.02, after: 1.15 },
    { text: words.building, size: 17, spacing: 0, after: 5 },
    ...(entrance === null
      ? []
      : [
          { text: entrance, size: 50, spacing: -0.02, after: 1.15 },
          { text: words.entrance, size: 17, spacing: 0, after: 0 },
        ]),
  ].map((piece) => ({ ...piece, weight: 'semibold' as const, color: ink.text }));
  const needed = pieces.reduce((sum, piece) => sum + widthOf(doc, piece.text, piece) + piece.after, 0);
  const scale = Math.min(1, PLATE_WIDTH / needed);
  let x = LEFT;
  for (const piece of pieces) {
    const letter = { ...piece, size: piece.size * scale };
    write(doc, piece.text, letter, x, PLATE_BASELINE);
    x += widthOf(doc, piece.text, letter) + piece.after * scale;
  }
}
