import { join } from 'node:path';
import type { SandboxPerson } from '../sandbox/people';
import { buildScreens, buildServer, screenBuilds } from './build';
import type { Run } from './build';
import { openDatabase } from './database';
import { greeting } from './greeting';
import type { Household } from './household';
import { answering, freeOrRefuse } from './ready';
import { childEnvironment } from './settings';
import type { Settings } from './settings';
import { small, smallEnvironment } from './small';
import { isStale } from './staleness';
import { startWords as words } from './start.words';

type Say = (line: string) => void;

/** Builds, migrates, seeds and starts everything, and greets when all of it answers; `given` is `DATABASE_URL`. */
export async function openHouse(
  house: Household,
  settings: Settings,
  given: string | undefined,
  say: Say,
): Promise<void> {
  const { root, log, port, sandboxPort } = settings;
  say(words.starting);
  await freeOrRefuse(port, port);
  await freeOrRefuse(sandboxPort, port);

  const run: Run = (wish) => house.errand(wish);
  const { demo, desk, weapp } = screenBuilds(settings);
  for (const build of [demo, desk]) if (isStale(build)) say(words.building(build.name));
  const database = await openAndKeep(house, settings, given);
  const env = { ...childEnvironment(settings, database), ...smallEnvironment };
  const dist = join(root, 'server/dist');
  const program = (name: string, path: string) => ({
    name,
    command: [process.execPath, ...small, '-r', join(dist, 'start/leash.js'), join(dist, path)],
    leashed: true,
    cwd: root,
    env,
    log: join(log, `${name}.log`),
  });
  // The district is laid while screens are built and the others open their doors; nobody is let in before it stands.
  const migrated = buildServer(settings, run).then(() => {
    say(words.preparing);
    return house.errand(program('migrate', 'start/migrate.js'));
  });
  const seeded = migrated.then(() => house.errand(program('seed', 'start/seed.js')));
  const builds = [buildScreens(demo, log, run), buildScreens(desk, log, run)];
  const movedIn = Promise.all([migrated, ...builds]).then(() => {
    house.moveIn(program('sandbox', 'sandbox/main.js'));
    house.moveIn(program('api', 'src/main.js'));
    house.moveIn(program('worker', 'src/worker.js'));
  });
  await Promise.all([seeded, movedIn]);
  const people = await answering(`http://127.0.0.1:${sandboxPort}/__sandbox/people`, 60, house.closing);
  await answering(`http://127.0.0.1:${port}/api/health/ready`, 60, house.closing);

  const weappIsStale = isStale(weapp);
  say(greeting(settings, JSON.parse(people) as SandboxPerson[], weappIsStale));
  if (!weappIsStale) return;
  const built = buildScreens(weapp, log, run).then(
    () => words.weappReady,
    (error: Error) => `${words.weappFailed}\n${error.message}`,
  );
  void built.then((line) => {
    if (!house.closing.aborted) say(line);
  });
}

async function openAndKeep(house: Household, settings: Settings, given: string | undefined): Promise<string> {
  const database = await openDatabase(settings.data, given);
  house.afterAll(database.stop);
  const watch = setInterval(() => {
    if (!database.isAlive()) house.fail(words.databaseGone(database.log));
  }, 1000);
  house.afterAll(async () => clearInterval(watch));
  return database.url;
}
