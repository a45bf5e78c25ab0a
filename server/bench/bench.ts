import { expect } from 'expect';
import { registerBench } from './register.bench';
import { bytesBench } from './bytes.bench';
import { bulletinBench } from './bulletin.bench';
import { openCity } from './city';
import { claimsBench } from './claims.bench';
import { withDatabase } from './database';
import { escalationBench } from './escalation.bench';
import { growthBench } from './growth.bench';
import { flamesBench } from './http/flames.bench';
import { httpBench } from './http/http.bench';
import { inboxBench } from './inbox.bench';
import { tableOf, type Line } from './lines';
import { instancesBench } from './instances.bench';
import { rssBench } from './rss.bench';
import { searchBench } from './search.bench';
import { tallyBench } from './tally.bench';

/** Open tickets of each city; others may be named on the command line. */
const usual = [50_000, 100_000, 1_000_000];
/** Below this there are not enough tickets for its cohorts. */
const leastForEscalation = 100_000;

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Measures cities one after the other; one JSON line for each measurement and a table at the end. */
async function bench(sizes: readonly number[]): Promise<void> {
  const lines: Line[] = [];
  for (const size of sizes) {
    const city = await openCity(size);
    try {
      const found = [
        ...(await inboxBench(city)),
        ...(await searchBench(city)),
        ...(size >= leastForEscalation ? await escalationBench(city) : []),
        // last, as it lays homes of its own; the same in every city
        ...(size === sizes[0] ? await bulletinBench(city) : []),
      ];
      for (const line of found) say(JSON.stringify(line));
      lines.push(...found);
    } finally {
      await city.house.close();
    }
  }
  const register = await registerBench();
  for (const line of register) say(JSON.stringify(line));
  say(tableOf([...lines, ...register]));
}

const [, , ...named] = process.argv;

/** What is measured by itself, by its name on the command line. */
const alone: Record<string, () => Promise<Line[] | void>> = {
  http: () =>
    httpBench(say, { ...(named[1] && { size: Number(named[1]) }), ...(named[2] && { only: named[2] }) }),
  growth: () => growthBench(say, ...(named[1] ? [Number(named[1])] : [])),
  claims: () => claimsBench(say),
  tally: () => tallyBench(say),
  bytes: () => bytesBench(say, ...(named[1] ? [Number(named[1])] : [])),
  instances: () => instancesBench(say),
  rss: () => rssBench(say),
  flames: () => flamesBench(say, named[1] ?? '.data/flames'),
};

// The stories of the tests lay what is measured, and say what they expect.
Object.assign(globalThis, { expect });

const one = alone[named[0] ?? ''];
void withDatabase(async () => {
  if (!one) return bench(named.length ? named.map(Number) : usual);
  const lines = await one();
  if (lines) say(tableOf(lines));
});
