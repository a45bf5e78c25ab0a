import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { testCluster } from '../src/platform/testing/cluster';
import { mutants, type Mutant } from './mutants';

const root = path.resolve(__dirname, '../..');
/** What a test run reads; nothing of it is built. */
const sources = [
  'jest.config.ts',
  'tsconfig.base.json',
  'package.json',
  '.ci',
  'shared',
  'server',
  'miniapp/test',
];
const left = /\/(node_modules|dist|desk|\.data)(\/|$)/;

let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(path.join(os.tmpdir(), 'linli-mutants-'));
  for (const source of sources)
    await cp(path.join(root, source), path.join(copy, source), {
      recursive: true,
      filter: (file) => !left.test(file.slice(root.length)),
    });
  for (const modules of ['node_modules', 'server/node_modules'])
    await symlink(path.join(root, modules), path.join(copy, modules));
}, 300_000);
afterAll(() => rm(copy, { recursive: true, force: true }));

/** Runs the test that has to find a fault, in the copy, and answers what Jest said. */
const run = ({ project, test, title }: Mutant): Promise<string> =>
  new Promise((resolve) => {
    const args = [test, '--selectProjects', project, '-t', title];
    execFile(
      process.execPath,
      [path.join(root, 'node_modules/jest/bin/jest.js'), ...args],
      { cwd: copy, env: { ...process.env, TEST_DATABASE_URL: testCluster().url, JEST_WORKER_ID: undefined } },
      (_, said, complained) => resolve(said + complained),
    );
  });

test.each(mutants)(
  'a fault is found: $name',
  async (mutant) => {
    const file = path.join(copy, mutant.file);
    const sound = await readFile(file, 'utf8');
    expect(sound.split(mutant.from)).toHaveLength(2);
    await writeFile(
      file,
      sound.replace(mutant.from, () => mutant.to),
    );
    const said = await run(mutant).finally(() => writeFile(file, sound));
    expect(said).toMatch(/Tests: +[1-9]\d* failed/);
    expect(said).not.toContain('failed to run');
  },
  300_000,
);

test('control: the same without a fault passes', async () => {
  const [mutant] = mutants;
  if (mutant) expect(await run(mutant)).toMatch(/Tests: .*[1-9]\d* passed/);
}, 300_000);
