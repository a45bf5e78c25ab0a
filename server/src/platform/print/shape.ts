import { create, type QRCode } from 'qrcode';

const QUIET = 4;

/** The door with a lamp over it, the mark of Linli, in a box of `side` millimetres. */
export function drawMark(
  doc: PDFKit.PDFDocument,
  { text, ground, lamp }: { text: string; ground: string; lamp: string },
  { x, y, side }: Box,
): void {
  doc
    .save()
    .translate(x, y)
    .scale(side / 44);
  doc.path('M12.5 36V18.5a1.5 1.5 0 0 1 1.5-1.5h8V36z').fill(text);
  doc.lineWidth(2).path('M22 18h8a1 1 0 0 1 1 1V36H22z').stroke(text);
  doc.circle(19, 27.5, 1.4).fill(ground);
  doc.circle(25, 27.5, 1.4).fill(text);
  doc.circle(22, 10, 3.6).fill(lamp);
  doc.lineCap('round').path('M8 36h28').stroke(text);
  doc.restore();
}

/** A camera, outlined, in a box of `side` millimetres. From Tabler Icons, MIT. */
export function drawCamera(doc: PDFKit.PDFDocument, color: string, { x, y, side }: Box): void {
  doc
    .save()
    .translate(x, y)
    .scale(side / 24);
  doc.lineWidth(1.7).lineCap('round').lineJoin('round');
  const corner = 'a2 2 0 0 1';
  doc
    .path(
      `M5 7h1a2 2 0 0 0 2-2a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1a2 2 0 0 0 2 2h1${corner} 2 2v9${corner}-2 2h-14${corner}-2-2v-9${corner} 2-2`,
    )
    .stroke(color);
  doc.circle(12, 13, 3).stroke(color);
  doc.restore();
}

/**
 * `text` as a QR code in a box of `side` millimetres, the quiet zone of 4 modules within. Level M, or Q where
 * that takes no more modules: bigger modules read from farther away.
 */
export function drawCode(doc: PDFKit.PDFDocument, text: string, color: string, { x, y, side }: Box): void {
  const [plain, strong] = [
    create(text, { errorCorrectionLevel: 'M' }),
    create(text, { errorCorrectionLevel: 'Q' }),
  ];
  const { modules } = strong.version === plain.version ? strong : plain;
  doc.save().translate(x, y);
  doc.scale(side / (modules.size + 2 * QUIET)).translate(QUIET, QUIET);
  for (const { column, row, length } of darkRuns(modules)) doc.rect(column, row, length, 1);
  // One fill for all: filled one by one, squares that touch would show seams.
  doc.fill(color).restore();
}

interface Box {
  x: number;
  y: number;
  side: number;
}

function* darkRuns(modules: QRCode['modules']) {
  const { size } = modules;
  for (let row = 0; row < size; row++) {
    for (let column = 0, length = 0; column < size; column += length + 1, length = 0) {
      while (column + length < size && modules.get(row, column + length)) length++;
      if (length > 0) yield { column, row, length };
    }
  }
}
