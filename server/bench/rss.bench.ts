import { asksOf } from './http/asks';
import { keepAsking } from './http/callers';
import { openStreet } from './http/city';
import type { Line } from './lines';
import { startBuilt } from './memory';

const lines = 32;
const seconds = 5;
const rounds = 3;
/** Megabytes that are aimed at. */
const aim = 200;

/** The memory that the API takes, from what was built, at its start and while people ask everything of it in turn. */
export async function rssBench(say: (line: string) => void): Promise<Line[]> {
  const street = await openStreet();
  try {
    const api = await startBuilt(street.house);
    const found: Line[] = [];
    const tell = (name: string, value: number) => {
      const line: Line = {
        name,
        unit: 'MB',
        value,
        limit: aim,
        ratio: Number((value / aim).toFixed(2)),
        rounds,
      };
      say(JSON.stringify(line));
      found.push(line);
    };
    try {
      tell('rss of the API at its start', await api.megabytes());
      const works = await asksOf(street);
      const taken: number[] = [];
      for (let round = 0; round < rounds; round++)
        for (const { next } of works) {
          await keepAsking(api.url, { lines, milliseconds: (seconds * 1000) / rounds }, next);
          taken.push(await api.megabytes());
        }
      tell('rss of the API under load, at most', Math.max(...taken));
      return found;
    } finally {
      await api.tellToGo();
    }
  } finally {
    await street.house.close();
  }
}
