import type { EntityManager } from 'typeorm';
import { ask } from './db/lane';

/** Where the moment of a transaction comes from. Nothing else in the system asks for the time. */
export interface Clock {
  moment(rows: EntityManager): Promise<Date>;
  /** The same as an expression, for a statement that would not need it otherwise. */
  readonly sql: string;
}

const moment = async (rows: EntityManager, sql: string): Promise<Date> => {
  const [row] = await ask<{ at: Date }>({ rows }, `select ${sql} as at`);
  if (!row) throw new Error('the database did not tell the time');
  return row.at;
};

const told = (sql: string): Clock => ({ moment: (rows) => moment(rows, sql), sql });

/** The database's clock, so that every process has the same one. */
export const databaseClock = told('now()::timestamptz(3)');

/** The database's clock moved by the one row of `test_clock`, shared by all processes of a test. */
export const shiftedClock = told('(now() + (select ahead from test_clock))::timestamptz(3)');
