import 'reflect-metadata';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AnchorKey, readCopy } from '../src/platform/audit/anchor';
import { verifyChain } from '../src/platform/audit/verify';
import { databaseClock, shiftedClock } from '../src/platform/clock';
import { configFrom } from '../src/platform/config';
import { dataSource } from '../src/platform/db/data-source';
import { Db } from '../src/platform/db/db';
import { Secrets } from '../src/platform/secret';
import { auditWords } from './audit.words';

/** Anchors that somebody kept in a folder, and below it. */
async function copiesIn(folder: string) {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.json'));
  return Promise.all(
    files.sort().map(async (file) => readCopy(await readFile(path.join(folder, file), 'utf8'))),
  );
}

/** Checks that nothing that happened was changed, removed or slipped in; throws what was found. */
async function main(args: string[]): Promise<string> {
  const text = { type: 'string' } as const;
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { anchors: text, key: text },
  });
  const config = configFrom({ LOG_LEVEL: 'error', ...process.env });
  const ours = new AnchorKey(new Secrets(config.secret).anchoring).publicKey;
  if (positionals[0] === 'key') return auditWords.key(ours.toString('hex'));
  if (positionals[0] !== 'verify') throw new Error(auditWords.usage);
  const copies = values.anchors ? await copiesIn(path.resolve(values.anchors)) : [];
  const keys = values.key ? [Buffer.from(values.key, 'hex')] : [ours];
  const source = await dataSource(config.directUrl, {
    poolSize: 1,
    appRole: config.appRole,
  }).initialize();
  try {
    const db = new Db(source, config.shiftedClock ? shiftedClock : databaseClock);
    const verified = await db.read((read) => verifyChain(read, { copies, keys }));
    const said = auditWords.found(verified);
    if (verified.faults.length) throw new Error(`${said}\n${auditWords.damaged(verified.faults)}`);
    return `${said}\n${auditWords.whole}`;
  } finally {
    await source.destroy();
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
