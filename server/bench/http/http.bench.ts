import { randomUUID, createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ReportTicket } from '@linli/shared/ticket/ticket.contract';
import { startApi } from '../../src/platform/testing/api-process';
import { ownProgram } from '../../src/platform/testing/own-program';
import { statement } from '../../src/platform/testing/statement';
import { medianOf, rateLine, type Line } from '../lines';
import { askOnce, keepAsking, requestOf, type Ask } from './callers';
import { codeOf, doors, openStreet, tokenOf, tokenSql } from './city';
import { findPgbench, pgbench } from './pgbench';
import { keysIn, scriptOf } from './script';
import type { Sent } from './recorded';

const connections = 10;
const lines = 32;
const seconds = 3;
const rounds = 5;
const size = 20_000;

/** One kind of work: how it is asked for, and what pgbench does in its place. */
interface Cell {
  readonly name: string;
  readonly next: () => Ask;
  /** The very statements that the API sends. */
  readonly sent: readonly { whole: string; prelude: string }[];
}

/** What people ask of the API over HTTP, beside pgbench with the same statements on the same two cores, each with ten connections. */
export async function httpBench(say: (line: string) => void): Promise<Line[]> {
  const program = findPgbench();
  const street = await openStreet(size);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'linli-recorded-'));
  try {
    const { house, workers } = street;
    const url = house.databaseUrl;
    const sql = <Row extends object>(text: string, values?: unknown[]) => statement<Row>(url, text, values);

    let caller = 0;
    const nextCaller = () => caller++;
    const places = (
      await sql<{ id: string }>(`select md5('door' || n)::uuid as id from generate_series(0, ${doors - 1}) n`)
    ).map(({ id }) => id);
    const idOf = (kind: string, number: number) =>
      asKey(createHash('md5').update(`${kind}${number}`).digest('hex'));
    const held = await sql<{ id: string; worker: number }>(
      `select distinct on (w) t.id, w as worker from generate_series(0, 99) w join ticket t on t.handler_id = md5('worker' || w)::uuid order by w, t.id`,
    );
    const reportOf = (door: number, who: number, key: string): Ask => ({
      name: 'report',
      expects: [201],
      bytes: requestOf('POST', '/api/tickets', {
        token: tokenOf('caller', who),
        key,
        body: {
          placeId: places[door] ?? '',
          category: 'lighting',
          words: '3 层楼道的灯不亮三天了，晚上看不清台阶。',
          photos: [],
          callBack: false,
          hideName: false,
        } satisfies ReportTicket,
      }),
    });
    const read = (name: string, address: string, token?: string): Ask => ({
      name,
      expects: [200],
      bytes: requestOf('GET', address, { ...(token && { token }) }),
    });
    const turns = (asks: readonly Ask[]): (() => Ask) => {
      let at = 0;
      return () => asks[at++ % asks.length] as Ask;
    };
    const buildings = Array.from({ length: doors }, (_, door) =>
      read('building page', `/api/places/${codeOf(door)}`),
    );
    const inboxes = Array.from({ length: 100 }, (_, worker) =>
      read('inbox', '/api/inbox', tokenOf('worker', worker % workers)),
    );
    const details = held.map(({ id, worker }) =>
      read('ticket detail', `/api/tickets/${id}`, tokenOf('worker', worker)),
    );

    // what the API sends
    const file = path.join(folder, 'sent');
    writeFileSync(file, '');
    const usual = { LOG_LEVEL: 'info', DATABASE_POOL: String(connections) };
    const recorded = ownProgram('bench/http/recorded.ts');
    const recording = await startApi(house, { ...usual, BENCH_RECORD: file }, recorded);
    const sentBy = async (ask: Ask): Promise<Sent[]> => {
      writeFileSync(file, '');
      await askOnce(recording.url, ask);
      return readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Sent);
    };
    const cells: Cell[] = [];
    let door = 0;
    const count = (name: string, sent: readonly Sent[]) => say(`${name} sends ${sent.length} statements`);
    {
      await sentBy(reportOf(0, nextCaller(), randomUUID()));
      const first = await sentBy(reportOf(0, nextCaller(), randomUUID()));
      const [who, key] = [nextCaller(), randomUUID()];
      const sent = await sentBy(reportOf(0, who, key));
      const again = keysIn(first);
      const old = new Set([...keysIn(sent)].filter((each) => again.has(each)));
      const number = sent.flatMap(({ values }) => values).find((value) => /^\d{4}-\d{4,}$/.test(value ?? ''));
      const places: [string, string][] = (
        [
          ['door', 'd', 'd'],
          ['building', 'd', 'd'],
          ['grid', 'd / 20 * 10 + :d % 10', 'g'],
          ['worker', 'd / 20 * 10 + :d % 10', 'g'],
          ['community', 'd / 20', 'c'],
        ] as const
      ).flatMap(([kind, figure]) => {
        const made = `md5('${kind}' || (:${figure}))::uuid::text`;
        return [
          [idOf(kind, 0), made],
          [idOf(kind, 0).slice(-12), `right(${made}, 12)`],
        ];
      });
      const known = new Map([
        ...places,
        [idOf('caller', who), "md5('caller' || :p)::uuid::text"],
        [idOf('session caller', who), "md5('session caller' || :p)::uuid::text"],
        [
          `\\x${createHash('sha256').update(tokenOf('caller', who)).digest('hex')}`,
          `'\\x' || encode(sha256(convert_to(${tokenSql('caller', ':p')}, 'utf8')), 'hex')`,
        ],
        [key, "'bench-key-' || h"],
        ...(number
          ? [[number, "'9999-' || lpad((:n::bigint % 1000000)::text, 6, '0')"] as [string, string]]
          : []),
      ]);
      count('report', sent);
      cells.push({
        name: 'report',
        next: () => reportOf(door++ % doors, nextCaller(), randomUUID()),
        sent: [
          scriptOf(sent, {
            known,
            old,
            sets: ['\\set p random(25000, 49999)', `\\set d random(0, ${doors - 1})`],
          }),
        ],
      });
    }
    for (const [name, asks] of [
      ['building page', buildings],
      ['inbox', inboxes],
      ['ticket detail', details],
    ] as const) {
      const scripts: Cell['sent'][number][] = [];
      for (const ask of asks.slice(0, 2)) {
        await sentBy(ask);
        const sent = await sentBy(ask);
        scripts.push(scriptOf(sent, { known: new Map(), old: keysIn(sent) }));
        if (ask === asks[0]) count(name, sent);
      }
      cells.push({ name, next: turns(asks), sent: scripts });
    }
    await recording.tellToGo();

    const api = await startApi(house, usual);
    try {
      const ours = (next: () => Ask, milliseconds = seconds * 1000) =>
        keepAsking(api.url, { lines, milliseconds }, next);
      let base = Date.now();
      const theirs = (scripts: readonly string[], of = seconds) => {
        base += 10_000_000;
        return pgbench(program, url, { scripts, connections, seconds: of, variables: { base, i: 0 } });
      };
      const empty = turns([read('empty', '/api/health/live')]);
      const found: Line[] = [];
      const emptyRates: number[] = [];
      for (const cell of cells) {
        const [http, same, none]: [number[], number[], number[]] = [[], [], []];
        await ours(cell.next, 2000);
        for (let round = 0; round < rounds; round++) {
          http.push(await ours(cell.next));
          const whole = await theirs(cell.sent.map((each) => each.whole));
          const prelude = cell.sent[0]?.prelude.includes('select')
            ? await theirs(
                cell.sent.map((each) => each.prelude),
                1,
              )
            : null;
          same.push(prelude ? 1 / (1 / whole - 1 / prelude) : whole);
          none.push(await ours(empty, 1000));
        }
        emptyRates.push(...none);
        const lines = [
          rateLine(`${cell.name}, of pgbench with the same statements`, http, same),
          rateLine(`${cell.name}, of an empty route`, http, none),
        ];
        lines.forEach((line) => say(JSON.stringify(line)));
        found.push(...lines);
      }
      say(`empty route: ${medianOf(emptyRates)} a second`);
      return found;
    } finally {
      await api.tellToGo();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await street.house.close();
  }
}

const asKey = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
