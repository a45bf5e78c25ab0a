import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { standingOf } from './process-standing';

/** A server process that holds a data directory and answers. */
export interface RunningServer {
  pid: number;
  port: number;
}

/** The server that already runs on this data directory, left behind by a start that was killed; waits up to 15 s for its answer. */
export async function runningServer(home: string): Promise<RunningServer | undefined> {
  for (let tries = 0; tries < 150; tries += 1) {
    const found = readPidFile(home);
    const standing = found && standingOf(found.pid);
    // The file of a server that is gone stays: PostgreSQL checks by it that no backend is left, then clears it.
    if (!found || standing?.is === 'gone') return undefined;
    if (standing?.is !== 'runs' || !standing.program.includes('postgres')) {
      // PostgreSQL would take whoever has the number now, or the uncleared dead, for a living server.
      rmSync(join(home, 'postmaster.pid'));
      return undefined;
    }
    if (await answers(found.port, home)) return found;
    await pause(100);
  }
  throw new Error(
    `Process ${readPidFile(home)?.pid} holds the data in ${home} and does not answer; stop it and start again`,
  );
}

/** Whether a server on this port answers and serves exactly this data directory. */
export async function answers(port: number, home: string): Promise<boolean> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const reply = await client.query<{ data_directory: string }>('show data_directory');
    const served = reply.rows[0]?.data_directory ?? '';
    return existsSync(served) && realpathSync(served) === realpathSync(home);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What the pid file of a data directory says; its lines are process, data directory, start time, port, ... */
export function readPidFile(home: string): RunningServer | undefined {
  const path = join(home, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]) } : undefined;
}
