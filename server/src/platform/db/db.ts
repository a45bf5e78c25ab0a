import type { EntityManager } from 'typeorm';
import type { Clock } from '../clock';

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
  ) {}

  async read<T>(work: (read: Read) => Promise<T>): Promise<T> {
    const rows = this.source.manager;
    return work({ rows, at: await this.clock.moment(rows) });
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
