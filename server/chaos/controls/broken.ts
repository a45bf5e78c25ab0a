import { setTimeout as pause } from 'node:timers/promises';
import path from 'node:path';
import { BallotIssueRow } from '../../src/ballot/ballot.entity';
import { BallotService } from '../../src/ballot/ballot.service';
import { DeadlineRepository } from '../../src/deadline/deadline.repository';
import { Db, type Tx } from '../../src/platform/db/db';
import { Once, type Keyed } from '../../src/platform/http/once';
import { Courier } from '../../src/platform/outbox/courier';
import { TicketRepository } from '../../src/ticket/ticket.repository';
import { StandingRepository } from '../../src/wish/standing.repository';
import { WishRow } from '../../src/wish/wish.entity';
import { WishRepository } from '../../src/wish/wish.repository';
import type { Control } from './controls';

/**
 * Runs a program of ours with something broken in it on purpose, so that it can be seen that the checker finds it:
 * `broken.ts src/main.ts wishes twice`. Nothing of this is in what is delivered.
 */
const { prototype: wishes } = WishRepository;
const { prototype: standings } = StandingRepository;
const { prototype: tickets } = TicketRepository;
const { prototype: deadlines } = DeadlineRepository;
const ballots = BallotService.prototype as unknown as {
  close: (tx: Tx, row: BallotIssueRow) => Promise<unknown>;
};
const courier = Courier.prototype as unknown as { claim: (tx: Tx) => Promise<unknown> };
const once = Once.prototype as unknown as {
  db: Db;
  lookUp: (ask: Keyed) => (tx: Tx) => Promise<unknown>;
  answerOf: (ask: Keyed, found: unknown) => unknown;
  keep: (tx: Tx, ask: Keyed, status: number, stored: unknown) => Promise<void>;
  write: (ask: Keyed, work: (tx: Tx) => Promise<unknown>) => Promise<unknown>;
};

const breaks: Record<Control, () => void> = {
  /** Looks, then acts. */
  wishes: () => {
    wishes.lock = ({ rows }, id) => rows.findOneBy(WishRow, { id });
    const of = standings.of;
    standings.of = async function (...asked) {
      const found = await of.apply(this, asked);
      await pause(800);
      return found;
    };
  },
  tickets: () => {
    tickets.lock = async function (tx, me, id) {
      const found = await this.find(tx, me, id);
      await pause(1500);
      return found;
    };
  },
  homes: () => {
    ballots.close = async ({ rows }, row) => {
      const { voteId, slotId } = row;
      const found = await rows.findOneBy(BallotIssueRow, { voteId, slotId });
      if (found) return found;
      await pause(1000);
      await rows.insert(BallotIssueRow, row);
      return row;
    };
  },
  /** The key is kept in a transaction of its own, after the effect. */
  twice: () => {
    once.write = async function (ask, work) {
      const before = await this.db.write(async (tx) => this.answerOf(ask, await this.lookUp(ask)(tx)));
      if (before) return before;
      const answer = await this.db.write(work);
      await pause(400);
      await this.db.write((tx) => this.keep(tx, ask, 200, { ok: answer }));
      return answer;
    };
  },
  /** Goes on after the last it has seen: what commits later with an earlier number is passed over. */
  outbox: () => {
    const claim = courier.claim;
    let last = { event: '00000000-0000-0000-0000-000000000000', listener: '' };
    courier.claim = async function (tx) {
      const query = (sql: string, values: unknown[]) =>
        tx.rows.query(
          sql.replace(
            'order by next_at',
            'and (event_id, listener) > ($4::uuid, $5::text) order by event_id, listener',
          ),
          [...values, last.event, last.listener],
        );
      const found = (await claim.call(this, { ...tx, rows: { query } } as unknown as Tx)) as
        { id: string; listener: string } | undefined;
      if (found) last = { event: found.id, listener: found.listener };
      return found;
    };
  },
  clocks: () => {
    const claim = deadlines.claim;
    deadlines.claim = async function (tx, choice) {
      const query = (sql: string, values: unknown[]) =>
        tx.rows.query(sql.replace(/for update .*skip locked/, ''), values);
      const found = await claim.call(this, { ...tx, rows: { query } } as unknown as Tx, choice);
      if (found.length) await pause(2000);
      return found;
    };
  },
};

const [, , program = '', ...controls] = process.argv;
for (const one of controls as Control[]) breaks[one]();
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the program runs as soon as it is loaded, and must find things broken
require(path.resolve(__dirname, '../..', program));
