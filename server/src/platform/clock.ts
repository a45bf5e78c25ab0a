import type { EntityManager } from 'typeorm';

/** Where the moment of a transaction comes from. Nothing else in the system asks for the time. */
export interface Clock {
  moment(rows: EntityManager): Promise<Date>;
}

const ask = async (rows: EntityManager, sql: string): Promise<Date> => {
  const [row] = await rows.query<{ at: Date }[]>(sql);
  if (!row) throw new Error('the database did not tell the time');
  return row.at;
};

/** The database's clock, so that every process has the same one. */
export const databaseClock: Clock = { moment: (rows) => ask(rows, 'select now()::timestamptz(3) as at') };

/** The database's clock moved by the one row of `test_clock`, shared by all processes of a test. */
export const shiftedClock: Clock = {
  moment: (rows) => ask(rows, 'select (now() + (select ahead from test_clock))::timestamptz(3) as at'),
};
