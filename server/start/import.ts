import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Refusal } from '@linli/shared/refusal';
import { readFileSync } from 'node:fs';
import { AppModule } from '../src/app.module';
import { ChannelService } from '../src/channel/channel.service';
import { ImportDoor } from '../src/intake/import.door';
import { ImportService } from '../src/intake/import.service';
import { configFrom } from '../src/platform/config';
import { Db } from '../src/platform/db/db';

/**
 * Takes in a system's export, whole or not at all: `node server/dist/start/import.js hotline export.csv`, with the name
 * of the district where there are several.
 */
async function main(code: string, file: string, named: string | undefined): Promise<void> {
  const bytes = readFileSync(file);
  const app = await NestFactory.createApplicationContext(
    AppModule.with(configFrom({ LOG_LEVEL: 'error', ...process.env })),
  );
  const db = app.get(Db);
  const districts = await db.read(({ rows }) =>
    rows.query<{ id: string; name: string; path: string }[]>(
      `select p.id, p.name, s.path from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind = 'district' and ($1::text is null or p.name = $1)`,
      [named ?? null],
    ),
  );
  const [district] = districts;
  if (!district || districts.length > 1) throw new Error('name one district as the third argument');
  try {
    const channel = await db.read((read) => app.get(ChannelService).inUse(read, district.id, code));
    const ask = { channel, bytes, by: null, paths: [district.path] };
    const { faults } = await db.read((read) => app.get(ImportService).lookOver(read, ask));
    for (const { row, column, words } of faults) console.log(`${row} ${column}: ${words}`);
    const { rows, fresh, known } = await db.write(await app.get(ImportDoor).ready(ask));
    console.log(`${district.name}: ${rows} rows, ${fresh} new, ${known} known`);
  } catch (trouble) {
    if (!(trouble instanceof Refusal)) throw trouble;
    console.error(trouble.message);
    process.exitCode = 1;
  } finally {
    await app.close();
  }
}

if (require.main === module) {
  const [code = '', file = '', district] = process.argv.slice(2);
  void main(code, file, district);
}
