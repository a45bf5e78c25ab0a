import { randomBytes } from 'node:crypto';
import { templateOf, testCluster, urlOf } from './cluster';
import { endSessions } from './pooler';
import { statement } from './statement';

/** A migrated database of its own for a test; `drop` fails while a connection to it is still open. */
export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  drop(): Promise<void>;
}

/** Copies a database that nobody is connected to, the template unless another is named, into a new one that nobody else uses. */
export async function freshDatabase(
  from = templateOf(testCluster()),
  name = `${testCluster().prefix}_${randomBytes(6).toString('hex')}`,
): Promise<TestDatabase> {
  const cluster = testCluster();
  if (cluster.pooler) await endSessions(cluster.url, from);
  await statement(cluster.url, `create database "${name}" template "${from}" strategy file_copy`);
  return {
    name,
    url: urlOf(cluster, name),
    drop: async () => {
      if (cluster.pooler) await endSessions(cluster.url, name);
      await statement(cluster.url, `drop database "${name}"`);
    },
  };
}
