import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../../start/free-port';
import type { House } from './house';
import { ownProgram } from './own-program';

/** The real API in a process of its own: where it listens, and all it has written so far. */
export interface ApiProcess {
  readonly url: string;
  readonly written: () => string;
  /** Ends it as a machine that loses its power would. */
  readonly kill: () => Promise<void>;
  /** Tells it to go, as whoever rolls out a release does; answers how it ended. */
  readonly tellToGo: () => Promise<number | null>;
}

/** Starts the real API on the database of a house, as talkative as it can be unless told otherwise. */
export async function startApi(
  { env }: Pick<House, 'env'>,
  more: NodeJS.ProcessEnv = {},
  program = ownProgram('src/main.ts'),
): Promise<ApiProcess> {
  const port = await freePort();
  const api = spawn(process.execPath, program, {
    env: { ...process.env, ...env, PORT: String(port), LOG_LEVEL: 'trace', DATABASE_POOL: '3', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard: string[] = [];
  for (const stream of [api.stdout, api.stderr])
    stream?.on('data', (part: Buffer) => heard.push(String(part)));
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(api, url))) await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    url,
    written: () => heard.join(''),
    kill: async () => {
      if (api.exitCode !== null || api.signalCode !== null) return;
      api.kill('SIGKILL');
      await once(api, 'exit');
    },
    tellToGo: async () => {
      api.kill('SIGTERM');
      await once(api, 'exit');
      return api.exitCode;
    },
  };
}

async function isReady({ exitCode }: ChildProcess, url: string): Promise<boolean> {
  if (exitCode !== null) throw new Error(`the API ended with ${exitCode}`);
  return fetch(`${url}/api/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}
