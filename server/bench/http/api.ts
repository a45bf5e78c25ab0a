import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { House } from '../../src/platform/testing/house';
import { ownProgram } from '../../src/platform/testing/own-program';

/** A port below those that the system gives to whoever asks for any. */
async function quietPort(): Promise<number> {
  for (let port = 21_000 + (process.pid % 1000); ; port++) {
    const server = createServer();
    const free = await new Promise<boolean>((told) => {
      server.once('error', () => told(false));
      server.listen(port, '127.0.0.1', () => told(true));
    });
    if (!free) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}

/** The API in a process of its own, as it runs where people rely on it. */
export async function startApi(
  { env }: Pick<House, 'env'>,
  {
    program = 'src/main.ts',
    more = {},
    node = [],
  }: { program?: string; more?: NodeJS.ProcessEnv; node?: readonly string[] } = {},
): Promise<{ port: number; stop: () => Promise<void> }> {
  const port = await quietPort();
  const api = spawn(process.execPath, [...node, ...ownProgram(program)], {
    env: { ...process.env, ...env, PORT: String(port), LOG_LEVEL: 'info', DATABASE_POOL: '10', ...more },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (;;) {
    if (api.exitCode !== null) throw new Error(`the API ended with ${api.exitCode}`);
    const ready = await fetch(`http://127.0.0.1:${port}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    port,
    stop: async () => {
      if (api.exitCode !== null) return;
      api.kill('SIGTERM');
      await once(api, 'exit');
    },
  };
}
