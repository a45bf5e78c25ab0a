import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import NodeEnvironment from 'jest-environment-node';

/** Runs a project's tests as on a machine of another time zone (`testEnvironmentOptions.zone`). Jest wants a default export. */
export default class ZonedEnvironment extends NodeEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    // Node reads the zone anew whenever it is set; a worker may run tests of several zones one after the other.
    process.env.TZ = String(config.projectConfig.testEnvironmentOptions.zone);
    super(config, context);
  }
}
