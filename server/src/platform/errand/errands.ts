import { IsNull, MoreThan } from 'typeorm';
import type { Tx } from '../db/db';
import { newId } from '../db/id';
import { put } from '../db/lane';
import { ErrandRow } from './errand.entity';

/** Milliseconds that a runner has for one errand before another takes it. */
export const lease = 60_000;

/** What is to be done outside, and for whom. */
export interface ErrandWish {
  readonly districtId: string | null;
  readonly kind: string;
  readonly subjectId: string;
  /** Errands of one lane are run one at a time: a person's messages, a photo's checks. */
  readonly lane: string;
  /** Not before this instant; at once without it. */
  readonly at?: Date;
}

/** An errand as its runner gets it; `attempts` counts this one. */
export interface Errand {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly lane: string;
  readonly attempts: number;
}

/** Says that the time has not come: the errand is tried again then, and no attempt is counted. */
export class NotYet extends Error {
  /** `after` in milliseconds. */
  constructor(readonly after: number) {
    super(`not yet, in ${after} ms`);
    this.name = 'NotYet';
  }
}

/** Says that no further try can help: the errand is parked at once. */
export class Hopeless extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'Hopeless';
  }
}

export interface ErrandKind {
  readonly kind: string;
  /**
   * Does it, outside any transaction, and records the result in one of its own. It may be run again after a crash or a lost
   * lease, so what it does outside happens at least once and what it records must bear being recorded twice.
   */
  run(errand: Errand): Promise<void>;
}

/** Calls to the outside: written into the transaction at hand, run after its commit by any worker. */
export class Errands {
  private readonly kinds = new Map<string, ErrandKind>();

  /** Makes a kind known to this process. */
  add(kind: ErrandKind): void {
    this.kinds.set(kind.kind, kind);
  }

  /** The kinds this process can run. */
  known(): string[] {
    return [...this.kinds.keys()];
  }

  kind(name: string): ErrandKind | undefined {
    return this.kinds.get(name);
  }

  /** Keeps a long errand for another minute; nothing happens where its lease was lost. */
  async hold({ rows, at }: Tx, { id, attempts }: Errand): Promise<void> {
    const leasedUntil = new Date(at.getTime() + lease);
    await rows.update(
      ErrandRow,
      { id, attempts, doneAt: IsNull(), leasedUntil: MoreThan(at) },
      { leasedUntil },
    );
  }

  /** Writes an errand; nothing is done outside before the transaction has committed. */
  async put(tx: Tx, { at, ...wish }: ErrandWish): Promise<void> {
    await put(tx, ErrandRow, [{ id: newId(tx.at), ...wish, nextAt: at ?? tx.at }]);
  }
}
