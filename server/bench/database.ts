import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startCluster } from '../src/platform/testing/cluster';
import { makeTemplate } from '../src/platform/testing/template';
import { startPostgres } from '../start/embedded-postgres';

/** A server as a small installation has it: it reaches the disk, and has a gigabyte to keep pages in. */
const settings = {
  shared_buffers: '1GB',
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
  max_connections: '100',
  // what is laid into emptied tables needs no log; all else is logged as ever
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** Does some work while a database server of its own runs, in which houses can be opened. */
export async function withDatabase(work: () => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'linli-bench-'));
  const postgres = await startPostgres({ dataDir: folder, flags: settings });
  try {
    process.env.TEST_DATABASE_URL = postgres.url('postgres', 'linli_owner');
    await makeTemplate(await startCluster());
    await work();
  } finally {
    await postgres.stop();
    rmSync(postgres.home, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}
