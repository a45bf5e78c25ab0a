import { execFileSync } from 'node:child_process';
import path from 'node:path';
import setUpCluster from '../../../server/src/platform/testing/cluster.setup';
import { isStale, fingerprint, noteBuilt } from '../../../server/start/staleness';
import { browserPath } from './browser';

const root = path.resolve(__dirname, '../../..');

/** Before the journeys: a browser, a PostgreSQL, and the demo and production builds for browsers if they are stale. */
export default async function setUp(...run: Parameters<typeof setUpCluster>): Promise<void> {
  browserPath();
  for (const [folder, demo] of [
    ['h5-demo', '1'],
    ['h5', ''],
  ] as const) {
    const sources = [
      'miniapp/src',
      'miniapp/config',
      'miniapp/taro-plugins',
      'miniapp/babel.config.js',
      'miniapp/package.json',
      'miniapp/project.config.json',
      'shared/src',
      'package-lock.json',
    ];
    const built = {
      root,
      folder: path.join(root, 'miniapp/dist', folder),
      sources,
      settings: { LINLI_DEMO: demo },
    };
    if (!isStale(built)) continue;
    const print = fingerprint(built);
    execFileSync('npm', ['run', '-s', 'build:h5', '-w', 'miniapp'], {
      cwd: root,
      stdio: 'pipe',
      env: { ...process.env, LINLI_DEMO: demo },
    });
    noteBuilt(built, print);
  }
  await setUpCluster(...run);
}
