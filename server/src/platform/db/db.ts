import type { EntityManager } from 'typeorm';
import type { Clock } from '../clock';
import type { Replica } from './replica';

/** A look at the rows, at one moment. */
export interface Read {
  readonly rows: EntityManager;
  readonly at: Date;
}

declare const open: unique symbol;
/** One transaction: one connection, one moment. What is done with it commits together or not at all. */
export interface Tx extends Read {
  readonly [open]: true;
}

/** A deadlock or a serialization failure: nothing happened, and trying again is right. */
const mayRetry = (trouble: unknown): boolean =>
  typeof trouble === 'object' &&
  trouble !== null &&
  'code' in trouble &&
  (trouble.code === '40P01' || trouble.code === '40001');

/** Where connections come from: a pool, or for work that must commit as one, a transaction that is open already. */
export interface Source {
  readonly manager: EntityManager;
  transaction<T>(work: (rows: EntityManager) => Promise<T>): Promise<T>;
}

/** The only way to the rows: edges open a read or a transaction here and hand it to one verb or query. */
export class Db {
  constructor(
    private readonly source: Source,
    private readonly clock: Clock,
    private readonly replica: Replica | null = null,
  ) {}

  async read<T>(work: (read: Read) => Promise<T>): Promise<T> {
    const rows = this.source.manager;
    return work({ rows, at: await this.clock.moment(rows) });
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
      if (this.replica?.failed(trouble)) return this.read(work);
      throw trouble;
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

  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let turn = 1; ; turn++) {
      try {
        return await this.source.transaction(async (rows) =>
          work({ rows, at: await this.clock.moment(rows) } as Tx),
        );
      } catch (trouble) {
        if (turn >= 3 || !mayRetry(trouble)) throw trouble;
      }
    }
  }
}
