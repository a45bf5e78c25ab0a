import { numbersFrom } from '../seeds/chance';
import { controls, promiseEarly, weaken } from './controls/controls';
import { setScene, type Scene } from './load';
import { faults, type Fault } from './nemesis';
import { playRound, type Round } from './round';
import { openSite, type Site } from './site';
import { brokenOf } from './verdict';

/** With this one the programs and the database are killed first of all; others are for `npm run chaos`. */
const seed = 2105;
let site: Site;
beforeAll(async () => {
  site = await openSite(numbersFrom(seed + 2));
  await site.refit([]);
}, 480_000);
afterAll(() => site.close(), 60_000);

const few = { people: 40, votes: 1 };
const yesOf = ({ calls }: Round) => calls.filter(({ reply }) => reply !== null).length;

test('whatever loses its power, stands still or is misheard: nothing acknowledged is lost, nothing happens twice, one holds it at a time', async () => {
  const scene = await setScene(site.house, { day: '2026-11-18', until: '2026-11-25', ...few });
  const round = await playRound(site, scene, {
    seconds: 16,
    which: faults,
    seed,
    least: { report: 15, claim: 10 },
  });
  expect([seed, round.verdict]).toEqual([
    seed,
    Object.fromEntries(Object.keys(round.verdict).map((one) => [one, []])),
  ]);
  expect(round.died).toEqual([]);
  expect(yesOf(round)).toBeGreaterThan(20);
  expect(Object.keys(round.faults)).toEqual(
    expect.arrayContaining(['kill database', 'kill API', 'kill worker']),
  );
}, 480_000);

/** Plays a week after another until all that is looked for was found broken: what two do at the same moment is theirs to choose. */
async function brokenWithin(
  weeks: readonly (readonly [day: string, until: string])[],
  looked: readonly string[],
  play: (scene: Scene) => Promise<Round>,
): Promise<string[]> {
  const found = new Set<string>();
  for (const [day, until] of weeks) {
    const round = await play(await setScene(site.house, { day, until, ...few }));
    for (const broken of brokenOf(round.verdict)) found.add(broken);
    if (looked.every((one) => found.has(one))) break;
  }
  return [...found];
}

test('control: a database that promises before it has written loses what it promised, and that is found', async () => {
  const weeks = [
    ['2026-11-23', '2026-11-30'],
    ['2026-12-02', '2026-12-09'],
    ['2026-12-09', '2026-12-16'],
  ] as const;
  await promiseEarly(site.database.port, true);
  const which: readonly Fault[] = ['kill database'];
  const found = await brokenWithin(weeks, ['lost'], (scene) =>
    playRound(site, scene, { seconds: 6, which, seed, rest: 3000, least: { report: 8 } }),
  );
  await promiseEarly(site.database.port, false);
  expect(found).toContain('lost');
}, 900_000);

test('control: programs that look and then act, keep the key afterwards, carry by a cursor and lock no clock are found, each', async () => {
  const weeks = [
    ['2026-12-16', '2026-12-23'],
    ['2026-12-23', '2026-12-30'],
    ['2027-01-06', '2027-01-13'],
    ['2027-01-13', '2027-01-20'],
    ['2027-01-20', '2027-01-27'],
  ] as const;
  await weaken(site.house.databaseUrl);
  const least = { claim: 30, accept: 8, vote: 8, report: 20 };
  const found = await brokenWithin(weeks, controls, async (scene) => {
    await site.refit(controls);
    // two wishes, so that helpers meet, and enough of everything for it to happen
    const crowded = { ...scene, wishes: scene.wishes.slice(0, 2) };
    const round = await playRound(site, crowded, {
      ...{ seconds: 8, seed, least },
      which: ['hang up on clients'],
    });
    await site.refit([]);
    return round;
  });
  expect(found).toEqual(expect.arrayContaining([...controls]));
}, 900_000);
