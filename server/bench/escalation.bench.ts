import { Client } from 'pg';
import { until, workerPool } from '../src/ticket/testing/workers';
import { withWorkers } from './at-work';
import type { City } from './city';
import { afterCohort, cohorts } from './city.tickets';
import { lineOf, timed, type Line } from './lines';

const rounds = cohorts / 2;
const workers = 2;
/** How many looks in a row have to find nothing running before the workers are said to rest. */
const calmProbes = 100;

/**
 * Ten thousand promises of a city fall due at one instant: how long two worker processes take until every one is recorded with
 * its event and its delivery; beside it, one statement that writes the same rows.
 */
export async function escalationBench({ house, size }: City): Promise<Line[]> {
  const sql = new Client({ connectionString: house.databaseUrl });
  await sql.connect();
  try {
    const values = await withWorkers(house, { count: workers, pool: workerPool }, async () => {
      // they have looked through what is open once nothing runs for long
      for (let calm = 0; calm < calmProbes; calm++) if (await isBusy(sql)) calm = -1;
      const took: number[] = [];
      for (let cohort = 0; cohort < rounds; cohort++) {
        took.push(await timed(() => pass(sql, cohort)));
        await rest(sql);
      }
      return took;
    });
    const limits: number[] = [];
    for (let cohort = rounds; cohort < cohorts; cohort++) {
      await house.at(afterCohort(cohort));
      limits.push(await timed(() => sql.query(oneStatement)));
      await rest(sql);
    }
    return [lineOf(`10,000 levels at ${size.toLocaleString('en')} open tickets`, values, limits)];
  } finally {
    await sql.end();
  }
}

async function pass(sql: Client, cohort: number): Promise<void> {
  const moment = `${afterCohort(cohort)}:00+08:00`;
  await sql.query('update test_clock set ahead = $1::timestamptz - now()', [moment]);
  await until(
    async () => !(await sql.query('select from clock where next_at < $1 limit 1', [moment])).rowCount,
  );
}

/** Whether a statement of somebody else has been running for a while; looks after a moment. */
async function isBusy(sql: Client): Promise<boolean> {
  const { rows } = await sql.query<{ busy: boolean }>(
    `select pg_sleep(0.02), exists (select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and state = 'active' and clock_timestamp() - query_start > interval '15 ms') as busy`,
  );
  return rows[0]?.busy ?? false;
}

/** The night: what was late is done, what waited has been told, and the tables are swept. */
async function rest(sql: Client): Promise<void> {
  await sql.query("update clock set next_at = null where 'due' = any(fired) and next_at is not null");
  await sql.query('update delivery set done_at = next_at where done_at is null');
  await sql.query('vacuum clock, delivery, escalation, event');
}

/** A key of version 7, as the application makes them. */
const keyAt = (instant: string) =>
  `(lpad(to_hex((extract(epoch from ${instant}) * 1000)::bigint), 12, '0') || '7' || left(md5(random()::text), 3) || '8' || left(md5(random()::text), 15))::uuid`;

const oneStatement = `
  with moment as (select (now() + ahead)::timestamptz(3) as at from test_clock),
  passed as materialized (
    select k.*, ${keyAt('m.at')} as event_id, m.at from clock k, moment m where k.next_at < m.at order by k.next_at limit 20000 for update of k skip locked),
  happened as (
    insert into event (id, district_id, kind, subject_id, actor_id, at, facts)
    select event_id, district_id, 'clock.escalated', ticket_id, null, at, jsonb_build_object('clock', kind, 'cycle', cycle::text, 'level', 'due', 'side', 'due') from passed),
  carried as (
    insert into delivery (event_id, listener, next_at) select event_id, 'notice.level', at + interval '15 hours' from passed),
  recorded as (
    insert into escalation select event_id, district_id, ticket_id, id, ladder_id, kind, cycle, 'due', due_at, at, null, null, '{}', '{}' from passed)
  update clock k set fired = k.fired || '{due}', breached_at = p.at, next_at = (p.marks->2->>'at')::timestamptz from passed p where p.id = k.id`;
