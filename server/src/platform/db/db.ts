import type { EntityManager } from 'typeorm';
import type { Clock } from '../clock';
import { allSent, openLane, tellEnd } from './lane';
import type { Replica } from './replica';
import { forgetPlans, isStalePlan } from './statement-client';
import type { Read, Tx } from './tx';

export type { Read, Tx } from './tx';

/** A deadlock, a serialization failure or a plan from before a migration: nothing happened, and trying again is right. */
const mayRetry = (trouble: unknown): boolean =>
  isStalePlan(trouble) ||
  (typeof trouble === 'object' &&
    trouble !== null &&
    'code' in trouble &&
    (trouble.code === '40P01' || trouble.code === '40001'));

/** Where connections come from: a pool, or for work that must commit as one, a transaction that is open already. */
export interface Source {
  readonly manager: EntityManager;
  transaction<T>(work: (rows: EntityManager) => Promise<T>): Promise<T>;
}

/** What is asked as a transaction begins; the moment is given as an expression, as its value is not known yet. */
export type Opening<T> = (rows: Pick<Read, 'rows'>, now: string) => Promise<T>;

/** The only way to the rows: edges open a read or a transaction here and hand it to one verb or query. */
export class Db {
  constructor(
    private readonly source: Source,
    private readonly clock: Clock,
    private readonly replica: Replica | null = null,
  ) {}

  /** A look that is one statement, which itself asks for the moment: that is given as an expression. */
  look<T>(work: Opening<T>): Promise<T> {
    const { manager: rows } = this.source;
    return evenAfterMigration(() => work({ rows }, this.clock.sql));
  }

  read<T>(work: (read: Read) => Promise<T>): Promise<T> {
    const { manager: rows } = this.source;
    return evenAfterMigration(async () => work({ rows, at: await this.clock.moment(rows) }));
  }

  /**
   * A read that may be a moment old, from a replica where there is one. Whoever wrote something reads it: when the replica has not come
   * that far, or cannot be had, it is the database itself. `reader` is the id of whoever asks, null for a visitor.
   */
  async readLate<T>(reader: string | null, work: (read: Read) => Promise<T>): Promise<T> {
    const rows = this.replica && (await this.replica.rows(reader && (await this.reachedBy(reader))));
    if (!rows) return this.read(work);
    try {
      return await work({ rows, at: await this.clock.moment(rows) });
    } catch (trouble) {
      if (isStalePlan(trouble)) forgetPlans();
      else if (!this.replica?.failed(trouble)) throw trouble;
      return this.read(work);
    }
  }

  /** Keeps how far the log has come, after `writer` has written: nobody reads on a replica that is behind what they wrote. */
  async wrote(writer: string): Promise<void> {
    if (!this.replica) return;
    await this.source.manager.query(
      `insert into last_write (person_id, reached) values ($1, pg_current_wal_insert_lsn() - '0/0'::pg_lsn)
       on conflict (person_id) do update set reached = excluded.reached`,
      [writer],
    );
  }

  private async reachedBy(reader: string): Promise<string | null> {
    const [row] = await this.source.manager.query<{ reached: string }[]>(
      'select reached from last_write where person_id = $1',
      [reader],
    );
    return row?.reached ?? null;
  }

  /** Does some work in a transaction. What `opening` asks for goes with its first statement, and its answer comes with the `tx`. */
  async write<T, Opened = undefined>(
    work: (tx: Tx, opened: Opened) => Promise<T>,
    opening?: Opening<Opened>,
  ): Promise<T> {
    for (let turn = 1; ; turn++) {
      try {
        return await this.attempt(work, opening);
      } catch (trouble) {
        if (turn >= 3 || !mayRetry(trouble)) throw trouble;
        if (isStalePlan(trouble)) forgetPlans();
      }
    }
  }

  private async attempt<T, Opened>(
    work: (tx: Tx, opened: Opened) => Promise<T>,
    opening?: Opening<Opened>,
  ): Promise<T> {
    let mine: EntityManager | undefined;
    let committed = false;
    try {
      const answer = await this.source.transaction(async (rows) => {
        mine = rows;
        await openLane(rows);
        const [at, opened] = await Promise.all([
          this.clock.moment(rows),
          opening?.({ rows }, this.clock.sql),
        ]);
        return work({ rows, at } as Tx, opened as Opened);
      });
      if (mine) await allSent(mine);
      committed = true;
      return answer;
    } finally {
      // What failed first is why the rest did, and why nothing was committed.
      if (mine) {
        tellEnd(mine, committed);
        await allSent(mine);
      }
    }
  }
}

/** Looks again where the server kept a plan from before a migration. */
async function evenAfterMigration<T>(look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (trouble) {
    if (!isStalePlan(trouble)) throw trouble;
    forgetPlans();
    return look();
  }
}
