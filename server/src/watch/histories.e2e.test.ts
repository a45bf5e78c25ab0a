import fc from 'fast-check';
import { Refusal } from '@linli/shared/refusal';
import { ticketLife, type TicketState } from '@linli/shared/ticket/ticket.rules';
import { HandlingService } from '../handling/handling.service';
import { KpiService } from '../kpi/kpi.service';
import { Db } from '../platform/db/db';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { reportFrom } from '../platform/testing/story';
import { TicketIntake } from '../ticket/ticket.intake';
import { TicketService } from '../ticket/ticket.service';
import {
  actorOf,
  weighed,
  fieldsFor,
  mayRun,
  pickBy,
  players,
  possible,
  readByAll,
  ticketOf,
} from './testing/history';
import { WatchService } from './watch.service';

/** How many histories are told; more of them in a run at night. */
const histories = Number(process.env.LINLI_HISTORIES ?? 4);
jest.setTimeout(60_000 + histories * 30_000);

let house: House;
/** Minutes since the first of all histories; time never goes back. */
let minute = 0;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const start = Date.UTC(2026, 2, 2, 9);
async function wait(minutes: number): Promise<void> {
  minute += minutes;
  await house.at(new Date(start + minute * 60_000).toISOString().slice(0, 16));
}

/** One thing that happens: somebody moves, somebody goes on leave, workers sleep or run, time passes. */
interface Turn {
  readonly minutes: number;
  readonly act: 'move' | 'leave';
  readonly workers: boolean;
  readonly seed: number;
}
const turn = fc.record<Turn>({
  minutes: fc.constantFrom(0, 0, 5, 45, 300, 1440, 3 * 1440, 6 * 1440),
  act: fc.constantFrom('move', 'move', 'move', 'move', 'move', 'move', 'move', 'leave'),
  workers: fc.boolean(),
  seed: fc.nat(),
});

interface ClockSeen {
  id: string;
  kind: string;
  verdict: string | null;
  stopped: string | null;
  breached: string | null;
  about: boolean;
}
const clocksOf = (id: string) =>
  statement<ClockSeen>(
    house.databaseUrl,
    `select id, kind, verdict, stopped_at::text as stopped, breached_at::text as breached, about_id is not null as about
       from clock where ticket_id = $1 order by id`,
    [id],
  );

/** One matter from its report on, with what was true of it after the last turn. */
class Matter {
  private version = 1;
  private clocks: ClockSeen[] = [];
  private paused: Date | null = null;

  constructor(
    readonly id: string,
    private readonly twin: string,
  ) {}

  /** Plays a turn; answers what was tried. A refusal changes nothing. */
  async play({ act, minutes, seed, workers }: Turn): Promise<string> {
    await wait(minutes);
    const db = house.app.get(Db);
    const actors = await Promise.all(players.map((name) => actorOf(house, name)));
    if (workers) await house.settle();
    const before = await ticketOf(house, this.id);
    if (act === 'leave') {
      const { handlerId } = before;
      const to = pickBy(seed)([house.town.people['赵强'] ?? null, null]);
      if (handlerId && handlerId !== to)
        await db.write((tx) =>
          house.app.get(TicketService).relieve(tx, null, { personId: handlerId, unitId: null, to }),
        );
      return 'leave';
    }
    const all = await possible(house, actors, this.id);
    const moves = [...new Set(all.map(({ move }) => move))];
    if (!moves.length) return 'nothing';
    const move = pickBy(seed)(weighed(moves));
    const { actor } = pickBy(seed)(
      all.filter((one) => one.move === move),
      20,
    );
    const fields = await fieldsFor(house, actor, { id: this.id, move, seed, twin: this.twin });
    const ask = { move, version: before.version, fields };
    const made = await db
      .write((tx) => house.app.get(HandlingService).move(tx, actor, this.id, ask))
      .catch((trouble: unknown) => {
        if (!(trouble instanceof Refusal)) throw trouble;
        return trouble.code;
      });
    const after = await ticketOf(house, this.id);
    if (typeof made !== 'string') {
      expect([move, made]).toEqual([move, { id: this.id, version: after.version, state: after.state }]);
      return `${actor.name} ${move}`;
    }
    expect([move, made, after]).toEqual([move, made, before]);
    return `${actor.name} ${move} ${made}`;
  }

