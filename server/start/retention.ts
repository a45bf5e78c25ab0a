import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../src/app.module';
import { configFrom } from '../src/platform/config';
import { Db, type Tx } from '../src/platform/db/db';
import type { Counts } from '../src/platform/erasure/ledger';
import { Leftovers } from '../src/platform/erasure/leftovers';
import { isRuled, schedule, type RuledJob } from '../src/schedule';
import { retentionSaid, type Kept } from './retention.words';

/** Ends a transaction that was only meant to look, with what was seen in it. */
class OnlyLooked extends Error {
  constructor(readonly seen: Omit<Kept, 'rule'>) {
    super('only looked');
  }
}

const added = (one: Counts, other: Counts): Counts =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((table) => [
      table,
      (one[table] ?? 0) + (other[table] ?? 0),
    ]),
  );

/** Erases until nothing is left to, batch by batch, each as `batch` does it; answers what went. */
async function toItsEnd(batch: () => ReturnType<RuledJob['erase']>): Promise<Counts> {
  let all: Counts = {};
  for (;;) {
    const { answer, counts } = await batch();
    all = added(all, counts);
    if (!answer) return all;
  }
}

/**
 * The earliest moment in the rows that a transaction has erased or emptied: for others than it they still stand there, marked with its
 * number.
 */
async function oldestOf({ rows }: Tx, db: Db, tables: readonly string[]): Promise<Date | null> {
  const [{ number }] = await rows.query<[{ number: string }]>(
    'select pg_current_xact_id()::xid::text as number',
  );
  const moments = await Promise.all(
    tables.map((table) =>
      db.read(async ({ rows: others }) => {
        const [{ columns }] = await others.query<[{ columns: string | null }]>(
          `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
            where table_schema = 'public' and table_name = $1 and data_type like 'timestamp%'`,
          [table],
        );
        if (!columns) return null;
        const [{ oldest }] = await others.query<[{ oldest: Date | null }]>(
          `select min(least(${columns})) as oldest from ${table} where xmax = $1::xid`,
          [number],
        );
        return oldest;
      }),
    ),
  );
  const known = moments.filter((moment) => moment !== null);
  return known.length ? new Date(Math.min(...known.map(Number))) : null;
}

/** Says what a rule would erase now; its transaction is rolled back. */
async function look(db: Db, { erase }: RuledJob): Promise<Omit<Kept, 'rule'>> {
  const looked = await db
    .write(async (tx) => {
      const counts = await toItsEnd(() => erase(tx));
      throw new OnlyLooked({ counts, oldest: await oldestOf(tx, db, Object.keys(counts)) });
    })
    .catch((trouble: unknown) => trouble);
  if (looked instanceof OnlyLooked) return looked.seen;
  throw looked;
}

/** Keeps every rule now, or only looks what that would erase; answers what each came to, in the order of the jobs. */
async function keepRules(app: INestApplicationContext, dry: boolean): Promise<Kept[]> {
  const db = app.get(Db);
  const all: Kept[] = [];
  for (const job of schedule(app).filter(isRuled)) {
    const done = dry
      ? await look(db, job)
      : { counts: await toItsEnd(() => db.write(job.erase)), oldest: null };
    all.push({ rule: job.rule, ...done });
  }
  return all;
}

/** Keeps every rule of retention now; `--dry-run` only says what would go. */
async function main(args: readonly string[]): Promise<string> {
  if (args.some((arg) => arg !== '--dry-run')) throw new Error(retentionSaid.usage);
  const dry = args.length > 0;
  const config = configFrom({ LOG_LEVEL: 'error', ...process.env });
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    const kept = await keepRules(app, dry);
    let files = 0;
    // files go once their rows have
    if (!dry) for (let some = 1; some; files += some) some = await app.get(Leftovers).round();
    return retentionSaid.kept(kept, dry, files);
  } finally {
    await app.close();
  }
}

if (require.main === module)
  main(process.argv.slice(2)).then(
    (said) => console.log(said),
    (trouble: Error) => {
      console.error(trouble.message);
      process.exitCode = 1;
    },
  );
