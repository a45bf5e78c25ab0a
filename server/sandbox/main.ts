import { createSandbox } from './sandbox';

async function main(): Promise<void> {
  if (process.env.NODE_ENV === 'production')
    throw new Error('the stand-in lets anybody in: never in production');
  const sandbox = createSandbox({ now: () => Date.now(), log: (line) => process.stderr.write(`${line}\n`) });
  const port = Number(process.env.SANDBOX_PORT ?? 8556);
  const address = await sandbox.listen({ port, host: process.env.HOST ?? '127.0.0.1' });
  process.stdout.write(`the WeChat stand-in listens on ${address}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
