import { createRequire } from 'node:module';
import { templateOf, urlOf } from './cluster';
import type { TestCluster } from './cluster';
import { statement } from './statement';

const load = createRequire(__filename);

/** Creates the template, runs every migration in it and closes it to sessions, so that copies never wait for one. */
export async function makeTemplate(cluster: TestCluster): Promise<void> {
  // Loaded only now: the set-up first has to teach require() the names of the shared code.
  const { migrate } = load('../db/migrate') as typeof import('../db/migrate');
  const name = templateOf(cluster);
  await statement(cluster.url, `create database "${name}"`);
  await migrate(urlOf(cluster, name));
  await statement(cluster.url, `alter database "${name}" with allow_connections false`);
}
