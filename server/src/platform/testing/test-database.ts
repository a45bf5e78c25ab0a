import { randomBytes } from 'node:crypto';
import { templateOf, testCluster, urlOf } from './cluster';
import { statement } from './statement';

/** A migrated database of its own for a test file; `drop` fails while a connection to it is still open. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Copies the template into a new database that nobody else uses. */
export async function freshDatabase(): Promise<TestDatabase> {
  const cluster = testCluster();
  const name = `${cluster.prefix}_${randomBytes(6).toString('hex')}`;
  await statement(cluster.url, `create database "${name}" template "${templateOf(cluster)}"`);
  return {
    url: urlOf(cluster, name),
    drop: async () => {
      await statement(cluster.url, `drop database "${name}"`);
    },
  };
}
