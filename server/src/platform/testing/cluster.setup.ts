import { endCluster, isStarted, putPooler, startCluster } from './cluster';
import { followMappedNames } from './mapped-names';
import { makeTemplate } from './template';

/** Jest's global set-up: one cluster and one migrated template for the whole run. Jest wants a default export. */
export default async function setUp(
  _run: unknown,
  project: { moduleNameMapper: [string, string | string[]][] },
): Promise<void> {
  // Several projects of one run share the cluster.
  if (isStarted()) return;
  const cluster = await startCluster();
  const forget = followMappedNames(project.moduleNameMapper);
  try {
    await makeTemplate(cluster);
    if (process.env.LINLI_TEST_POOLER === '1') await putPooler(cluster);
  } catch (error) {
    // Jest calls no tear-down after a set-up that failed.
    await endCluster();
    throw error;
  } finally {
    forget();
  }
}
