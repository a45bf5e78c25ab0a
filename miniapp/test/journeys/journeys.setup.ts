import setUpCluster from '../../../server/src/platform/testing/cluster.setup';
import { builtTogether } from '../build';
import { browserPath, startBrowser } from './browser';

/** Before the journeys: a browser, all builds, a PostgreSQL. Jest wants a default export. */
export default async function setUp(...run: Parameters<typeof setUpCluster>): Promise<void> {
  // in processes of their own, at work while a browser is installed, which this one waits for
  const builds = builtTogether([['h5', 'h5-demo'], ['weapp'], ['desk']]);
  // the one that was found here is that of all
  process.env.CHROME_PATH = browserPath();
  await builds;
  await setUpCluster(...run);
  await startBrowser();
}
