import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../start/free-port';
import type { House } from '../src/platform/testing/house';
import { startWorker, until } from '../src/ticket/testing/workers';

/** Does some work while so many workers are at theirs, each with so many connections. */
export async function withWorkers<T>(
  house: House,
  { count, pool }: { readonly count: number; readonly pool: number },
  work: () => Promise<T>,
): Promise<T> {
  const ports = await Promise.all(Array.from({ length: count }, freePort));
  const workers = ports.map((port) =>
    startWorker(house, { LOG_LEVEL: 'warn', DATABASE_POOL: String(pool), METRICS_PORT: String(port) }),
  );
  try {
    for (const port of ports) await until(() => isUp(`http://127.0.0.1:${port}/live`));
    return await work();
  } finally {
    await Promise.all(workers.map(go));
  }
}

const isUp = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

/** Tells a worker to go; it ends what it has begun. */
async function go(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill('SIGTERM');
  await once(worker, 'exit');
}
