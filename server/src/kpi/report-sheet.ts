import type { Overview } from '@linli/shared/kpi/overview.contract';
import {
  cellWords,
  changeWords,
  lateReasonWords,
  madeOfWords,
  percentWords,
} from '@linli/shared/kpi/overview.words';
import { indicatorWords } from '@linli/shared/kpi/kpi.words';
import { writeFitted, type Letter } from '../platform/print/letter';
import { printPage } from '../platform/print/paper';
import { footWords, headWords, lateWords, morePlacesWords, reportWords } from './report.words';

const page = { width: 210, height: 297, left: 15, right: 195 };
const line = 6;
const plain: Omit<Letter, 'size'> = { weight: 'regular', color: '#1a2123' };
const strong: Omit<Letter, 'size'> = { ...plain, weight: 'semibold' };
const quiet: Omit<Letter, 'size'> = { ...plain, color: '#465054' };
/** So many places find room on one page; all of them are in the table file. */
const mostPlaces = 16;

/** Where the pen stands, in millimetres from the top. */
interface Pen {
  readonly doc: PDFKit.PDFDocument;
  y: number;
}

/** An overview as a PDF of one page A4 with how each figure is made. */
export function reportSheet(overview: Overview): Promise<Buffer> {
  const title = `${overview.place.name}${reportWords.title}`;
  return printPage({ width: page.width, height: page.height, title }, (doc) => {
    const pen: Pen = { doc, y: 20 };
    row(pen, [[title, page.left, 180]], strong, 18);
    pen.y += 2;
    const above = overview.above.map(({ name }) => name).join(' › ');
    row(pen, [[[above, headWords(overview)].filter(Boolean).join('  '), page.left, 180]], quiet);
    row(pen, [[footWords(overview), page.left, 180]], quiet);
    drawFigures(pen, overview);
    drawPlaces(pen, overview);
    drawReasons(pen, overview);
  });
}

type Cell = readonly [text: string, x: number, width: number];

function row(pen: Pen, cells: readonly Cell[], letter: Omit<Letter, 'size'> = plain, size = 9): void {
  for (const [text, x, width] of cells)
    if (text)
      writeFitted(pen.doc, text, letter, { x, y: pen.y, width, sizes: { 1: [size, size - 1, size - 2] } });
  pen.y += line;
}

function head(pen: Pen, words: string): void {
  pen.y += 4;
  row(pen, [[words, page.left, 180]], strong, 12);
  rule(pen);
}

function rule({ doc, y }: Pen): void {
  doc
    .moveTo(page.left, y - 4.4)
    .lineTo(page.right, y - 4.4)
    .lineWidth(0.2)
    .stroke('#dedad1');
}

function drawFigures(pen: Pen, { cards, span }: Overview): void {
  head(pen, reportWords.figures);
  const at = [15, 43, 65, 92, 107, 140] as const;
  const width = [27, 21, 26, 14, 32, 55] as const;
  const cells = (texts: readonly string[]) => texts.map((text, n): Cell => [text, at[n] ?? 0, width[n] ?? 0]);
  row(pen, cells(reportWords.columns), quiet);
  if (!cards.length) row(pen, [[reportWords.none, page.left, 180]]);
  for (const card of cards) {
    const { figure, goal } = card;
    const { name, how } = indicatorWords[figure.indicator];
    row(
      pen,
      cells([
        name,
        cellWords(figure),
        madeOfWords(figure),
        goal === null ? '' : percentWords(goal),
        changeWords(card, span)?.words ?? '',
        how,
      ]),
    );
  }
}

function drawPlaces(pen: Pen, { rows, total, place, sent }: Overview): void {
  if (!rows.length) return;
  head(pen, reportWords.places);
  const columns = total.map(({ indicator }) => indicator);
  const step = 130 / Math.max(1, columns.length);
  const tell = (name: string, count: string, texts: readonly string[], letter = plain) =>
    row(
      pen,
      [
        [name, page.left, 33],
        [count, 50, 12],
        ...texts.map((text, index): Cell => [text, 64 + index * step, step - 2]),
      ],
      letter,
    );
  tell(
    '',
    reportWords.book.sent,
    columns.map((indicator) => indicatorWords[indicator].name),
    quiet,
  );
  for (const { name, sent: count, figures } of rows.slice(0, mostPlaces))
    tell(
      name,
      String(count),
      columns.map((indicator) => cellWords(figures.find((one) => one.indicator === indicator))),
    );
  if (rows.length > mostPlaces)
    row(pen, [[morePlacesWords(rows.length - mostPlaces), page.left, 180]], quiet);
  tell(place.name, String(sent), total.map(cellWords), strong);
}

function drawReasons(pen: Pen, overview: Overview): void {
  const { late } = overview;
  if (!late.count) return;
  head(pen, lateWords(overview));
  const words = late.reasons.map(({ reason, count }) => `${lateReasonWords[reason]} ${count}`);
  for (let from = 0; from < words.length; from += 5)
    row(pen, [[words.slice(from, from + 5).join('    '), page.left, 180]]);
}
