/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

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
const shared = { '^@linli/shared/(.*)$': '<rootDir>/shared/src/$1' };
const node = { testEnvironment: 'node', rootDir: __dirname, transform: { '\\.tsx?$': swc(false) } as Config['transform'], moduleNameMapper: shared };

const config: Config = {
  projects: [
    { ...node, displayName: 'shared', testMatch: ['<rootDir>/shared/src/**/*.test.ts'] },
    {
      ...node,
      displayName: 'server',
      testMatch: ['<rootDir>/server/**/*.test.ts'],
      testPathIgnorePatterns: ['/dist/', '\\.journey\\.'],
      globalSetup: '<rootDir>/server/src/platform/testing/cluster.setup.ts',
      globalTeardown: '<rootDir>/server/src/platform/testing/cluster.teardown.ts',
    },
  ],
};
export default config;
