import { deflateRawSync } from 'node:zlib';
import { csvCell, toSheet, type Column } from './sheet';
import { tableIn } from './table';
import { zipped } from './testing/zipped';

interface Row {
  readonly name: string;
  readonly count: number;
}
const columns: readonly Column<Row>[] = [
  { head: '名称', of: ({ name }) => name },
  { head: '数量', of: ({ count }) => count },
];

async function* rowsOf(...names: string[]): AsyncGenerator<Row> {
  for (const [index, name] of names.entries()) yield { name, count: index - 1.5 };
}

async function written(format: 'csv' | 'xlsx', ...names: string[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await toSheet(columns, rowsOf(...names), format))
    parts.push(Buffer.from(part as Buffer));
  return Buffer.concat(parts);
}

const refusedAs = async (bytes: Buffer): Promise<string> =>
  Promise.resolve()
    .then(() => tableIn(bytes))
    .then(
      () => 'read',
      (trouble: { code?: string }) => trouble.code ?? 'a bug',
    );

test.each(['csv', 'xlsx'] as const)('what is written as %s is read back as it was', async (format) => {
  const names = ['槐荫里小区', '12,5', '他说"好"', '两\n行'];
  expect(await tableIn(await written(format, ...names))).toEqual([
    ['名称', '数量'],
    ...names.map((name, index) => [name, String(index - 1.5)]),
  ]);
});

test.each(['=1+1', '+8613', '-2', '@SUM(A1)', '\tx', '\rx'])('the text %j stays a text in CSV', (text) => {
  expect(csvCell(text).replaceAll('"', '')).toBe(`'${text}`);
});

test('a figure below nothing is a figure', () => {
  expect([csvCell(-2), csvCell(null)]).toEqual(['-2', '']);
});

test('a workbook holds a text that looks like a formula as a text', async () => {
  expect((await tableIn(await written('xlsx', '=1+1')))[1]?.[0]).toBe('=1+1');
});

test.each<[string, Buffer, string]>([
  ['ten megabytes of nonsense', Buffer.alloc(10 * 1024 * 1024, 0xff), 'import.not_a_sheet'],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]), 'import.old_excel'],
  ['an archive cut off', Buffer.from('PK\x03\x04 and nothing more'), 'import.not_a_sheet'],
  ['an archive without a sheet', zipped([['a.txt', Buffer.from('hello')]]), 'import.not_a_sheet'],
  ['a quote left open', Buffer.from('a,b\n1,"2'), 'import.unreadable'],
])('%s is refused with what to do', async (_, bytes, code) => {
  expect(await refusedAs(bytes)).toBe(code);
});

test('an archive that unpacks to more than it may is refused, whatever size it says it has', async () => {
  const zeros = deflateRawSync(Buffer.alloc(130 * 1024 * 1024));
  const bomb = zipped([['xl/worksheets/sheet1.xml', { packed: zeros, says: 10 }]]);
  expect(bomb.length).toBeLessThan(200_000);
  expect(await refusedAs(bomb)).toBe('import.too_wide');
});

test('an archive with something between its files is refused', async () => {
  const plain = zipped([['a.txt', Buffer.from('hello')]]);
  expect(await refusedAs(Buffer.concat([plain.subarray(0, 30), Buffer.alloc(40), plain.subarray(30)]))).toBe(
    'import.not_a_sheet',
  );
});

test('two cells at the far ends of a sheet are refused before they are laid out', async () => {
  const xml =
    '<worksheet><sheetData><row r="1"><c r="XFD1"/></row><row r="1048576"><c r="A1048576"/></row></sheetData></worksheet>';
  expect(await refusedAs(zipped([['xl/worksheets/sheet1.xml', Buffer.from(xml)]]))).toBe('import.too_wide');
});
