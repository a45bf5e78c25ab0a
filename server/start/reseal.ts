import 'reflect-metadata';
import { configFrom } from '../src/platform/config';
import { dataSource } from '../src/platform/db/data-source';
import { reseal } from '../src/platform/reseal';
import { resealWords } from './reseal.words';

/** Seals everything anew with the cipher and key in use; `--dry-run` only counts. */
async function main(args: readonly string[]): Promise<string> {
  const config = configFrom({ LOG_LEVEL: 'error', ...process.env });
  const dry = args.includes('--dry-run');
  const owner = await dataSource(config.directUrl, { poolSize: 1 }).initialize();
  try {
    return resealWords.done(await reseal(owner, config.sealing, dry), dry);
  } finally {
    await owner.destroy();
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
