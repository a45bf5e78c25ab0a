import TestRunner from 'jest-runner';
import type { Test, TestEvents, TestRunnerOptions, TestWatcher, UnsubscribeFn } from 'jest-runner';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

type Result = TestEvents['test-file-success'][1];

/** As many walks share what they loaded; a few of such heaps still fit into small machines. */
const most = 6;

/** A walk that may share a process; those of Open311 stand still when they do, and run alone. */
const isWalk = ({ path }: Test): boolean => path.endsWith('.e2e.test.ts') && !/[\\/]open311[\\/]/.test(path);
const titleOf = ({ path, context }: Test): string => relative(context.config.rootDir, path);

/**
 * Runs several walks (`*.e2e.test.ts`) in one go and tells of each by itself. Jest loads and compiles a whole house anew for
 * every file, two seconds of a core, and each then runs its code cold: together they need a third less. Each file has its
 * house and its hooks to itself as ever, a file that is asked for alone runs alone. Jest wants a default export.
 */
export default class TogetherRunner extends TestRunner {
  private readonly members = new Map<string, readonly Test[]>();

  override async runTests(tests: Test[], watcher: TestWatcher, options: TestRunnerOptions): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'linli-together-'));
    try {
      const groups = this.deal(tests.filter(isWalk)).map((group, at) =>
        this.bind(group, join(folder, `${at}.js`)),
      );
      // The longest first, so that no worker is left with one at the end.
      await super.runTests([...groups, ...tests.filter((test) => !isWalk(test))], watcher, options);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  override on<Name extends keyof TestEvents>(
    name: Name,
    listener: (told: TestEvents[Name]) => void | Promise<void>,
  ): UnsubscribeFn {
    return super.on(name, async (told) => {
      for (const each of this.apart(told)) await listener(each as TestEvents[Name]);
    });
  }

  /** Long and short ones in each hand, and something for every worker. */
  private deal(walks: Test[]): Test[][] {
    const hands = Math.max(
      Math.ceil(walks.length / most),
      Math.min(walks.length, this._globalConfig.maxWorkers),
    );
    return Array.from({ length: hands }, (_, hand) => walks.filter((_walk, at) => at % hands === hand));
  }

  /** Writes the file that runs a group; one alone needs none. */
  private bind(group: Test[], file: string): Test {
    const [first] = group;
    if (!first) throw new Error('a group without a test');
    if (group.length === 1) return first;
    const parts = group.map((test) => [titleOf(test), test.path].map((text) => JSON.stringify(text)));
    writeFileSync(
      file,
      parts.map(([title, path]) => `describe(${title}, () => void require(${path}));\n`).join(''),
    );
    this.members.set(file, group);
    return { ...first, path: file };
  }

  /** What Jest tells of a group, told of each of its files. */
  private apart(told: TestEvents[keyof TestEvents]): unknown[] {
    const [about, what] = told;
    const group = typeof about === 'string' ? undefined : this.members.get(about.path);
    if (!group) return [told];
    return group.map((test, at) => {
      const isWhole = typeof what === 'object' && 'testResults' in what;
      return [test, isWhole ? partOf(what, test, at === 0) : what];
    });
  }
}

/** The part of a group's result that belongs to one file; what belongs to no test goes with the first. */
function partOf(whole: Result, test: Test, isFirst: boolean): Result {
  const title = titleOf(test);
  const testResults = whole.testResults
    .filter(({ ancestorTitles }) => ancestorTitles[0] === title)
    .map((one) => ({
      ...one,
      ancestorTitles: one.ancestorTitles.slice(1),
      fullName: one.fullName.slice(title.length + 1),
    }));
  const count = (status: string) => testResults.filter((one) => one.status === status).length;
  const runtime = testResults.reduce((sum, { duration }) => sum + (duration ?? 0), 0);
  const failed = count('failed');
  return {
    ...whole,
    testFilePath: test.path,
    testResults,
    numPassingTests: count('passed'),
    numFailingTests: failed,
    numPendingTests: count('pending'),
    numTodoTests: count('todo'),
    perfStats: { ...whole.perfStats, runtime, end: whole.perfStats.start + runtime },
    failureMessage: failed > 0 || isFirst ? whole.failureMessage : null,
    ...(!isFirst && { console: undefined }),
  };
}
