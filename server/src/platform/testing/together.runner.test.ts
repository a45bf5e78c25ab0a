import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

interface Told {
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const root = resolve(__dirname, '../../../..');
const folder = mkdtempSync(join(tmpdir(), 'linli-runner-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What jest tells of these files when it runs them with our runner, one worker for all. */
async function run(files: Record<string, string>): Promise<Told> {
  const place = mkdtempSync(join(folder, 'run-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
  const config = {
    rootDir: place,
    runner: join(__dirname, 'together.runner.ts'),
    testEnvironment: 'node',
    transform: { '\\.ts$': [require.resolve('@swc/jest'), { module: { type: 'commonjs' } }] },
  };
  writeFileSync(join(place, 'package.json'), '{}');
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const asked = ['--json', '--runInBand', '--no-cache', '--config', JSON.stringify(config)];
  const said = await new Promise<string>((done) =>
    execFile(process.execPath, [jest, ...asked], { cwd: place }, (_error, out) => done(out)),
  );
  return JSON.parse(said) as Told;
}

const brief = ({ testResults }: Told) =>
  testResults.map(({ name, status, assertionResults }) => [
    name.split('/').at(-1),
    status,
    ...assertionResults.map((one) => `${one.fullName}: ${one.status}`),
  ]);
const walk = (
  body: string,
) => `let mine; beforeAll(() => (mine = globalThis.guests = (globalThis.guests ?? 0) + 1));
describe('here', () => it('is', () => { ${body} }));`;

it('tells of each file by itself: its tests under their own names, and only what failed there', async () => {
  const told = await run({
    'one.e2e.test.ts': walk('expect(mine).toBe(globalThis.guests)'),
    'two.e2e.test.ts': walk("throw new Error('what went wrong')"),
    'rule.test.ts': "it('holds', () => undefined)",
  });
  expect(brief(told).sort()).toEqual([
    ['one.e2e.test.ts', 'passed', 'here is: passed'],
    ['rule.test.ts', 'passed', 'holds: passed'],
    ['two.e2e.test.ts', 'failed', 'here is: failed'],
  ]);
  expect(told.numTotalTests).toBe(3);
  expect(told.testResults.find(({ status }) => status === 'failed')?.message).toContain('what went wrong');
});

it('runs walks in one go, the larger file first, each with its hooks to itself', async () => {
  const told = await run({
    'one.e2e.test.ts': walk('expect([mine, globalThis.guests]).toEqual([1, 1]); /* larger */'),
    'two.e2e.test.ts': walk('expect([mine, globalThis.guests]).toEqual([2, 2])'),
  });
  expect(brief(told).map(([, status]) => status)).toEqual(['passed', 'passed']);
});

it('says why when one of them cannot even be read, and counts none of them as passed', async () => {
  const told = await run({ 'one.e2e.test.ts': walk(''), 'two.e2e.test.ts': "require('./nowhere')" });
  expect(told.testResults.map(({ status }) => status)).toEqual(['failed', 'failed']);
  for (const { message } of told.testResults) expect(message).toContain("Cannot find module './nowhere'");
});
