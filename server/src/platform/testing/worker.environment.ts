import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { ModuleMocker } from 'jest-mock';
import ZonedEnvironment from './zoned.environment';

/**
 * The tests of one worker in the worker's own realm, one file after the other: what a file imports is loaded once for all of them
 * (`worker.runtime.cjs`), and a house may stand from one to the next. Jest wants a default export.
 */
export default class WorkerEnvironment extends ZonedEnvironment {
  // What jest replaces in the realm for each file, keeping every file it ever replaced it for.
  private readonly before = { exit: process.exit, console: globalThis.console };

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    this.global = globalThis as unknown as typeof this.global;
    this.moduleMocker = new ModuleMocker(globalThis);
  }

  override async teardown(): Promise<void> {
    process.exit = this.before.exit;
    globalThis.console = this.before.console;
    await super.teardown();
  }
}
