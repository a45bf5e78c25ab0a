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
import { CalendarService, type CalendarYear } from '../src/calendar/calendar.service';
import { configFrom } from '../src/platform/config';
import { Db } from '../src/platform/db/db';
import { TicketWatch } from '../src/ticket/ticket.watch';
import { committedFacts, differences, yearFromPackage } from './year-package';

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

/** Publishes a year's holidays in every district, and tells how many promises became certain by it. */
async function publish(year: CalendarYear): Promise<void> {
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

/**
 * `calendar.js 2027.json` publishes a file; `calendar.js package 2027` shows how the chinese-days package differs from the
 * facts kept with the source, and with the notice's name as one more argument publishes the package's.
 */
async function main([what = '', year = '', source]: string[]): Promise<void> {
  if (what !== 'package') return publish(yearFrom(readFileSync(what, 'utf8')));
  const days = yearFromPackage(Number(year));
  const lines = differences(days, committedFacts(Number(year)));
  console.log(lines.length ? lines.join('\n') : `the package and the facts kept here agree on ${year}`);
  if (source) await publish({ year: Number(year), source, days });
}

if (require.main === module) void main(process.argv.slice(2));
