import { endCluster } from '../../../server/src/platform/testing/cluster';
import { endBrowser } from './browser';

/** After the journeys: nothing of the run stays. Jest wants a default export. */
export default async function tearDown(): Promise<void> {
  await endBrowser();
  await endCluster();
}
