import type { EntityManager } from 'typeorm';

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
