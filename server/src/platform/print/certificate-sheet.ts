import { write, writeFitted } from './letter';
import { printPage } from './paper';
import { drawCode, drawMark } from './shape';

/** What is printed: a title, who did what, further lines below it, and the address where it is checked, with a word beside its code. */
export interface CertificateSheet {
  readonly title: string;
  readonly who: string;
  readonly what: string;
  readonly lines: readonly string[];
  readonly address: string;
  readonly scan: string;
}

const [WIDTH, HEIGHT, EDGE] = [297, 210, 24];
const INNER = WIDTH - 2 * EDGE;
const [FOOT, STEP] = [174, 11];
const ink = { text: '#1A2123', head: '#0D4F63' };

/** A certificate on one sheet of A4 across. Text can be searched, fonts are embedded as far as used. */
export function certificateSheet(sheet: CertificateSheet): Promise<Buffer> {
  return printPage({ width: WIDTH, height: HEIGHT, title: sheet.title }, (doc) => {
    doc.rect(0, 0, WIDTH, 38).fill(ink.head);
    drawMark(doc, { text: '#FFFFFF', ground: ink.head, lamp: '#F6B73C' }, { x: EDGE, y: 9, side: 20 });
    write(doc, sheet.title, { weight: 'semibold', size: 40, color: '#FFFFFF' }, EDGE + 28, 25);
    const strong = { weight: 'semibold', color: ink.text } as const;
    const plain = { weight: 'regular', color: ink.text } as const;
    writeFitted(doc, sheet.who, plain, { x: EDGE, y: 74, width: INNER, sizes: { 1: [30, 26, 22], 2: [20] } });
    const large = { 1: [44, 38, 32], 2: [28, 24] };
    writeFitted(doc, sheet.what, strong, { x: EDGE, y: 98, width: INNER, sizes: large });
    // the last line stands at the foot, the others above it
    sheet.lines.forEach((line, turn) =>
      write(doc, line, { ...plain, size: 18 }, EDGE, FOOT - STEP * (sheet.lines.length - 1 - turn)),
    );
    drawCode(doc, sheet.address, ink.text, { x: WIDTH - EDGE - 36, y: 140, side: 36 });
    write(doc, sheet.scan, { ...plain, size: 12, align: 'center' }, WIDTH - EDGE - 18, 182);
  });
}
