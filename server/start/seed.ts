import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { seedDemo } from '../seeds/demo';
import { AppModule } from '../src/app.module';
import { configFrom } from '../src/platform/config';
import { startWords } from './start.words';

/** Seeds the demo district unless there is a district already. Only for demonstrations: invented people would be let in. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  if (env.LINLI_DEMO !== '1') throw new Error(startWords.notDemo);
  const app = await NestFactory.createApplicationContext(AppModule.with(configFrom(env)), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    const began = performance.now();
    const seeded = await seedDemo(app);
    const seconds = (performance.now() - began) / 1000;
    process.stdout.write(`${seeded ? startWords.seeded(seconds) : startWords.seededBefore}\n`);
  } finally {
    await app.close();
  }
}

void main(process.env).catch((trouble: Error) => {
  process.stderr.write(`${trouble.stack}\n`);
  process.exitCode = 1;
});
