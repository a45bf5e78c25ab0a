import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppModule } from '../src/app.module';
import { PeopleService } from '../src/people/people.service';
import { databaseClock, shiftedClock } from '../src/platform/clock';
import { configFrom } from '../src/platform/config';
import { dataSource } from '../src/platform/db/data-source';
import { Db } from '../src/platform/db/db';
import { Storage } from '../src/platform/storage/storage';
import { checkExport } from '../src/tenant/tenant.check';
import { exportTenant } from '../src/tenant/tenant.export';
import { halfRemoved, readiness, type Typed } from '../src/tenant/tenant.ready';
import { removeTenant, type RemovalHands } from '../src/tenant/tenant.removal';
import { districtNamed } from './district-named';
import { tenantWords } from './tenant.words';

type Hands = RemovalHands & {
  readonly storage: Storage;
  readonly snapshots: Parameters<typeof exportTenant>[0];
};

/** Opens the database as its owner, who alone may delete what happened, and the house for what is stored and who is forgotten. */
async function withHands<T>(work: (hands: Hands) => Promise<T>): Promise<T> {
  const config = configFrom({ LOG_LEVEL: 'error', ...process.env });
  const owner = await dataSource(config.directUrl, { poolSize: 2 }).initialize();
  const app = await NestFactory.createApplicationContext(AppModule.with(config));
  const people = app.get(PeopleService);
  try {
    return await work({
      db: new Db(owner, config.shiftedClock ? shiftedClock : databaseClock),
      snapshots: owner,
      storage: app.get(Storage),
      forget: (id) => app.get(Db).write((tx) => people.forgetPerson(tx, id)),
    });
  } finally {
    await app.close();
    await owner.destroy();
  }
}

async function takeOut(said: string, to: string): Promise<string> {
  return withHands(async ({ db, snapshots, storage }) => {
    const district = await db.read(({ rows }) => districtNamed(rows, said));
    const { manifest, hash } = await exportTenant(snapshots, storage, { district, folder: path.resolve(to) });
    const rows = manifest.tables.reduce((sum, { lines }) => sum + lines, 0);
    return tenantWords.exported(district.name, rows, manifest.stored.lines, hash);
  });
}

async function verify(folder: string): Promise<string> {
  const { manifest, hash, faults } = await checkExport(path.resolve(folder));
  if (faults.length) throw new Error(faults.join('\n'));
  return tenantWords.whole(manifest.district.name, hash);
}

async function takeAway(said: string, folder: string, typed: Typed): Promise<string> {
  const checked = await checkExport(path.resolve(folder));
  return withHands(async (hands) => {
    const half = await hands.db.read((read) => halfRemoved(read, said));
    const district = half ?? (await hands.db.read(({ rows }) => districtNamed(rows, said)));
    const { rows, missing } = await hands.db.read((read) => readiness(read, district, checked, typed));
    console.log(tenantWords.wouldGo(district.name, rows));
    if (missing.length) return tenantWords.notYet(missing);
    const order = { district, manifestHash: checked.hash, by: typed.by?.trim() ?? '' };
    return tenantWords.gone(district.name, await removeTenant(hands, order));
  });
}

/** Takes a district's data out, checks what was taken out, or deletes the district: docs/embedding.md says how and in which order. */
async function main(args: string[]): Promise<string> {
  const text = { type: 'string' } as const;
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: text, export: text, hash: text, name: text, by: text },
  });
  const [what, about] = positionals;
  const { to, export: folder, hash, name, by } = values;
  if (what === 'export' && about && to) return takeOut(about, to);
  if (what === 'verify' && about) return verify(about);
  if (what === 'decommission' && about && folder) return takeAway(about, folder, { hash, name, by });
  throw new Error(tenantWords.usage);
}

if (require.main === module)
  main(process.argv.slice(2)).then(
    (said) => console.log(said),
    (trouble: Error) => {
      console.error(trouble.message);
      process.exitCode = 1;
    },
  );
