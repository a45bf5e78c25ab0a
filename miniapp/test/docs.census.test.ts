/** @jest-environment node */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideLines } from '../src/resident/privacy/declared';

const root = join(__dirname, '../..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const release = text('docs/wechat-release.md');

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

/** Tests that a document names: the title in straight quotes after the file in which it stands. */
function testsIn(document: string): [file: string, title: string][] {
  let file = '';
  return document.split('\n').flatMap((line) => {
    const found = [...line.matchAll(/`([\w./-]+\.(?:test|journey)\.tsx?)`|"([^"|]+)"/g)];
    return found.flatMap(([, named, title]): [string, string][] => {
      file = named ?? file;
      return title && line.startsWith('|') ? [[file, title]] : [];
    });
  });
}

/** Whether a test of that title stands in a file. */
const holds = (code: string, title: string): boolean => {
  const said = code.replace(/\\'/g, "'");
  return [`'${title}'`, `"${title}"`, `\`${title}\``].some((literal) => said.includes(literal));
};

test('every file that a document names is there', () => {
  const named = documents.flatMap((document) =>
    filesIn(text(document)).map((file) => [document, file] as const),
  );
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter(([, file]) => !existsSync(join(root, file)))).toEqual([]);
});

test('every test that the release document names is there', () => {
  const named = testsIn(release);
  expect(named.length).toBeGreaterThan(90);
  expect(named.filter(([file, title]) => !holds(text(file), title))).toEqual([]);
});

test('every test that proves an obligation is there, for each of the twenty-five', () => {
  const owed = text('docs/obligations.md');
  const rows = [...owed.matchAll(/^\| (\d+) \|/gm)].map(([, row]) => Number(row));
  expect(rows).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
  const named = testsIn(owed);
  expect(named).toHaveLength(25);
  expect(named.filter(([file, title]) => !existsSync(join(root, file)) || !holds(text(file), title))).toEqual(
    [],
  );
});

test('a title that nobody wrote is missed', () => {
  const [[file, title] = ['', '']] = testsIn(release);
  expect([holds(text(file), title), holds(text(file), title.slice(1))]).toEqual([true, false]);
});

test('the privacy guide in it is the one the app declares', () => {
  const [, printed = ''] = /<!-- guide -->\n([\s\S]*?)\n<!-- \/guide -->/.exec(release) ?? [];
  expect(printed.split('\n')).toEqual(guideLines().map((line) => `- ${line}`));
});

test('every row of the examination is answered', () => {
  const rows = [...release.matchAll(/^\| R(\d+) /gm)].map(([, row]) => Number(row));
  expect(rows).toEqual(Array.from({ length: 19 }, (_, at) => at + 1));
});
