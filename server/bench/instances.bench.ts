import { setTimeout as rest } from 'node:timers/promises';
import { startApi, type ApiProcess } from '../src/platform/testing/api-process';
import type { House } from '../src/platform/testing/house';
import { statement } from '../src/platform/testing/statement';
import { until } from '../src/ticket/testing/workers';
import { withWorkers } from './at-work';
import { asksOf, type Work } from './http/asks';
import { keepAsking } from './http/callers';
import { openStreet } from './http/city';
import { rateLine, type Line } from './lines';

const lines = 32;
const pool = 10;
const seconds = 3;
const rounds = 6;
const deliverySeconds = 5;
/** How often people report for some seconds before it is carried, and how many are carried by each worker before it is looked at. */
const [piling, warm] = [2, 300];
/** So many codes of doors may be tried in a minute, at however many instances. */
const mostGuesses = 30;

/**
 * Two APIs and two workers on one machine, asked in turn, beside one of each: reports a second, and what waits to be told carried to
 * its listeners by one worker and by two. Before that, a look whether anything is kept in the memory of one: a session, a limit; and after it,
 * whether everything was told once.
 */
export async function instancesBench(say: (line: string) => void): Promise<Line[]> {
  const street = await openStreet();
  const { house } = street;
  const apis: ApiProcess[] = [];
  const found: Line[] = [];
  const tell = (line: Line) => {
    say(JSON.stringify(line));
    found.push(line);
  };
  try {
    for (let turn = 0; turn < 2; turn++)
      apis.push(await startApi(house, { LOG_LEVEL: 'info', DATABASE_POOL: String(pool) }));
    const urls = apis.map(({ url }) => url);
    await checkShared(house, urls);
    const report = (await asksOf(street)).find(({ name }) => name === 'report');
    if (!report) throw new Error('nobody reports');
    await ask(urls, report);
    const [one, two]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const count = 1 + (round % 2);
      const some = urls.slice(0, count);
      const rate = await withWorkers(house, { count, pool }, async () => {
        // a worker that begins looks through everything once
        await ask(some, report);
        return ask(some, report);
      });
      (count === 1 ? one : two).push(rate);
    }
    tell(rateLine('reports at two APIs with two workers, of one with one', two, one));
    const [alone, both]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const count = 1 + (round % 2);
      // nobody is at work while it piles up
      for (let turn = 0; turn < piling; turn++) await ask(urls, report);
      const rate = await withWorkers(house, { count, pool }, () => deliveries(house, warm * count));
      (count === 1 ? alone : both).push(rate);
    }
    tell(rateLine('deliveries of two workers, of one', both, alone));
    await checkOnce(house);
    return found;
  } finally {
    for (const api of apis) await api.tellToGo();
    await house.close();
  }
}

/** How many were answered in a second, by all together; half of the lines go to each of two. */
async function ask(urls: readonly string[], { next }: Work): Promise<number> {
  const options = { lines: lines / urls.length, milliseconds: seconds * 1000 };
  const answered = await Promise.all(urls.map((url) => keepAsking(url, options, next)));
  return answered.reduce((sum, { rate }) => sum + rate, 0);
}

/** How many deliveries are carried in a second once so many were, of those that wait, until none does or the time is over. */
async function deliveries({ databaseUrl }: House, first: number): Promise<number> {
  const count = async () => {
    const [row] = await statement<{ done: number; waiting: number }>(
      databaseUrl,
      `select count(*) filter (where done_at is not null)::int as done, count(*) filter (where done_at is null and next_at <= now() + ahead)::int as waiting
         from delivery, test_clock`,
    );
    return row ?? { done: 0, waiting: 0 };
  };
  const { done } = await count();
  await until(async () => (await count()).done >= done + first);
  const [before, begun] = [await count(), performance.now()];
  let [after, took] = [before, 0];
  while (after.waiting && took < deliverySeconds * 1000) {
    await rest(250);
    [after, took] = [await count(), performance.now() - begun];
  }
  if (after.done === before.done) throw new Error('nothing waited to be told');
  return ((after.done - before.done) * 1000) / took;
}

/** Who signs in at one is known at the other, and whoever guesses codes at both in turn gets as many tries as at one. */
async function checkShared(house: House, [one = '', other = '']: readonly string[]): Promise<void> {
  const signedIn = await fetch(`${one}/api/session`, {
    method: 'POST',
    body: JSON.stringify({ code: await house.code('周晓禾', 'login') }),
    headers: { 'content-type': 'application/json' },
  });
  const { token } = (await signedIn.json()) as { token: string };
  const inbox = await fetch(`${other}/api/inbox`, { headers: { authorization: `Bearer ${token}` } });
  if (!inbox.ok) throw new Error(`a session of one is unknown at the other: ${inbox.status}`);
  let looked = 0;
  for (let turn = 0; turn < 2 * mostGuesses; turn++) {
    const url = `${turn % 2 ? other : one}/s/AAAAAAAA${1000 + turn}/wechat`;
    if ((await fetch(url, { redirect: 'manual' })).status !== 429) looked++;
  }
  if (looked !== mostGuesses) throw new Error(`${looked} codes could be guessed at two, not ${mostGuesses}`);
}

/** A delivery that was carried is counted by each transaction that carried it. */
async function checkOnce({ databaseUrl }: House): Promise<void> {
  const [row] = await statement<{ done: number; again: number }>(
    databaseUrl,
    `select count(*)::int as done, count(*) filter (where attempts > 1 and trouble is null)::int as again
       from delivery where done_at is not null`,
  );
  if (!row?.done || row.again) throw new Error(`of ${row?.done} deliveries ${row?.again} were carried again`);
}
