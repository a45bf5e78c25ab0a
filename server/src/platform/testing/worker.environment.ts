import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { ModuleMocker } from 'jest-mock';
import ZonedEnvironment from './zoned.environment';

/**
 * The tests of one worker in the worker's own realm, one file after the other: what a file imports is loaded once for all of them
 * (`worker.runtime.cjs`), and a house may stand from one to the next. Jest wants a default export.
 */
export default class WorkerEnvironment extends ZonedEnvironment {
  // What Jest replaces in the realm for each file, keeping every file it ever replaced it for, and what a file may set.
  private readonly before = { exit: process.exit, console: globalThis.console, env: { ...process.env } };

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    this.global = globalThis as unknown as typeof this.global;
    this.moduleMocker = new ModuleMocker(globalThis);
  }

  override async teardown(): Promise<void> {
    process.exit = this.before.exit;
    globalThis.console = this.before.console;
    for (const name of Object.keys(process.env)) if (!(name in this.before.env)) delete process.env[name];
    Object.assign(process.env, this.before.env);
    await super.teardown();
  }
}
