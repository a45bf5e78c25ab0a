import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startCluster } from '../src/platform/testing/cluster';
import { makeTemplate } from '../src/platform/testing/template';
import { registerBench } from './register.bench';
import { startPostgres } from '../start/embedded-postgres';
import { bulletinBench } from './bulletin.bench';
import { openCity } from './city';
import { escalationBench } from './escalation.bench';
import { inboxBench } from './inbox.bench';
import { tableOf, type Line } from './lines';
import { searchBench } from './search.bench';

/** Open tickets of each city; others may be named on the command line. */
const usual = [50_000, 100_000, 1_000_000];
/** Below this there are not enough tickets for its cohorts. */
const leastForEscalation = 100_000;

/** A server as a small installation has it: it reaches the disk, and has a gigabyte to keep pages in. */
const settings = {
  shared_buffers: '1GB',
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
  max_connections: '100',
};

/** Measures cities one after the other; one JSON line for each measurement and a table at the end. */
async function bench(sizes: readonly number[]): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'linli-bench-'));
  const postgres = await startPostgres({ dataDir: folder, flags: settings });
  const lines: Line[] = [];
  try {
    process.env.TEST_DATABASE_URL = postgres.url('postgres', 'linli_owner');
    await makeTemplate(await startCluster());
    for (const size of sizes) {
      const city = await openCity(size);
      try {
        const found = [
          ...(await inboxBench(city)),
          ...(await searchBench(city)),
          ...(size >= leastForEscalation ? await escalationBench(city) : []),
          // last, as it lays homes of its own; the same in every city
          ...(size === sizes[0] ? await bulletinBench(city) : []),
        ];
        for (const line of found) say(JSON.stringify(line));
        lines.push(...found);
      } finally {
        await city.house.close();
      }
    }
    const register = await registerBench();
    for (const line of register) say(JSON.stringify(line));
    say(tableOf([...lines, ...register]));
  } finally {
    await postgres.stop();
    rmSync(postgres.home, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, , , ...named] = process.argv;
void bench(named.length ? named.map(Number) : usual);
