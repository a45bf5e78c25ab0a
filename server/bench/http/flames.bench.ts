import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startApi } from '../../src/platform/testing/api-process';
import { ownProgram } from '../../src/platform/testing/own-program';
import { asksOf } from './asks';
import { keepAsking } from './callers';
import { openStreet } from './city';
import { flameGraph, type CpuProfile } from './flame';

const seconds = 8;
/** The two that are asked for most. */
const paths = ['report', 'building page'];

/** Where the API's time goes on its two hottest paths: a flame graph of each, written into a folder. */
export async function flamesBench(say: (line: string) => void, folder: string): Promise<void> {
  const street = await openStreet();
  const own = mkdtempSync(path.join(os.tmpdir(), 'linli-profiles-'));
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, next } of (await asksOf(street)).filter((work) => paths.includes(work.name))) {
      const file = name.replace(/ /g, '-');
      const profiled = [
        '--cpu-prof',
        '--cpu-prof-interval',
        '500',
        '--cpu-prof-dir',
        own,
        '--cpu-prof-name',
        file,
      ];
      const api = await startApi(street.house, { LOG_LEVEL: 'info', DATABASE_POOL: '10' }, [
        ...profiled,
        ...ownProgram('src/main.ts'),
      ]);
      const ask = (milliseconds: number) => keepAsking(api.url, { lines: 32, milliseconds }, next);
      await ask(3000);
      const [from, rate, to] = [moment(), (await ask(seconds * 1000)).rate, moment()];
      await api.tellToGo();
      const profile = JSON.parse(readFileSync(path.join(own, file), 'utf8')) as CpuProfile;
      const title = `${name}: ${Math.round(rate)} a second`;
      writeFileSync(path.join(folder, `${file}.svg`), flameGraph(profile, title, from, to));
      say(`${title}, ${path.join(folder, `${file}.svg`)}`);
    }
  } finally {
    rmSync(own, { recursive: true, force: true });
    await street.house.close();
  }
}

/** Microseconds of the clock by which V8 writes its profiles. */
const moment = (): number => Number(process.hrtime.bigint() / 1000n);
