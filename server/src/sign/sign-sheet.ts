import { setImmediate as letOthersIn } from 'node:timers/promises';
import type { Sign } from './sign';
import { drawSign } from './sign-face';
import { inks, type Ink } from './sign-ink';
import { printPaper } from '../platform/print/paper';
import { signWords } from './sign-sheet.words';

export type { Sign } from './sign';

/** How signs are printed: one to a page of A6 or four to a page of A4; `host` is where their codes lead. */
export interface SheetSettings {
  paper: 'a6' | 'a4';
  ink: 'color' | 'mono';
  host: string;
  /** Mini-program codes by sign, as PNG or JPEG: they stand in the place of the ordinary ones. */
  pictures?: ReadonlyMap<string, Buffer>;
}

const papers = {
  a6: { width: 105, height: 148, across: 1, down: 1 },
  a4: { width: 210, height: 297, across: 2, down: 2 },
} as const;
const SIGN_HEIGHT = 148;

/**
 * The signs as a PDF in their order, true to size (print at 100 %). Each holds a code for `https://<host>/s/<code>`
 * of 49 mm; text can be searched and copied, fonts are embedded as far as used. Takes at least one sign.
 */
export async function signSheet(signs: readonly Sign[], settings: SheetSettings): Promise<Buffer> {
  if (signs.length === 0) throw new RangeError('a sheet needs a sign');
  const ink = inks[settings.ink];
  const paper = papers[settings.paper];
  const cell = { width: paper.width / paper.across, height: paper.height / paper.down };
  const perPage = paper.across * paper.down;
  return printPaper({ ...paper, title: signWords.title }, async (doc, turn) => {
    for (const [index, sign] of signs.entries()) {
      const spot = index % perPage;
      if (spot === 0) turn();
      doc.save().translate(cell.width * (spot % paper.across), cell.height * Math.floor(spot / paper.across));
      // The ground fills the whole cell: half a millimetre more than A6, so that no white edge is left by the knife.
      doc.rect(0, 0, cell.width, cell.height).fill(ink.ground);
      doc.translate(0, (cell.height - SIGN_HEIGHT) / 2);
      drawSign(
        doc,
        sign,
        ink,
        settings.pictures?.get(sign.code) ?? `https://${settings.host}/s/${sign.code}`,
      );
      doc.restore();
      const isPageFull = spot === perPage - 1 || index === signs.length - 1;
      if (isPageFull && perPage > 1) drawCutMarks(doc, paper, ink);
      await letOthersIn();
    }
  });
}

/** Short lines at the edges and a cross in the middle; long enough to reach past the edge no printer prints. */
function drawCutMarks(
  doc: PDFKit.PDFDocument,
  { width, height }: { width: number; height: number },
  { cut }: Ink,
): void {
  const [x, y, long] = [width / 2, height / 2, 10];
  for (const at of [0, y - long / 2, height - long]) doc.moveTo(x, at).lineTo(x, at + long);
  for (const at of [0, x - long / 2, width - long]) doc.moveTo(at, y).lineTo(at + long, y);
  doc.lineWidth(0.2).stroke(cut);
}
