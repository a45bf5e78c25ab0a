import { setTimeout as pause } from 'node:timers/promises';
import { statement } from '../src/platform/testing/statement';
import { numbersFrom } from '../seeds/chance';
import { Clients, type Call, type Kind } from './history';
import { load, type Scene } from './load';
import { nemesis, type Fault } from './nemesis';
import type { Site } from './site';
import { holders, judge, type Verdict } from './verdict';

/** How long a round loads a site, with which faults, and what decides everything in it. */
export interface RoundChoice {
  readonly seconds: number;
  readonly which: readonly Fault[];
  /** Milliseconds before each fault in which nothing new breaks, on average. */
  readonly rest?: number;
  /** So many of each must have had a definite answer before the load ends, however slow the machine is; at most another minute is waited. */
  readonly least?: Readonly<Partial<Record<Kind, number>>>;
  /** Decides which fault comes when, and, by numbers of its own, what people do. */
  readonly seed: number;
}

/** What a round saw. */
export interface Round {
  readonly verdict: Verdict;
  readonly calls: readonly Call[];
  readonly faults: Readonly<Partial<Record<Fault, number>>>;
  readonly attempts: Readonly<Record<string, number>>;
  /** Milliseconds from the ask to the definite answer, every attempt between included. */
  readonly latency: { readonly p50: number; readonly p99: number; readonly max: number };
  /** What programs said that ended by themselves. */
  readonly died: readonly string[];
}

/** How long whoever has no answer goes on asking after the load is over. */
const grace = 20_000;
/** How much longer than planned a load may go on for what has to be heard, in milliseconds. */
const mostMore = 60_000;

const hasHeard = (calls: readonly Call[], least: Readonly<Partial<Record<Kind, number>>>): boolean =>
  Object.entries(least).every(
    ([kind, many]) => calls.filter((call) => call.kind === kind && call.status !== null).length >= many,
  );

/** Loads a site while the nemesis is at work, lets half the promises run out meanwhile, waits until all is carried, and judges. */
export async function playRound(site: Site, scene: Scene, choice: RoundChoice): Promise<Round> {
  const { seconds, which, seed, rest = 500, least = {} } = choice;
  const chance = numbersFrom(seed + 1);
  const { house } = site;
  const before = Object.fromEntries(await holders(house.databaseUrl));
  const clients = new Clients(site.doors, chance);
  const over = new AbortController();
  const { signal } = over;
  const milliseconds = seconds * 1000;
  const loading = load(house, scene, clients, { chance, signal, milliseconds });
  const working = nemesis(site, { which, chance: numbersFrom(seed), signal, rest });
  await pause(milliseconds / 2);
  await nextDay(house.databaseUrl);
  await pause(milliseconds / 2);
  const late = performance.now() + mostMore;
  while (performance.now() < late && !hasHeard(clients.calls, least)) await pause(100);
  over.abort();
  clients.giveUpAt(performance.now() + grace);
  const faults = await working;
  const heal = [...site.apis, ...site.workers]
    .filter(({ isRunning }) => !isRunning)
    .map((one) => one.start());
  await Promise.all([loading, ...heal]);
  await drained(house.databaseUrl);
  const verdict = await judge(house.databaseUrl, { calls: clients.calls, before });
  const times = clients.calls
    .filter(({ answered }) => answered !== Infinity)
    .map(({ asked, answered }) => answered - asked)
    .sort((one, other) => one - other);
  const at = (share: number) =>
    Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return {
    ...{ verdict, faults, calls: clients.calls, attempts: clients.attempts },
    latency: { p50: at(0.5), p99: at(0.99), max: at(1) },
    died: [...site.apis, ...site.workers].flatMap(({ died }) => died),
  };
}

/** Moves the clock of all programs past the end of tomorrow's work; whatever is broken just now, it is tried again. */
async function nextDay(url: string): Promise<void> {
  for (;;) {
    const moved = await statement(
      url,
      `update test_clock set ahead = date_trunc('day', now() + ahead + interval '8 hours') - interval '8 hours'
              + interval '41 hours 31 minutes' - now() returning ahead`,
    ).catch(() => []);
    if (moved.length) return;
    await pause(100);
  }
}

/** Waits until everything has been carried and all that is due has sounded, or until nobody gets any further: what was put off is tried again now. */
async function drained(url: string): Promise<void> {
  let [left, since] = [-1, performance.now()];
  for (;;) {
    const [row] = await statement<{ left: number }>(
      url,
      `with hurried as (
         update delivery set next_at = now() + ahead from test_clock
          where done_at is null and parked_at is null and next_at > now() + ahead)
       select (select count(*) from delivery where done_at is null and parked_at is null)::int
            + (select count(*) from clock where next_at < moment)::int as left
         from (select now() + ahead as moment from test_clock) m`,
    ).catch(() => []);
    if (row?.left === 0) return;
    if (row && row.left !== left) [left, since] = [row.left, performance.now()];
    if (performance.now() - since > 5_000) return;
    await pause(100);
  }
}
