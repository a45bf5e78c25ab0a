import { write, writeFitted } from '../platform/print/letter';
import { printPaper } from '../platform/print/paper';
import { drawCode } from '../platform/print/shape';
import { labelWords as words } from './label.words';
import type { Label } from './tool.queries';

/** Labels of 70 x 37 mm, 24 to a page of A4: what stationers sell. */
const [WIDTH, HEIGHT, ACROSS, DOWN] = [70, 37, 3, 8];
const ink = { text: '#1A2123', quiet: '#465054', code: '#000000' };

/** The labels as a PDF in their order, true to size (print at 100 %), each with the code of `address`. Takes at least one. */
export function labelSheet(labels: readonly Label[], address: (code: string) => string): Promise<Buffer> {
  return printPaper({ width: ACROSS * WIDTH, height: 297, title: words.title }, (doc, turn) => {
    for (const [index, label] of labels.entries()) {
      const spot = index % (ACROSS * DOWN);
      if (spot === 0) turn();
      doc.save().translate((spot % ACROSS) * WIDTH, Math.floor(spot / ACROSS) * HEIGHT);
      drawLabel(doc, label, address(label.code));
      doc.restore();
    }
  });
}

function drawLabel(doc: PDFKit.PDFDocument, { code, name, station }: Label, address: string): void {
  drawCode(doc, address, ink.code, { x: 2, y: 4, side: 29 });
  const beside = { x: 33, width: 34 };
  const letter = { weight: 'semibold', color: ink.text } as const;
  writeFitted(doc, name, letter, { ...beside, y: 11, sizes: { 1: [17, 14], 2: [14, 12, 10] } });
  const small = { weight: 'regular', color: ink.quiet } as const;
  writeFitted(doc, station, small, { ...beside, y: 23, sizes: { 1: [10, 8] } });
  write(doc, words.scan, { ...small, size: 9 }, beside.x, 28);
  write(doc, `${code.slice(0, 4)}-${code.slice(4)}`, { ...letter, size: 11 }, beside.x, 33);
}