  /** Nothing brings it back. */
  async isClosed(): Promise<boolean> {
    const { state } = await ticketOf(house, this.id);
    return state === 'withdrawn' || state === 'declined';
  }

  /** Fails where anything that must hold of it after every turn does not. */
  async look(): Promise<void> {
    const { id } = this;
    const db = house.app.get(Db);
    const ticket = await ticketOf(house, id);
    const { state, version } = ticket;
    expect(states).toContain(state);
    expect(version).toBeGreaterThanOrEqual(this.version);
    const clocks = await clocksOf(id);
    const running = clocks.filter(({ stopped, about }) => !stopped && !about).map(({ kind }) => kind);
    expect([state, running.filter((kind) => !mayRun[state].some((may) => may === kind))]).toEqual([
      state,
      [],
    ]);
    const lacks = await db.read((read) => house.app.get(WatchService).unwatched(read));
    expect(lacks.filter(({ ticketId }) => ticketId === id)).toEqual([]);
    this.judgedForGood(clocks);
    this.pausedDoesNotBreach(clocks, ticket.pausedUntil);
    Object.assign(this, { version, clocks, paused: ticket.pausedUntil });
  }

  /** Once a promise is judged or broken it stays so. */
  private judgedForGood(clocks: readonly ClockSeen[]): void {
    for (const before of this.clocks) {
      const now = clocks.find((clock) => clock.id === before.id);
      if (before.stopped) expect(now).toEqual(before);
      else if (before.breached) expect(now?.breached).toBe(before.breached);
    }
  }

  private pausedDoesNotBreach(clocks: readonly ClockSeen[], pausedUntil: Date | null): void {
    const until = this.paused && pausedUntil?.getTime() === this.paused.getTime() ? pausedUntil : null;
    if (!until) return;
    const promises = ['accept', 'resolve', 'feedback'];
    const broken = clocks.filter(
      ({ id, kind, breached }) =>
        promises.includes(kind) &&
        breached !== null &&
        new Date(breached) < until &&
        !this.clocks.some((before) => before.id === id && before.breached),
    );
    expect(broken).toEqual([]);
  }
}

const states = [
  ...new Set(
    Object.values(ticketLife.moves).flatMap((row) => [...row.from, ...('to' in row ? [row.to] : [])]),
  ),
] as TicketState[];

test('whatever people do and whenever: the promises of the state run, somebody owes them, nothing judged changes, the figures agree, everyone can read it', async () => {
  await wait(0);
  const told: string[][] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 12, maxLength: 18, size: 'max' }), async (turns) => {
      await wait(1440);
      const twin = await reported('陈姐', 'door');
      const { id } = await reported('王奶奶', 'lighting');
      const matter = new Matter(id, twin.number);
      const lines = [`ticket ${id}`];
      told.push(lines);
      for (const one of turns) {
        if (await matter.isClosed()) break;
        lines.push(await matter.play(one));
        await matter.look();
      }
      await house.settle();
      await matter.look();
      const db = house.app.get(Db);
      expect(await db.read((read) => house.app.get(KpiService).strayOf(read, id))).toEqual([]);
      const actors = await Promise.all(players.map((name) => actorOf(house, name)));
      expect(await readByAll(house, actors, id)).toEqual([]);
    }),
    { numRuns: histories, seed: Number(process.env.LINLI_SEED ?? 20261126), endOnFailure: true, verbose: 1 },
  );
  const moved = new Set(told.flat().map((line) => line.split(' ')[1]));
  expect(moved.size).toBeGreaterThan(10);
});

test('a clock that is taken away is noticed at the next look', async () => {
  await wait(1440);
  const { id } = await reported('陈姐', 'lighting');
  const matter = new Matter(id, '0101-0001');
  await matter.look();
  await statement(house.databaseUrl, "delete from clock where ticket_id = $1 and kind = 'accept'", [id]);
  await expect(matter.look()).rejects.toThrow('clock');
});

/** A report without a phone: over months every session would have ended. */
async function reported(name: string, category: string): Promise<{ id: string; number: string }> {
  const me = await actorOf(house, name);
  const ask = reportFrom(house, { category });
  return house.app.get(Db).write((tx) => house.app.get(TicketIntake).report(tx, me, ask));
}
