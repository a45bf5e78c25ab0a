import jsQR from 'jsqr';
import sharp from 'sharp';
import type { Sign } from '../sign';

/** Where the codes of the test signs lead. */
export const host = 'linli.example.cn';

/** A door with everything on its sign. */
export const door: Sign = {
  compound: '槐荫里小区',
  community: '青石桥社区',
  street: '望榆街道',
  building: '12',
  entrance: '2',
  placeName: '12号楼2单元',
  code: 'a7f3k9xq2m4p',
  spoken: '7F3K92',
  gridWorker: { name: '周晓禾', phone: '85550118' },
  communityPhone: '85550100',
  streetPhone: '85550180',
  supervisionPhone: '85550190',
  station: '1 号楼西侧党群服务站',
  hours: null,
};

/** Fine enough to measure by; at 6 jsQR loses codes that begin between two dots. */
export const DOTS_PER_MM = 7;

/** For tests, every page as a printer sees it: its text, its size in mm, its dots at 7 per mm. */
export async function printed(pdf: Buffer) {
  // Its types are of an ES module, which a CommonJS file may only import this way.
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const pdfium = await PDFiumLibrary.init();
  const doc = await pdfium.loadDocument(pdf);
  const pages = [];
  for (const page of doc.pages()) {
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const text = page.getText();
    const { data, width, height } = await page.render({ scale: (DOTS_PER_MM * 25.4) / 72, render: 'bitmap' });
    const dots = sharp(data, { raw: { width, height, channels: 4 } });
    const sizeInMm = [originalWidth, originalHeight].map((points) => Math.round((points * 25.4) / 72));
    pages.push({ text, sizeInMm, dots, width, height });
  }
  doc.destroy();
  pdfium.destroy();
  return pages;
}
/** One printed page. */
export type Page = Awaited<ReturnType<typeof printed>>[number];

/** A part of a page, in mm. */
export interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A part of a page, given in mm; what reaches past the page is left out. */
function partOf({ dots, width, height }: Page, part: Part) {
  const [left, top] = [Math.round(part.left * DOTS_PER_MM), Math.round(part.top * DOTS_PER_MM)];
  return dots.clone().extract({
    left,
    top,
    width: Math.min(Math.round(part.width * DOTS_PER_MM), width - left),
    height: Math.min(Math.round(part.height * DOTS_PER_MM), height - top),
  });
}

/** The darkest and the lightest red in a part of a page, 0 to 255. */
export async function rangeIn(page: Page, part: Part) {
  const { data, info } = await partOf(page, part).raw().toBuffer({ resolveWithObject: true });
  const reds = data.filter((_, index) => index % info.channels === 0);
  return { darkest: Math.min(...reds), lightest: Math.max(...reds) };
}

/** The QR code in a part of a page, or null. */
export async function codeIn(page: Page, part: Part) {
  const { data, info } = await partOf(page, part).raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height, { inversionAttempts: 'dontInvert' });
}
