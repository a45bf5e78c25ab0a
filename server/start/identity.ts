import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../src/app.module';
import { IdentityService } from '../src/identity/identity.service';
import { configFrom } from '../src/platform/config';
import { Db } from '../src/platform/db/db';
import { districtNamed } from './district-named';
import { startWords } from './start.words';

/** `identity.js <district> phone on|off`: whether residents are known by a phone that the city platform has verified. */
async function main([district = '', what, choice]: readonly string[]): Promise<void> {
  if (what !== 'phone' || (choice !== 'on' && choice !== 'off')) throw new Error(startWords.identityUsage);
  const app = await NestFactory.createApplicationContext(
    AppModule.with(configFrom({ LOG_LEVEL: 'error', ...process.env })),
  );
  const db = app.get(Db);
  const { id, name } = await db.read(({ rows }) => districtNamed(rows, district));
  await db.write((tx) => app.get(IdentityService).allowByPhone(tx, id, choice === 'on'));
  console.log(startWords.identityByPhone(name, choice === 'on'));
  await app.close();
}

if (require.main === module) void main(process.argv.slice(2));
