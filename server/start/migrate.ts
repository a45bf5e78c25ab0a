import { migrate } from '../src/platform/db/migrate';
import { startWords } from './start.words';

/** Brings the database in `DATABASE_URL` to the newest schema and says what it ran; a pooler's direct address goes first. */
async function main({ DATABASE_DIRECT_URL: direct, DATABASE_URL: url }: NodeJS.ProcessEnv): Promise<void> {
  const database = direct ?? url;
  if (!database) throw new Error('DATABASE_URL is not set; see docs/running.md');
  process.stdout.write(`${startWords.migrated(await migrate(database))}\n`);
}

void main(process.env).catch((trouble: Error) => {
  process.stderr.write(`${trouble.stack}\n`);
  process.exitCode = 1;
});
