import setUpCluster from '../../../server/src/platform/testing/cluster.setup';
import { built, builtDesk } from '../build';
import { browserPath } from './browser';

/** Before the journeys: a browser, all builds, a PostgreSQL. Jest wants a default export. */
export default async function setUp(...run: Parameters<typeof setUpCluster>): Promise<void> {
  browserPath();
  built('h5');
  built('h5-demo');
  built('weapp');
  builtDesk();
  await setUpCluster(...run);
}
