import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { setMaxListeners } from 'node:events';
import { setTimeout as rest } from 'node:timers/promises';
import { AppModule } from './app.module';
import { configFrom } from './platform/config';
import { checkGround } from './platform/db/ground';
import { Meter } from './platform/telemetry/meter';
import { serveMetrics } from './platform/telemetry/metrics-port';
import { cannotStart } from './platform/variables';
import { schedule, type Job } from './schedule';
import { TemplateCheck } from './subscription/template-check';

/** The worker process: the same modules, no port; runs the outbox and every clock until it is told to stop. */
async function main(): Promise<void> {
  const config = configFrom(process.env);
  // Nobody stands there and waits for a job.
  const answerWithin = Math.max(config.answerWithin, 60_000);
  const app = await NestFactory.createApplicationContext(AppModule.with({ ...config, answerWithin }), {
    bufferLogs: true,
    abortOnError: false,
  });
  const log = app.get(Logger);
  app.useLogger(log);
  await checkGround(app, config, log);
  const stopping = new AbortController();
  const jobs = schedule(app);
  // each rest listens for the end, so that none outlasts it
  setMaxListeners(jobs.length, stopping.signal);
  const meter = app.get(Meter);
  meter.expect(jobs.map(({ name }) => name));
  await serveMetrics(app, config.metrics);
  const running = jobs.map((job) => keepRunning(job, stopping.signal, { log, meter }));
  const stop = () => stopping.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  log.log('worker is running', 'worker');
  void app.get(TemplateCheck).look();
  await Promise.all(running);
  await app.close();
}

async function keepRunning(
  job: Job,
  signal: AbortSignal,
  { log, meter }: { log: Logger; meter: Meter },
): Promise<void> {
  const run = async () => {
    const did = await job.run().catch((trouble: unknown) => {
      log.error({ err: trouble }, `${job.name} failed`, 'worker');
      return null;
    });
    meter.ran(job.name, did !== null);
    return did;
  };
  while (!signal.aborted) {
    const did = await run();
    if (did) await Promise.all(Array.from({ length: job.beside ?? 0 }, run));
    else await rest(job.rest, undefined, { signal }).catch(() => undefined);
  }
}

void main().catch(cannotStart);
