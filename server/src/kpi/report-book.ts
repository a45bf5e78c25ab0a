import type { Row, Sheet } from 'write-excel-file/node' with { 'resolution-mode': 'import' };
import type { FigureLine } from '@linli/shared/kpi/kpi.contract';
import { indicatorWords } from '@linli/shared/kpi/kpi.words';
import type { Overview } from '@linli/shared/kpi/overview.contract';
import { changeWords, isHidden, leftOutWords, percentWords } from '@linli/shared/kpi/overview.words';
import { headWords, leastWords, reportWords } from './report.words';

const { book } = reportWords;

/** Text as text: what begins like a formula is none. */
const told = (value: string) => ({ type: String, value }) as const;
const figure = (value: number) => ({ type: Number, value }) as const;
const share = (value: number) => ({ type: Number, value, format: '0.0%' }) as const;
const heads = (words: readonly string[]): Row => words.map((value) => ({ value, fontWeight: 'bold' }));

/** An overview as a workbook: what every figure is made of, and the same of each place, category and channel. */
export async function reportBook(overview: Overview): Promise<Buffer> {
  const { place, rows, categories, channels } = overview;
  // An ES module, which a CommonJS file may only import this way.
  const { default: writeExcel } = await import('write-excel-file/node');
  const [first, places, kinds, ways] = book.sheets;
  return writeExcel([
    sheet(first, figuresOf(overview)),
    sheet(
      places,
      partsOf(overview, book.place, [...rows, { ...overview, name: place.name, figures: overview.total }]),
    ),
    sheet(kinds, partsOf(overview, book.category, categories)),
    sheet(ways, partsOf(overview, book.channel, channels)),
  ]).toBuffer();
}

function sheet(name: string, data: Row[]): Sheet<never> {
  return { sheet: name, data, columns: (data.at(-1) ?? []).map((_, at) => ({ width: at ? 13 : 22 })) };
}

function figuresOf(overview: Overview): Row[] {
  const { place, cards, delayed, paused, span } = overview;
  const more = [delayed, paused].flatMap((one) =>
    one ? [{ figure: one, before: null, goal: null, weeks: [] }] : [],
  );
  return [
    [told(place.name), told(headWords(overview))],
    [told(''), told(leastWords(overview))],
    heads(book.figures),
    ...[...cards, ...more].map((card): Row => {
      const { name, how } = indicatorWords[card.figure.indicator];
      return [
        told(name),
        ...cells(card.figure),
        told(leftOutWords(card.figure)),
        card.goal === null ? null : told(percentWords(card.goal)),
        told(changeWords(card, span)?.words ?? ''),
        told(how),
      ];
    }),
  ];
}

function partsOf(
  { total }: Overview,
  what: string,
  parts: readonly { name: string; sent: number; figures: readonly FigureLine[] }[],
): Row[] {
  const columns = total.map(({ indicator }) => indicator);
  return [
    heads([what, book.sent, ...columns.flatMap((one) => book.parts(indicatorWords[one].name))]),
    ...parts.map(({ name, sent, figures }): Row => [
      told(name),
      figure(sent),
      ...columns.flatMap((one) => cells(figures.find(({ indicator }) => indicator === one))),
    ]),
  ];
}

/** Above the line, below it, and the share; of too few answers only how many there were; of a length its middle in minutes. */
function cells(line: FigureLine | undefined): Row {
  if (!line) return [null, null, null];
  if (isHidden(line)) return [null, figure(line.whole), null];
  if (line.median !== null) return [null, figure(line.whole), figure(line.median)];
  return [figure(line.part), figure(line.whole), line.value === null ? null : share(line.value)];
}
