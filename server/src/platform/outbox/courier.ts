import type { Db, Tx } from '../db/db';
import { erasing } from '../erasure/ledger';
import type { EventRow } from './event.entity';
import type { Outbox } from './outbox';

const attemptLimit = 10;

/** Milliseconds before the next try: doubling from two seconds to ten minutes, up to half of it at random. */
const backOff = (attempts: number): number =>
  Math.min(2 ** attempts, 600) * 1000 * (0.75 + Math.random() / 2);

/** A delivery that is under way, with its event; `attempts` counts those before it. */
interface Claimed extends EventRow {
  listener: string;
  attempts: number;
  dueAt: Date;
}

/**
 * Carries events to their listeners: claims one delivery, marks it done, tells the listener in the same transaction.
 * Any number of couriers may run; a failed delivery is tried again later and parked, visibly, after ten attempts.
 */
export class Courier {
  /** When what was carried last was due; only one who is alone keeps it. */
  private reached: Date | '-infinity' = '-infinity';

  /** Whoever is `alone` has no other courier beside it and a clock that never goes back: nothing becomes due before what it carried last. */
  constructor(
    private readonly db: Db,
    private readonly outbox: Pick<Outbox, 'known' | 'listener' | 'ruleOf'>,
    private readonly onTrouble: (words: string, trouble: unknown) => void,
    private readonly alone = false,
  ) {}

  /** Carries what is due now, one after the other; returns how many were claimed. */
  async carry(most = 200): Promise<number> {
    let carried = 0;
    while (carried < most && (await this.carryOne())) carried++;
    return carried;
  }

  private async carryOne(): Promise<boolean> {
    let claimed: Claimed | undefined;
    try {
      return await this.db.write(async (tx) => {
        claimed = await this.claim(tx);
        if (!claimed) return false;
        const { listener, attempts: _, dueAt, ...event } = claimed;
        if (this.alone) this.reached = dueAt;
        const tell = async () => this.outbox.listener(listener)?.tell(tx, event);
        const rule = this.outbox.ruleOf(event.kind);
        await (rule ? erasing(tx, { rule, personId: event.subjectId }, tell) : tell());
        return true;
      });
    } catch (trouble) {
      if (!claimed) throw trouble;
      await this.putOff(claimed, trouble);
      return true;
    }
  }

  /** The mark is undone with everything else where the listener fails. */
  private async claim(tx: Tx): Promise<Claimed | undefined> {
    const [row] = await tx.rows.query<Claimed[]>(
      `with next as (
         select event_id, listener from delivery
          where done_at is null and parked_at is null and next_at between $3 and $1 and listener = any($2)
          order by next_at limit 1 for update skip locked
       ), done as (
         update delivery d set done_at = $1, attempts = d.attempts + 1 from next n
          where d.event_id = n.event_id and d.listener = n.listener returning d.event_id, d.listener, d.attempts - 1 as attempts, d.next_at
       )
       select d.listener, d.attempts, d.next_at as "dueAt", e.id, e.district_id as "districtId", e.kind, e.subject_id as "subjectId", e.actor_id as "actorId", e.at, e.facts
         from done d join event e on e.id = d.event_id`,
      // A worker of another release leaves alone what it does not know.
      [tx.at, this.outbox.known(), this.reached],
    );
    return row;
  }

  private async putOff({ id, listener, attempts }: Claimed, trouble: unknown): Promise<void> {
    const parked = attempts + 1 >= attemptLimit;
    this.onTrouble(`${listener} failed on ${id}${parked ? ' and is parked' : ''}`, trouble);
    await this.db.write((tx) =>
      tx.rows.query(
        `update delivery set attempts = attempts + 1, next_at = $3, parked_at = $4, trouble = $5
          where event_id = $1 and listener = $2 and done_at is null`,
        [
          id,
          listener,
          new Date(tx.at.getTime() + backOff(attempts + 1)),
          parked ? tx.at : null,
          String(trouble).slice(0, 500),
        ],
      ),
    );
  }
}
