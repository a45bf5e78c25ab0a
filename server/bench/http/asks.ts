import { randomUUID } from 'node:crypto';
import type { MoveTicket, ReportTicket } from '@linli/shared/ticket/ticket.contract';
import { statement } from '../../src/platform/testing/statement';
import { inTime } from '../city.sql';
import { key } from '../city.keys';
import { askOnce, requestOf, type Ask } from './callers';
import { codeOf, doors, readyIn, tokenOf, tokenSql, type ReadyTickets, type Street } from './city';
import type { Sent } from './recorded';
import { keysIn, type Told } from './script';

/** One kind of work over HTTP. */
export interface Work {
  readonly name: string;
  /** Whether each ask changes something, so that none can be asked twice. */
  readonly writes: boolean;
  /** The next ask; each is somebody's, or about something, that comes round again late or never. */
  readonly next: () => Ask;
  /** What is another one in each transaction of pgbench, for what was recorded of an ask. */
  readonly told: (recorded: Recorded) => Promise<Told>;
  /** The beginnings of the statements that the work cannot do without; the rest looks after its rules, its limits and what it answers. */
  readonly least?: readonly RegExp[];
}

/** What the API sent for an ask, and for another one of the kind. */
export interface Recorded {
  readonly ask: Ask;
  readonly sent: readonly Sent[];
  readonly again: readonly Sent[];
}

/** Not sent for those who have just asked, who are remembered for a moment. */
export const whoAsks = /^select p\.id, s\.id as "sessionId"/;
/** What every write needs: who asks, the instant, whether they asked before, its rows, what happened. */
const anyWrite = [
  whoAsks,
  /^START/,
  / as at$/,
  /^select pg_try_advisory_xact_lock/,
  /^select 1 as turn, fingerprint/,
  /^insert/,
  /^with told/,
  /^COMMIT/,
];
/** What every move of a ticket needs besides: the ticket, which nobody else may move meanwhile. */
const anyMove = [...anyWrite, /^select t\."id".* from "ticket" t .* for update$/, /^update "ticket"/];

