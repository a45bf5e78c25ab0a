import { resolve } from 'node:path';
import { Household } from './household';
import { openHouse } from './open-house';
import { settingsFrom } from './settings';
import { startWords } from './start.words';

/** Opens the whole of Linli below a folder and keeps it open until Ctrl-C, or until a part of it dies; gives the exit code. */
export async function start(root: string, env: NodeJS.ProcessEnv): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const house = new Household();
  // A closed terminal must not keep us from stopping the rest.
  for (const out of [process.stdout, process.stderr]) out.on('error', () => undefined);
  const asked = new Promise<'asked'>((tell) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => tell('asked'));
  });
  let opening = Promise.resolve();
  let code = 0;
  try {
    opening = openHouse(house, settingsFrom(root, env), env.DATABASE_URL, say);
    await Promise.race([asked, house.broken, opening.then(() => Promise.race([asked, house.broken]))]);
    say(startWords.stopping);
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    code = 1;
  }
  await house.stop();
  // What was still opening when the end came fails now or has left something to stop.
  await opening.catch(() => undefined);
  await house.stop();
  if (code === 0) say(startWords.stopped);
  return code;
}

if (require.main === module) {
  void start(resolve(__dirname, '../..'), process.env).then((code) => process.exit(code));
}
