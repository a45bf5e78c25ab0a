import { LEFT, WIDTH, type Sign } from './sign';
import type { Ink } from './sign-ink';
import { widthOf, write, type Letter } from '../platform/print/letter';
import { drawLowerPart } from './sign-phones';
import { drawUpperPart } from './sign-plate';
import { drawCamera, drawCode } from '../platform/print/shape';
import { signWords as words } from './sign-sheet.words';

/**
 * Draws one sign, 105 x 148 mm, with its corner at the origin of `doc`, whose unit is the millimetre. Its `code` is an address,
 * drawn as QR, or the picture of a mini-program code.
 */
export function drawSign(doc: PDFKit.PDFDocument, sign: Sign, ink: Ink, code: string | Buffer): void {
  doc.lineWidth(0.3).roundedRect(3.15, 3.15, 98.7, 141.7, 3.85).stroke(ink.frame);
  drawUpperPart(doc, sign, ink);
  drawPanel(doc, ink, code);
  drawVow(doc, ink);
  drawLowerPart(doc, sign, ink);
}

function drawPanel(doc: PDFKit.PDFDocument, ink: Ink, code: string | Buffer): void {
  doc.roundedRect(LEFT, 37, WIDTH, 56, 3).fill('#FFFFFF');
  if (ink.panelEdge !== null) {
    doc
      .lineWidth(0.3)
      .roundedRect(LEFT + 0.15, 37.15, WIDTH - 0.3, 55.7, 2.85)
      .stroke(ink.panelEdge);
  }
  // So far in that the round corner of the panel stays clear of the code's quiet zone, as the words below do.
  const box = { x: LEFT + 1.2, y: 38.2, side: 49 };
  if (typeof code === 'string') drawCode(doc, code, ink.code, box);
  else doc.image(code, box.x, box.y, { width: box.side, height: box.side });
  const beside = 75.8;
  drawCamera(doc, ink.code, { x: beside - 8.5, y: 46.2, side: 17 });
  const report: Letter = { weight: 'semibold', size: 21, color: ink.code, align: 'center' };
  write(doc, words.report, report, beside, 73.6);
  write(doc, words.scan, { ...report, size: 11 }, LEFT + WIDTH / 2, 90.7);
}

function drawVow(doc: PDFKit.PDFDocument, { text: color, hair }: Ink): void {
  const third = WIDTH / 3;
  words.vow.forEach(([when, what], index) => {
    const number: Letter = { weight: 'semibold', size: 26, color };
    const line: Letter = { weight: 'regular', size: 10, color };
    const numberWidth = widthOf(doc, `${index + 1}`, number);
    const left = LEFT + third * index;
    const x = left + (third - numberWidth - 1.5 - widthOf(doc, when, line)) / 2;
    write(doc, `${index + 1}`, number, x, 104.1);
    write(doc, when, line, x + numberWidth + 1.5, 99.1);
    write(doc, what, line, x + numberWidth + 1.5, 103.5);
    if (index > 0) doc.lineWidth(0.3).moveTo(left, 95.7).lineTo(left, 104.5).stroke(hair);
  });
}
