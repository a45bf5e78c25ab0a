import 'reflect-metadata';
import { Logger } from 'nestjs-pino';
import { createApp } from './app';
import { configFrom } from './platform/config';
import { checkGround } from './platform/db/ground';
import { leaveWhenTold } from './platform/http/leaving';
import { serveMetrics } from './platform/telemetry/metrics-port';
import { cannotStart } from './platform/variables';

/** The API process. */
async function main(): Promise<void> {
  const config = configFrom(process.env);
  const app = await createApp(config);
  await checkGround(app, config, app.get(Logger));
  await serveMetrics(app, config.metrics);
  leaveWhenTold(app, config.shutdownWait, app.get(Logger));
  await app.listen(config.port, config.host);
}

void main().catch(cannotStart);
