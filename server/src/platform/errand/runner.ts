import type { Db } from '../db/db';
import { Hopeless, lease, NotYet, type Errand, type Errands } from './errands';

const attemptLimit = 8;

/** Errands run at once by one process, each in another lane. */
const hands = 4;

/** Milliseconds before the next try: doubling from two seconds to ten minutes, up to half of it at random. */
const backOff = (attempts: number): number =>
  Math.min(2 ** attempts, 600) * 1000 * (0.75 + Math.random() / 2);

/**
 * Runs errands: leases one in a short transaction, does it outside any, marks it done. Any number of runners may work; errands of
 * one lane never run at the same time. A failed one is tried again later and parked, visibly, after eight attempts.
 */
export class ErrandRunner {
  constructor(
    private readonly db: Db,
    private readonly errands: Errands,
    private readonly onTrouble: (words: string, trouble: unknown) => void,
  ) {}

  /** Runs what is due now; returns how many were tried. */
  async run(most = 200): Promise<number> {
    let left = most;
    const hand = async (): Promise<void> => {
      while (left-- > 0 && (await this.runOne()));
      left++;
    };
    await Promise.all(Array.from({ length: hands }, hand));
    return most - left;
  }

  private async runOne(): Promise<boolean> {
    const errand = await this.claim();
    if (!errand) return false;
    try {
      await this.errands.kind(errand.kind)?.run(errand);
      await this.settle(errand, 'done_at = $2, trouble = null');
    } catch (trouble) {
      await this.putOff(errand, trouble);
    }
    return true;
  }

  private claim(): Promise<Errand | undefined> {
    return this.db.write(async (tx) => {
      // One claim after the other: two runners must not take two errands of the same lane.
      await tx.rows.query("select pg_advisory_xact_lock(hashtext('errand.claim'))");
      // TypeORM answers an update with its rows and their number.
      const [[row]] = await tx.rows.query<[Errand[], number]>(
        `update errand set leased_until = $2, attempts = attempts + 1 where id = (
           select id from errand e
            where done_at is null and parked_at is null and next_at <= $1 and kind = any($3) and (leased_until is null or leased_until <= $1)
              and not exists (select from errand o where o.lane = e.lane and o.id <> e.id and o.done_at is null and o.leased_until > $1)
            order by next_at, id limit 1)
         returning id, kind, subject_id as "subjectId", lane, attempts`,
        [tx.at, new Date(tx.at.getTime() + lease), this.errands.known()],
      );
      return row;
    });
  }

  private async putOff(errand: Errand, trouble: unknown): Promise<void> {
    if (trouble instanceof NotYet)
      return this.settle(
        errand,
        "next_at = $2::timestamptz + $4 * interval '1 ms', attempts = attempts - 1",
        [trouble.after],
      );
    const parked = trouble instanceof Hopeless || errand.attempts >= attemptLimit;
    this.onTrouble(`${errand.kind} failed on ${errand.subjectId}${parked ? ' and is parked' : ''}`, trouble);
    await this.settle(
      errand,
      "next_at = $2::timestamptz + $4 * interval '1 ms', parked_at = case when $5 then $2::timestamptz end, trouble = $6",
      [backOff(errand.attempts), parked, String(trouble).slice(0, 500)],
    );
  }

  /** Writes down what came of it, unless its lease was lost meanwhile: then that is for whoever has it now. */
  private async settle({ id, attempts }: Errand, what: string, more: unknown[] = []): Promise<void> {
    await this.db.write(({ rows, at }) =>
      rows.query(
        `update errand set leased_until = null, ${what} where id = $1 and done_at is null and attempts = $3`,
        [id, at, attempts, ...more],
      ),
    );
  }
}
