import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Client } from 'pg';
import type { House } from '../../platform/testing/house';
import { ownProgram } from '../../platform/testing/own-program';
import { statement } from '../../platform/testing/statement';

/** How many connections each worker opens. */
export const workerPool = 3;

/** Starts the real worker program on the database of a house. */
export function startWorker(
  { env }: House,
  more: NodeJS.ProcessEnv = {},
  program = ownProgram('src/worker.ts'),
): ChildProcess {
  return spawn(process.execPath, program, {
    env: { ...process.env, ...env, DATABASE_POOL: String(workerPool), ...more },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** Kills a worker as a machine that loses its power would. */
export async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

/** Asks again and again until the answer is as wanted; the test's own limit ends a wait that is in vain. */
export async function until(fits: () => Promise<boolean>): Promise<void> {
  while (!(await fits())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Holds everyone who wants to write into a table, each in the middle of their transaction, until it is let go. */
export async function hold(url: string, table: string) {
  const holder = new Client({ connectionString: url });
  await holder.connect();
  await holder.query('begin');
  await holder.query(`lock table ${table} in share mode`);
  return {
    /** Waits until at least so many transactions stand before the table. */
    untilHeld: (count: number) =>
      until(async () => {
        const held = await statement(
          url,
          `select from pg_locks l where l.relation = $1::regclass and not l.granted
             and l.database = (select oid from pg_database where datname = current_database())`,
          [table],
        );
        return held.length >= count;
      }),
    letGo: async () => {
      await holder.query('rollback');
      await holder.end();
    },
  };
}
