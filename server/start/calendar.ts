import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import {
  contract,
  faultsOf,
  choice,
  integer,
  map,
  maybe,
  object,
  text,
  type Shape,
} from '@linli/shared/contract';
import { readFileSync } from 'node:fs';
import { AppModule } from '../src/app.module';
import { CalendarService } from '../src/calendar/calendar.service';
import { configFrom } from '../src/platform/config';
import { Db } from '../src/platform/db/db';
import { TicketWatch } from '../src/ticket/ticket.watch';

const yearFile = contract({
  year: integer(2020, 2100),
  source: text(5, 200),
  days: map(object({ kind: choice(['work', 'off']), note: maybe(text(1, 20)) })),
});

/** A file with the published facts of a year; throws what is wrong with it. */
export function yearFrom(json: string): Shape<typeof yearFile> {
  const given = JSON.parse(json) as Record<string, unknown>;
  const faults = faultsOf(yearFile, given);
  if (Object.keys(faults).length) throw new Error(`the file is wrong in ${JSON.stringify(faults)}`);
  const { year, source, days } = given as Shape<typeof yearFile>;
  const stray = Object.keys(days).filter((day) => !new RegExp(`^${year}-\\d\\d-\\d\\d$`).test(day));
  if (stray.length || !Object.keys(days).length)
    throw new Error(`the file has no days of ${year}, or others: ${stray.join(', ')}`);
  return { year, source, days };
}

/** Publishes a year's holidays in every district: `node server/dist/start/calendar.js 2027.json`. */
async function main(file: string): Promise<void> {
  const year = yearFrom(readFileSync(file, 'utf8'));
  const app = await NestFactory.createApplicationContext(
    AppModule.with(configFrom({ LOG_LEVEL: 'error', ...process.env })),
  );
  const db = app.get(Db);
  const districts = await db.read(({ rows }) =>
    rows.query<{ id: string; name: string }[]>("select id, name from place where kind = 'district'"),
  );
  for (const { id, name } of districts) {
    const confirmed = await db.write(async (tx) => {
      await app.get(CalendarService).publishYear(tx, id, year);
      return app.get(TicketWatch).confirmPromises(tx, id);
    });
    console.log(`${name}: ${year.year} is published, ${confirmed} provisional promises are certain now`);
  }
  await app.close();
}

if (require.main === module) void main(process.argv[2] ?? '');
