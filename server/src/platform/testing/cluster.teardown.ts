import { endCluster } from './cluster';

/** Jest's global tear-down: nothing of the run stays. Jest wants a default export. */
export default async function tearDown(): Promise<void> {
  await endCluster();
}
