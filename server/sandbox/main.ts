import { randomBytes } from 'node:crypto';
import { sandboxPush } from './app';
import { createSandbox } from './sandbox';

async function main(): Promise<void> {
  if (process.env.NODE_ENV === 'production')
    throw new Error('the stand-in lets anybody in: never in production');
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  // Another seed each time: a token of yesterday must not be good today.
  const seed = process.env.SANDBOX_SEED ?? randomBytes(8).toString('hex');
  const sandbox = createSandbox({ now: () => Date.now(), log, seed, assumeVisits: true });
  const url = process.env.SANDBOX_PUSH_URL;
  if (url) await sandbox.inject({ method: 'POST', url: '/__sandbox/push', payload: { url, ...sandboxPush } });
  const port = Number(process.env.SANDBOX_PORT ?? 8556);
  const address = await sandbox.listen({ port, host: process.env.HOST ?? '127.0.0.1' });
  process.stdout.write(`the WeChat stand-in listens on ${address}\n`);
  const rounds = setInterval(() => void sandbox.deliverDue(), 300);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      clearInterval(rounds);
      void sandbox.close();
    });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