/** What people ask of the API, in a street. */
export async function asksOf(street: Street): Promise<readonly Work[]> {
  const { house, workers, stride } = street;
  const url = house.databaseUrl;
  const ready = readyIn(street);
  /** The number of a door or a worker in the communities that are asked about, of which each has so many. */
  const spread = (number: number, each: number) =>
    Math.floor(number / each) * each * stride + (number % each);
  let caller = 0;
  let door = 0;
  const turn = { accept: ready.accept.from, rate: ready.rate.from };

  const read = (name: string, address: string, token?: string): Ask => ({
    name,
    expects: [200],
    bytes: requestOf('GET', address, { ...(token && { token }) }),
  });
  const moves = await ticketsIn(url, [ready.accept, ready.rate]);
  const moveOf = (number: number, token: string, move: Omit<MoveTicket, 'version'>): Ask => {
    const { id, version } = moves.get(number) ?? { id: '', version: 0 };
    return {
      name: move.move,
      expects: [200],
      bytes: requestOf('POST', `/api/tickets/${id}/moves`, {
        token,
        key: randomUUID(),
        body: { ...move, version },
      }),
    };
  };
  const held = await statement<{ id: string; worker: number }>(
    url,
    `select distinct on (w) t.id, w as worker from unnest($1::int[]) w join ticket t on t.handler_id = md5('worker' || w)::uuid and t.closed_at is null order by w, t.id`,
    [Array.from({ length: 100 }, (_, at) => spread(at, 10))],
  );

  /** `made` as it was in what was recorded, with what makes it in each transaction; `given` are the variables as they were. */
  const knownFrom = async (
    made: readonly string[],
    given: Record<string, number>,
  ): Promise<[string, string][]> => {
    const filled = made.map((sql) => sql.replace(/:([a-z])\b/g, (_, name: string) => String(given[name])));
    const [row] = await statement<Record<string, string>>(
      url,
      `select ${filled.map((sql, at) => `(${sql})::text as v${at}`).join(', ')}`,
    );
    return made.flatMap((sql, at): [string, string][] => {
      const value = row?.[`v${at}`] ?? '';
      // a place lies in the paths below it by the end of its key
      return /^[0-9a-f-]{36}$/.test(value)
        ? [
            [value, `(${sql})::text`],
            [value.slice(-12), `right((${sql})::text, 12)`],
          ]
        : [[value, `(${sql})::text`]];
    });
  };
  const signedIn = (kind: 'caller' | 'worker', number: string) => [
    `md5('${kind}' || (${number}))::uuid`,
    `md5('session ${kind}' || (${number}))::uuid`,
    `'\\x' || encode(sha256(convert_to(${tokenSql(kind, number)}, 'utf8')), 'hex')`,
  ];
  const inBoth = (sent: readonly Sent[], again: readonly Sent[]) => {
    const before = keysIn(again);
    return new Set([...keysIn(sent)].filter((each) => before.has(each)));
  };
  const own = async (
    { ask, sent, again }: Recorded,
    made: readonly string[],
    given: Record<string, number>,
    sets: readonly string[],
  ): Promise<Told> => {
    const once = /\r\nidempotency-key: ([^\r]+)/.exec(ask.bytes.toString())?.[1];
    return {
      known: new Map([
        ...(await knownFrom(made, given)),
        ...(once ? [[once, "'bench-key-' || h"] as const] : []),
      ]),
      old: inBoth(sent, again),
      sets,
    };
  };
  const unmoving = ({ again }: Recorded): Promise<Told> =>
    Promise.resolve({ known: new Map(), old: keysIn(again) });

  return [
    {
      name: 'building page',
      writes: false,
      next: turns(
        Array.from({ length: doors }, (_, at) =>
          read('building page', `/api/places/${codeOf(spread(at, 20))}`),
        ),
      ),
      told: unmoving,
    },
    {
      name: 'inbox',
      writes: false,
      next: turns(
        Array.from({ length: Math.min(100, workers) }, (_, at) =>
          read('inbox', '/api/inbox', tokenOf('worker', spread(at, 10))),
        ),
      ),
      told: unmoving,
    },
    {
      name: 'ticket detail',
      writes: false,
      next: turns(
        held.map(({ id, worker }) => read('ticket detail', `/api/tickets/${id}`, tokenOf('worker', worker))),
      ),
      told: unmoving,
    },
    {
      name: 'report',
      writes: true,
      next: () => ({
        name: 'report',
        expects: [201],
        bytes: requestOf('POST', '/api/tickets', {
          token: tokenOf('caller', caller++),
          key: randomUUID(),
          body: {
            placeId: key('door', spread(door++ % doors, 20)),
            category: 'lighting',
            words: '3 层楼道的灯不亮三天了，晚上看不清台阶。',
            photos: [],
            callBack: false,
            hideName: false,
          } satisfies ReportTicket,
        }),
      }),
      told: (recorded) =>
        own(
          recorded,
          [
            ...signedIn('caller', ':p'),
            "md5('door' || (:d))::uuid",
            "md5('building' || (:d))::uuid",
            "md5('grid' || (:d / 20 * 10 + :d % 10))::uuid",
            "md5('worker' || (:d / 20 * 10 + :d % 10))::uuid",
            "md5('community' || (:d / 20))::uuid",
          ],
          { p: caller - 1, d: (door - 1) % doors },
          ['\\set p random(25000, 49999)', `\\set d random(0, ${doors - 1})`],
        ),
      least: [
        ...anyWrite,
        // where it is, of what kind, and who answers for it
        /^with recursive up as \( select place_id, parent_id, path, 0/,
        /^select distinct g\.id.* from cover/,
        /^select .* from category where/,
        /^select r\.unit_id.* from dispatch_rule/,
        /^select a\.person_id as "personId"/,
        // what was promised for it, in whose hours of work, and who hears when it is broken
        /^select p\.id from policy_rule/,
        /^\(select .* from calendar/,
        /^select .* from ladder/,
      ],
    },
    {
      name: 'accept',
      writes: true,
      next: () => {
        const number = turn.accept++;
        return moveOf(number, tokenOf('worker', ready.workerOf(number)), { move: 'accept', fields: {} });
      },
      told: (recorded) =>
        own(recorded, [...signedIn('worker', ready.worker), ...ready.made], { t: turn.accept - 1 }, [
          inTurn(ready.accept),
        ]),
      least: [...anyMove, /^update clock/],
    },
    {
      name: 'rate',
      writes: true,
      next: () => {
        const number = turn.rate++;
        return moveOf(number, tokenOf('caller', number - ready.rate.from), {
          move: 'rate',
          fields: { solved: 'yes', stars: 5 },
        });
      },
      told: (recorded) =>
        own(
          recorded,
          [
            ...signedIn('caller', `:t - ${ready.rate.from}`),
            `md5('worker' || (${ready.worker}))::uuid`,
            ...ready.made,
          ],
          { t: turn.rate - 1 },
          [inTurn(ready.rate)],
        ),
      least: anyMove,
    },
  ];
}

/** The page of a door for whoever has been there: each asks whether it is as it was. */
export async function knownPages(url: string): Promise<() => Ask> {
  const asks: Ask[] = [];
  for (let door = 0; door < doors; door++) {
    const address = `/api/places/${codeOf(door)}`;
    const answer = await askOnce(url, {
      name: 'building page',
      expects: [200],
      bytes: requestOf('GET', address),
    });
    const version = /\r\netag: ([^\r]+)/i.exec(answer.toString('latin1'))?.[1] ?? '';
    asks.push({
      name: 'building page',
      expects: [200, 304],
      bytes: requestOf('GET', address, { headers: { 'if-none-match': version } }),
    });
  }
  return turns(asks);
}

/** An empty route of the same server. */
export const emptyRoute: Ask = {
  name: 'empty',
  expects: [200],
  bytes: requestOf('GET', '/api/health/live'),
};

/** Four of five look: mostly at doors, some at their work. */
export function mixed(all: readonly Work[]): () => Ask {
  const order = ['building page', 'inbox', 'building page', 'ticket detail', 'report'];
  let at = 0;
  return () => {
    const name = order[at++ % order.length];
    const work = all.find((each) => each.name === name);
    if (!work) throw new Error(`nobody asks for ${name}`);
    return work.next();
  };
}

async function ticketsIn(
  url: string,
  spans: readonly { from: number; to: number }[],
): Promise<Map<number, { id: string; version: number }>> {
  const { from, to } = {
    from: Math.min(...spans.map((each) => each.from)),
    to: Math.max(...spans.map((each) => each.to)),
  };
  const rows = await statement<{ n: number; id: string; version: number }>(
    url,
    `select n, t.id, t.version from generate_series($1::int, $2::int) n join ticket t on t.id = ${inTime('n')}`,
    [from, to],
  );
  return new Map(rows.map(({ n, id, version }) => [n, { id, version }]));
}

const turns = (asks: readonly Ask[]): (() => Ask) => {
  let at = 0;
  return () => asks[at++ % asks.length] as Ask;
};

/** A ticket that no other transaction of pgbench has; the first ones are for the API. */
const inTurn = ({ forPgbench, to }: ReadyTickets) =>
  `\\set t ${forPgbench} + (:start + :i * 10 + :client_id) % ${to - forPgbench + 1}`;
