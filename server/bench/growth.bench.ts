import { startApi, type ApiProcess } from '../src/platform/testing/api-process';
import { asksOf, type Work } from './http/asks';
import { keepAsking } from './http/callers';
import { openStreet, type Street } from './http/city';
import { lineOf, rateLine, timed, type Line } from './lines';

const lines = 32;
const milliseconds = 2000;
const rounds = 7;

const smallest = 50_000;
/** Of a hundred tickets twenty are open; of these eight wait to be accepted and eight to be rated. */
const [openOf, waitingOf] = [20 / 100, 8 / 100];

/** A city in which people ask of an API of its own. */
interface Asked {
  readonly api: ApiProcess;
  readonly works: readonly Work[];
}

/**
 * What people ask of the API over HTTP in a city of fifty thousand tickets and in a large one, turn about; most tickets of either are settled,
 * and as many doors and workers are asked about, scattered over the whole city.
 */
export async function growthBench(say: (line: string) => void, largest = 5_000_000): Promise<Line[]> {
  const found: Line[] = [];
  const tell = (line: Line) => {
    say(JSON.stringify(line));
    found.push(line);
  };
  const streets: Street[] = [];
  const asked: Asked[] = [];
  try {
    for (const size of [smallest, largest]) {
      const counts = { open: size * openOf, waiting: size * waitingOf, stride: size / smallest };
      const took = await timed(async () => streets.push(await openStreet(size, counts)));
      tell(lineOf(`laying ${size.toLocaleString('en')} tickets`, [took]));
    }
    for (const street of streets) {
      const api = await startApi(street.house, { LOG_LEVEL: 'info', DATABASE_POOL: '10' });
      asked.push({ api, works: await asksOf(street) });
    }
    const [small, large] = asked;
    const ask = async ({ api, works }: Asked, kind: number, forSo = milliseconds) => {
      const work = works[kind];
      if (!work) throw new Error('nobody asks for this');
      // whoever is fast must not move more than wait in the small city
      const most = work.writes ? (smallest * waitingOf) / (rounds + 1) : Infinity;
      return (await keepAsking(api.url, { lines, milliseconds: forSo, most }, work.next)).rate;
    };
    for (const [kind, { name }] of (small?.works ?? []).entries()) {
      if (!small || !large) break;
      const [before, after]: [number[], number[]] = [[], []];
      for (const each of asked) await ask(each, kind, milliseconds / 2);
      for (let round = 0; round < rounds; round++) {
        // whoever comes first is another one each time
        if (round % 2) after.push(await ask(large, kind));
        before.push(await ask(small, kind));
        if (!(round % 2)) after.push(await ask(large, kind));
      }
      tell(
        rateLine(
          `${name} at ${largest.toLocaleString('en')} tickets, of ${smallest.toLocaleString('en')}`,
          after,
          before,
        ),
      );
    }
    return found;
  } finally {
    for (const { api } of asked) await api.tellToGo();
    for (const { house } of streets) await house.close();
  }
}
