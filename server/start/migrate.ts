import { migrate } from '../src/platform/db/migrate';
import { cannotStart, Reading } from '../src/platform/variables';
import { startWords } from './start.words';

/** Brings the database in `DATABASE_URL` to the newest schema and says what it ran; a pooler's direct address goes first. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const reading = new Reading(env);
  const database = reading.given.DATABASE_DIRECT_URL || reading.need('DATABASE_URL');
  reading.end();
  process.stdout.write(`${startWords.migrated(await migrate(database))}\n`);
}

void main(process.env).catch(cannotStart);
