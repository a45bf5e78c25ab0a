import 'reflect-metadata';
import { createApp } from './app';
import { configFrom } from './platform/config';

/** The API process. */
async function main(): Promise<void> {
  const config = configFrom(process.env);
  const app = await createApp(config);
  await app.listen(config.port, config.host);
}

void main();
