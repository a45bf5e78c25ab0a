import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { peopleApi } from '@linli/shared/people/people.api';
import { browserPath } from '../../../miniapp/test/journeys/browser';
import type { House } from '../../src/platform/testing/house';

const run = promisify(execFile);
const command = path.join(path.dirname(require.resolve('lighthouse/package.json')), 'cli/index.js');
const flags =
  '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** What Lighthouse thinks of a page: points from 0 to 1 for what was asked, and for each of its checks; null where one found nothing to look at. */
export interface Judged {
  readonly score: number;
  readonly audits: Readonly<Record<string, { readonly id: string; readonly score: number | null }>>;
}

type Category = 'accessibility' | 'performance';

/** Lets Lighthouse judge a page of the desk as somebody sees it at a desktop. */
export const judge = async (
  house: House,
  name: string,
  address: string,
  category: Category,
): Promise<Judged> =>
  judgePage(`${house.url}/desk${address}`, category, [
    '--preset=desktop',
    `--extra-headers=${JSON.stringify({ cookie: await cookieOf(house, name) })}`,
  ]);

/** Lets Lighthouse judge a page as a stranger sees it: without other flags, on a slow phone with a slow line. */
export async function judgePage(
  url: string,
  category: Category,
  more: readonly string[] = [],
): Promise<Judged> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'linli-lighthouse-'));
  try {
    const to = path.join(folder, 'report.json');
    await run(
      process.execPath,
      [
        command,
        url,
        '--quiet',
        `--only-categories=${category}`,
        '--output=json',
        `--output-path=${to}`,
        `--chrome-flags=${flags} --user-data-dir=${path.join(folder, 'profile')}`,
        ...more,
      ],
      { env: { ...process.env, CHROME_PATH: browserPath() } },
    );
    const { categories, audits } = JSON.parse(await readFile(to, 'utf8')) as {
      categories: Record<string, { score: number }>;
      audits: Judged['audits'];
    };
    return { score: categories[category]?.score ?? 0, audits };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function cookieOf(house: House, name: string): Promise<string> {
  const signedIn = await fetch(`${house.url}/api${peopleApi.signIn.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: await house.code(name, 'login') }),
  });
  return signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
