import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { Client } from 'pg';
import { openHouse, type House } from '../src/platform/testing/house';
import { reportFrom } from '../src/platform/testing/story';
import { people, places, tickets } from './city.sql';

/** How many cohorts of ten thousand promises a city has, and when the first of them is due: when work ends. */
export const cohorts = 10;
const firstDue = '2026-11-23T09:30:00Z';

/** A house with a whole city of open tickets in it. */
export interface City {
  readonly house: House;
  readonly size: number;
}

/** Opens a house and lays so many open tickets into it, each copied from one that was really reported. */
export async function openCity(size: number): Promise<City> {
  const house = await openHouse();
  await house.at('2026-11-18T09:00');
  const { body } = await (await house.as('王奶奶')).ask(ticketApi.report, { body: reportFrom(house) });
  await house.settle();
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    await client.query("set synchronous_commit = off; set maintenance_work_mem = '512MB'");
    const communities = Math.max(1, Math.floor(size / 500));
    for (const sql of [...places(communities), people(communities)])
      await client.query(sql, [house.town.district]);
    await withoutIndexes(client, ['ticket', 'ticket_reporter', 'clock', 'event'], async () => {
      for (const sql of tickets(size, cohorts, firstDue))
        await client.query(sql, [body.id, house.town.district]);
    });
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
  return { house, size };
}

/** Rows go in several times faster where indexes are built once they are all there. */
async function withoutIndexes(
  client: Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `select i.indexname as name, i.indexdef as made from pg_indexes i
      where i.schemaname = 'public' and i.tablename = any($1)
        and not exists (select from pg_constraint c where c.conname = i.indexname)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await work();
  // an index of a table of months is told as that of the table without its months
  for (const { made } of rows) await client.query(made.replace(' ON ONLY ', ' ON '));
}

/** The local instant a minute after a cohort is due. */
export const afterCohort = (cohort: number): string =>
  `2026-${cohort < 8 ? `11-${23 + cohort}` : `12-0${cohort - 7}`}T17:31`;
