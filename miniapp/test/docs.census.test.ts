/** @jest-environment node */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideLines } from '../src/resident/privacy/declared';

const root = join(__dirname, '../..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const release = text('docs/wechat-release.md');
const promises = text('docs/promises.md');

const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Files that a document names in full: `server/src/main.ts`. */
const filesIn = (document: string): string[] =>
  [...document.matchAll(/`((?:shared|server|miniapp|docs)\/[\w./-]+\.(?:tsx?|cjs|json|md))`/g)].map(
    ([, file]) => file ?? '',
  );

/** Tests that a document names: the title in straight quotes after the file in which it stands, or which lets several run it. */
function testsIn(document: string): [file: string, title: string][] {
  let file = '';
  return document.split('\n').flatMap((line) => {
    const found = [
      ...line.matchAll(/`([\w./-]+(?:\.(?:test|journey)|\/testing\/[\w-]+)\.tsx?)`|"([^"|]+)"/g),
    ];
    return found.flatMap(([, named, title]): [string, string][] => {
      file = named ?? file;
      return title && line.startsWith('|') ? [[file, title]] : [];
    });
  });
}

/** Whether a test of that title stands in a file: what is called with it, not a text that reads the same. */
const holds = (code: string, title: string): boolean => {
  const said = code.replace(/\\'/g, "'");
  const literal = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\(\\s*(['"\`])${literal}\\1`).test(said);
};

/** What a document names and nobody wrote. */
const missing = (document: string) =>
  testsIn(document).filter(([file, title]) => !existsSync(join(root, file)) || !holds(text(file), title));

/** How many promises stand under each letter. */
const numbers = { S: 64, F: 40, U: 46, O: 42 };

/** What is wrong with the tables of promises: a number that is missing, twice or out of order, a row without a test or a reason, a sum that is another. */
function promiseFaults(document: string): string[] {
  const rows = [...document.matchAll(/^\| ([SFUO])(\d\d) \| [^|]+ \| ([^|]+) \|$/gm)].map(
    ([, letter = '', number, shown = '']) => ({ letter, id: `${letter}${number}`, shown }),
  );
  const wanted = Object.entries(numbers).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`),
  );
  const halves = (shown: string) =>
    shown.startsWith('— **not shown:** ') ? 2 : shown.includes('**half:**') ? 1 : 0;
  const sums = Object.keys(numbers).map((letter) =>
    [0, 1, 2].map((half) => rows.filter((row) => row.letter === letter && halves(row.shown) === half).length),
  );
  const told = [...document.matchAll(/^\| \w+ \| (\d+) \| (\d+) \| (\d+) \|$/gm)].map(([, ...each]) =>
    each.map(Number),
  );
  return [
    ...wanted.filter((id) => rows.filter((row) => row.id === id).length !== 1),
    ...rows.filter(({ id }, at) => id !== wanted[at]).map(({ id }) => `${id} stands elsewhere`),
    ...rows
      .filter(({ shown }) => !/^— \*\*not shown:\*\* \S/.test(shown) && !/^`[^`]+` "/.test(shown))
      .map(({ id }) => `${id} is open`),
    ...(JSON.stringify(told) === JSON.stringify(sums) ? [] : [`the sums are ${JSON.stringify(sums)}`]),
  ];
}

test('every file that a document names is there', () => {
  const named = documents.flatMap((document) =>
    filesIn(text(document)).map((file) => [document, file] as const),
  );
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter(([, file]) => !existsSync(join(root, file)))).toEqual([]);
});

test('every test that the release document names is there', () => {
  expect(testsIn(release).length).toBeGreaterThan(90);
  expect(missing(release)).toEqual([]);
});

test('every test that proves an obligation is there, for each of the twenty-five', () => {
  const owed = text('docs/obligations.md');
  const rows = [...owed.matchAll(/^\| (\d+) \|/gm)].map(([, row]) => Number(row));
  expect(rows).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
  expect(testsIn(owed)).toHaveLength(25);
  expect(missing(owed)).toEqual([]);
});

test('every promise has a number of its own and a test or a reason', () => {
  expect(promiseFaults(promises)).toEqual([]);
});

test('every test that shows a promise is there, and so is the case that it names', () => {
  expect(testsIn(promises).length).toBeGreaterThan(300);
  expect(missing(promises)).toEqual([]);
  const cases = [...promises.matchAll(/`([\w./-]+)\/[\w.]+` "[^"]+" \[([^\]]+)\]/g)].flatMap(
    ([, folder = '', all = '']) => all.split(', ').map((one) => [`${folder}/checks.ts`, one] as const),
  );
  expect(cases.length).toBeGreaterThan(8);
  expect(cases.filter(([file, one]) => !text(file).includes(`['${one}', `))).toEqual([]);
});

test('a promise that is left out, said twice, left open or shown by nothing is found', () => {
  const row = /^\| S02 .+\n/m.exec(promises)?.[0] ?? '';
  const spoiled = (as: string) => promiseFaults(promises.replace(row, as));
  expect(spoiled('')[0]).toBe('S02');
  expect(spoiled(row + row)[0]).toBe('S02');
  expect(spoiled('| S02 | Guessing is slowed | soon |\n')[0]).toBe('S02 is open');
  expect(spoiled(row.replace(/ \|\n$/, '; **half:** it is slow |\n'))).toEqual([
    expect.stringMatching(/^the sums are/),
  ]);
  const made = 'whoever guesses is asked to stop, kindly';
  expect(
    missing(promises.replace(row, `| S02 | | \`server/src/session/session.e2e.test.ts\` "${made}" |\n`)),
  ).toContainEqual(['server/src/session/session.e2e.test.ts', made]);
});

test('a title that nobody wrote, and a text that is no title, is missed', () => {
  const [[file, title] = ['', '']] = testsIn(release);
  expect([holds(text(file), title), holds(text(file), title.slice(1))]).toEqual([true, false]);
  expect([holds("it('rings', ", 'rings'), holds("const bell = 'rings';", 'rings')]).toEqual([true, false]);
});

test('the privacy guide in it is the one the app declares', () => {
  const [, printed = ''] = /<!-- guide -->\n([\s\S]*?)\n<!-- \/guide -->/.exec(release) ?? [];
  expect(printed.split('\n')).toEqual(guideLines().map((line) => `- ${line}`));
});

test('every row of the examination is answered', () => {
  const rows = [...release.matchAll(/^\| R(\d+) /gm)].map(([, row]) => Number(row));
  expect(rows).toEqual(Array.from({ length: 19 }, (_, at) => at + 1));
});
