import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startApi } from '../../src/platform/testing/api-process';
import { ownProgram } from '../../src/platform/testing/own-program';
import { statement } from '../../src/platform/testing/statement';
import { lineOf, medianOf, rateLine, type Line } from '../lines';
import { asksOf, emptyRoute, knownPages, mixed, whoAsks, type Work } from './asks';
import { askOnce, keepAsking, type Ask } from './callers';
import { forApi, openStreet, type Street } from './city';
import { findPgbench, pgbench } from './pgbench';
import type { Sent } from './recorded';
import { scriptOf, type Script } from './script';

const connections = 10;
const lines = 32;
const seconds = 3;
const rounds = 5;

/** The scripts of pgbench for a kind of work: the very statements that the API sends, and those of them that it needs. */
interface Scripts {
  readonly whole: readonly Script[];
  readonly least: readonly Script[];
}

/**
 * What people ask of the API over HTTP, beside pgbench with the same statements on the same two cores, each with ten connections;
 * beside an empty route, and many kinds at once; or `only` one kind.
 */
export async function httpBench(
  say: (line: string) => void,
  { size, only }: { size?: number; only?: string },
): Promise<Line[]> {
  const program = findPgbench();
  const street = await openStreet(size);
  const { house } = street;
  const usual = { LOG_LEVEL: 'info', DATABASE_POOL: String(connections) };
  try {
    const all = (await asksOf(street)).filter(({ name }) => !only || name === only);
    const scripts = await recordedScripts(street, all, say);
    const api = await startApi(house, usual);
    try {
      const ours = async (next: () => Ask, milliseconds = seconds * 1000, most = Infinity) =>
        (await keepAsking(api.url, { lines, milliseconds, most }, next)).rate;
      const turn = { base: Date.now(), start: 0 };
      const run = async (chosen: readonly string[], forSeconds: number) => {
        turn.base += 10_000_000;
        // nobody rates twice, and the statements come to the same tickets again
        await statement(house.databaseUrl, 'truncate rating');
        const rate = await pgbench(program, house.databaseUrl, {
          ...{ scripts: chosen, connections, seconds: forSeconds },
          variables: { ...turn, i: 0 },
        });
        turn.start += Math.ceil(rate * forSeconds * 1.5) + connections;
        return rate;
      };
      /** The rate of pgbench, without what it takes to make the values. */
      const theirs = async (chosen: readonly Script[], forSeconds = seconds) => {
        const rate = await run(
          chosen.map(({ whole }) => whole),
          forSeconds,
        );
        if (!chosen[0]?.prelude.includes('select')) return rate;
        return (
          1 /
          (1 / rate -
            1 /
              (await run(
                chosen.map(({ prelude }) => prelude),
                1,
              )))
        );
      };
      const found: Line[] = [];
      const tell = (line: Line) => {
        say(JSON.stringify(line));
        found.push(line);
      };
      const empty = () => emptyRoute;
      const measure = async ({ name, next, writes }: Work) => {
        const { whole, least } = scripts.get(name) ?? { whole: [], least: [] };
        const http: number[] = [];
        const same: number[] = [];
        const needed: number[] = [];
        const none: number[] = [];
        // a faster machine moves no more than wait for the API, over all rounds and what came before them
        const most = writes ? forApi / (rounds + 2) : Infinity;
        await ours(next, 1000, most);
        for (let round = 0; round < rounds; round++) {
          http.push(await ours(next, seconds * 1000, most));
          same.push(await theirs(whole));
          if (least.length) needed.push(await theirs(least));
          none.push(await ours(empty, 1000));
        }
        tell(rateLine(`${name}, of pgbench with the same statements`, http, same));
        if (needed.length) tell(rateLine(`${name}, of pgbench with what it needs`, http, needed));
        tell(rateLine(`${name}, of an empty route`, http, none));
      };
      // what is written fills the doors and inboxes that are looked at
      for (const work of all) if (!work.writes) await measure(work);
      if (!only) {
        tell(await unchanged(ours, all, await knownPages(api.url)));
        tell(await underHalf(api.url, all, await ours(mixed(all))));
      }
      for (const work of all) if (work.writes) await measure(work);
      return found;
    } finally {
      await api.tellToGo();
    }
  } finally {
    await house.close();
  }
}

type Ours = (next: () => Ask, milliseconds?: number) => Promise<number>;

/** A page that is as it was, beside one that is sent. */
async function unchanged(ours: Ours, all: readonly Work[], known: () => Ask): Promise<Line> {
  const page = all.find(({ name }) => name === 'building page');
  if (!page) throw new Error('nobody looks at a door');
  const [same, sent]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    sent.push(await ours(page.next, 2000));
    same.push(await ours(known, 2000));
  }
  return rateLine('building page that is as it was, of one that is sent', same, sent);
}

/** How long the slowest of a hundred waits, beside the middle one, at half of what can be had. */
async function underHalf(url: string, all: readonly Work[], most: number): Promise<Line> {
  const [slow, middle]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const { took } = await keepAsking(
      url,
      { lines, milliseconds: seconds * 1000, rate: most / 2 },
      mixed(all),
    );
    const sorted = [...took].sort((a, b) => a - b);
    slow.push(sorted[Math.floor(sorted.length * 0.99)] ?? NaN);
    middle.push(medianOf(sorted));
  }
  return lineOf(
    `four reads to a report at ${Math.round(most / 2)} a second, p99 of the median`,
    slow,
    middle,
  );
}

/** What of all that was sent begins as `least` says; throws where that names a statement which was not sent. */
function neededOf(sent: readonly Sent[], least: readonly RegExp[]): Sent[] {
  const texts = sent.map(({ text }) => text.trim().replace(/\s+/g, ' '));
  const lost = least.find((each) => each !== whoAsks && !texts.some((text) => each.test(text)));
  if (lost) throw new Error(`nothing that was sent is ${lost.source}`);
  return sent.filter((_, at) => least.some((each) => each.test(texts[at] ?? '')));
}

/** Has the API write down what it sends for each kind of work. */
async function recordedScripts(
  { house }: Street,
  all: readonly Work[],
  say: (line: string) => void,
): Promise<Map<string, Scripts>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'linli-recorded-'));
  const file = path.join(folder, 'sent');
  writeFileSync(file, '');
  const more = { LOG_LEVEL: 'info', DATABASE_POOL: String(connections), BENCH_RECORD: file };
  const recording = await startApi(house, more, ownProgram('bench/http/recorded.ts'));
  const sentBy = async (ask: Ask): Promise<Sent[]> => {
    writeFileSync(file, '');
    await askOnce(recording.url, ask);
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Sent);
  };
  try {
    const scripts = new Map<string, Scripts>();
    for (const { name, next, told, writes, least = [] } of all) {
      const [whole, needed]: [Script[], Script[]] = [[], []];
      // what a process asks only once is known after the first
      await sentBy(next());
      const again = await sentBy(next());
      for (let turn = 0; turn < (writes ? 1 : 4); turn++) {
        const ask = next();
        const sent = await sentBy(ask);
        const how = await told({ ask, sent, again: writes ? again : sent });
        whole.push(scriptOf(sent, how));
        const some = neededOf(sent, least);
        if (some.length) needed.push(scriptOf(some, how));
        if (!turn)
          say(`${name} sends ${sent.length} statements${some.length ? `, needs ${some.length}` : ''}`);
      }
      scripts.set(name, { whole, least: needed });
    }
    return scripts;
  } finally {
    await recording.tellToGo();
    rmSync(folder, { recursive: true, force: true });
  }
}
