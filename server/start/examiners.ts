import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { showSpokenCode } from '@linli/shared/place/door-code.rules';
import { inviteExaminers } from '../seeds/examiners';
import { AppModule } from '../src/app.module';
import { configFrom } from '../src/platform/config';
import { startWords } from './start.words';

/** Prints a code for every post of the demo district, for WeChat's examiners: `node server/dist/start/examiners.js`. */
async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(
    AppModule.with(configFrom({ LOG_LEVEL: 'error', ...process.env })),
  );
  const codes = await inviteExaminers(app);
  if (codes.length === 0) throw new Error(startWords.noDemo);
  for (const { roleName, placeName, code } of codes)
    console.log(`${showSpokenCode(code)}  ${placeName} ${roleName}`);
  await app.close();
}

void main();
