import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Finding } from './finding';

const root = path.resolve(__dirname, '../..');

/** What is shown by tests of its own and not on the world: under what name, and in which file. */
export const suites: readonly (readonly [name: string, file: string])[] = [
  ['planted faults', 'server/trust/mutants.e2e.test.ts'],
  ['chaos', 'server/chaos/chaos.test.ts'],
  ['backup and restore', 'server/start/restore.test.ts'],
  ['the chain of history', 'server/src/platform/audit/audit.e2e.test.ts'],
  ['secret ballots', 'server/src/ballot/secrecy.e2e.test.ts'],
  ['two releases', 'server/start/releases.test.ts'],
];

interface Result {
  readonly name: string;
  readonly assertionResults: readonly {
    readonly title: string;
    readonly status: string;
    readonly failureMessages?: readonly string[];
  }[];
}

/** A test in which something broken on purpose is found. */
const isControl = (title: string): boolean => /^control\b|\bfound\b/.test(title);

/** Runs these tests and says of each file what a check says of itself: what did not even begin has failed. */
export async function runSuites(): Promise<Finding[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'linli-trust-'));
  const report = path.join(folder, 'report.json');
  const files = suites.map(([, file]) => file);
  const jest = spawn(
    process.execPath,
    [
      require.resolve('jest/bin/jest'),
      ...files,
      '--selectProjects',
      'server',
      '--json',
      `--outputFile=${report}`,
    ],
    { cwd: root, stdio: 'ignore' },
  );
  await once(jest, 'exit');
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as { testResults: Result[] };
  await rm(folder, { recursive: true });
  return suites.map(([check, file]) => {
    const tests = testResults.find(({ name }) => name === path.join(root, file))?.assertionResults ?? [];
    return {
      check,
      tried: tests.length,
      failed: tests.length
        ? tests
            .filter(({ status }) => status !== 'passed')
            .map(({ title, failureMessages: [why = ''] = [] }) => `${title}: ${why.split('\n')[0]}`)
        : ['it did not begin'],
      control: tests
        .filter(({ status, title }) => status === 'passed' && isControl(title))
        .map(({ title }) => title),
    };
  });
}
