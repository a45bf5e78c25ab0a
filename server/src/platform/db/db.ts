import type { EntityManager } from 'typeorm';
import type { Clock } from '../clock';
import { allSent, openLane, tellEnd } from './lane';
import { forgetPlans, isStalePlan } from './statement-client';

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

/** The only way to the rows: edges open a read or a transaction here and hand it to one verb or query. */
export class Db {
  constructor(
    private readonly source: Source,
    private readonly clock: Clock,
  ) {}

  /** A look that is one statement, which itself asks for the moment: that is given as an expression. */
  look<T>(work: (rows: Pick<Read, 'rows'>, now: string) => Promise<T>): Promise<T> {
    const { manager: rows } = this.source;
    return evenAfterMigration(() => work({ rows }, this.clock.sql));
  }

  read<T>(work: (read: Read) => Promise<T>): Promise<T> {
    const { manager: rows } = this.source;
    return evenAfterMigration(async () => work({ rows, at: await this.clock.moment(rows) }));
  }

  /** Does some work in a transaction. What `opening` asks for goes with its first statement, and its answer comes with the `tx`. */
  async write<T, Opened = undefined>(
    work: (tx: Tx, opened: Opened) => Promise<T>,
    opening?: (rows: Pick<Read, 'rows'>) => Promise<Opened>,
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
    opening?: (rows: Pick<Read, 'rows'>) => Promise<Opened>,
  ): Promise<T> {
    let mine: EntityManager | undefined;
    let committed = false;
    try {
      const answer = await this.source.transaction(async (rows) => {
        mine = rows;
        await openLane(rows);
        const [at, opened] = await Promise.all([this.clock.moment(rows), opening?.({ rows })]);
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
