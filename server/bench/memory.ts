import { existsSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../start/free-port';
import { small, smallEnvironment } from '../start/small';
import { startApi, type ApiProcess } from '../src/platform/testing/api-process';
import type { House } from '../src/platform/testing/house';

const built = path.resolve(__dirname, '../dist/src/main.js');

/** The API as an installation runs it, from what `npm run build` made, and how many megabytes it takes just now. */
export async function startBuilt(house: House): Promise<ApiProcess & { megabytes: () => Promise<number> }> {
  if (!existsSync(built)) throw new Error('what is measured is the built program: npm run build');
  const metrics = await freePort();
  const more = {
    ...smallEnvironment,
    LOG_LEVEL: 'info',
    DATABASE_POOL: '10',
    METRICS_PORT: String(metrics),
  };
  const api = await startApi(house, more, [...small, built]);
  return {
    ...api,
    megabytes: async () => {
      const told = await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text();
      return Math.round(Number(/^process_resident_memory_bytes (\S+)/m.exec(told)?.[1]) / 1e6);
    },
  };
}
