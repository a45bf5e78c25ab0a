/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';
import { availableParallelism } from 'node:os';

const swc = (react: boolean) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: react, decorators: true },
      transform: { react: { runtime: 'automatic' }, legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];
/** Libraries that come as ES modules only, which our compiled code imports when it needs them. */
const esOnly = '/node_modules/(?:openid-client|oauth4webapi|jose)/.+\\.js$';
const testRunner = '<rootDir>/.ci/runner.cjs';
const shared = { '^@linli/shared/(.*)$': '<rootDir>/shared/src/$1' };
const zoned = (zone: string) => ({
  testEnvironment: '<rootDir>/server/src/platform/testing/zoned.environment.ts',
  testEnvironmentOptions: { zone },
});
const worker = (zone: string) => ({
  testEnvironment: '<rootDir>/server/src/platform/testing/worker.environment.ts',
  testEnvironmentOptions: { zone },
  runtime: '<rootDir>/server/src/platform/testing/worker.runtime.cjs',
});
const node = {
  ...zoned('UTC'),
  rootDir: __dirname,
  testRunner,
  transform: { '\\.tsx?$': swc(false), [esOnly]: swc(false) } as Config['transform'],
  transformIgnorePatterns: ['/node_modules/(?!(?:openid-client|oauth4webapi|jose)/)'],
  moduleNameMapper: shared,
};

const config: Config = {
  reporters: ['default', '<rootDir>/.ci/count.cjs'],
  testSequencer: '<rootDir>/.ci/order.cjs',
  testTimeout: 60_000,
  // Jest leaves one core free; of two that is half, and who waits for the database or a browser needs none: three fill two.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  // What a file has loaded is not all let go of: a worker that has grown begins anew, before it slows down.
  workerIdleMemoryLimit: '2GB',
  projects: [
    { ...node, displayName: 'shared', testMatch: ['<rootDir>/shared/src/**/*.test.ts'] },
    {
      ...node,
      ...zoned('America/Los_Angeles'),
      displayName: 'shared-far-away',
      testMatch: ['<rootDir>/shared/src/**/*.test.ts'],
    },
    {
      ...node,
      ...worker('America/Los_Angeles'),
      displayName: 'server',
      testMatch: ['<rootDir>/server/**/*.test.ts'],
      testPathIgnorePatterns: ['/dist/'],
      globalSetup: '<rootDir>/server/src/platform/testing/cluster.setup.ts',
      globalTeardown: '<rootDir>/server/src/platform/testing/cluster.teardown.ts',
    },
    {
      ...node,
      ...worker('UTC'),
      displayName: 'journey',
      testMatch: ['<rootDir>/{miniapp/test/journeys,server/desk/test}/*.journey.ts'],
      globalSetup: '<rootDir>/miniapp/test/journeys/journeys.setup.ts',
      globalTeardown: '<rootDir>/miniapp/test/journeys/journeys.teardown.ts',
    },
    {
      displayName: 'miniapp',
      rootDir: __dirname,
      testRunner,
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/miniapp/{src,test}/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/miniapp/test/setup.ts'],
      transform: { '\\.tsx$': swc(true), '\\.ts$': swc(false) } as Config['transform'],
      globals: { DEMO: false, API_BASE: 'http://linli.test/api' },
      moduleNameMapper: {
        ...shared,
        '\\.scss$': 'identity-obj-proxy',
        '^@tarojs/taro$': '<rootDir>/miniapp/test/taro.ts',
        '^@tarojs/components$': '<rootDir>/miniapp/test/taro-components.tsx',
      },
    },
  ],
};
export default config;
