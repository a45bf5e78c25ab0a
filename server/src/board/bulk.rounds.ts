import { Injectable, Logger } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import { IsNull } from 'typeorm';
import { HandlingService } from '../handling/handling.service';
import { PeopleService } from '../people/people.service';
import { Db, type Tx } from '../platform/db/db';
import { BulkItemRow, type BulkRow } from './bulk.entity';

/** How often a move is tried that breaks for no reason a person could read. */
const mostAttempts = 3;

type Claimed = Pick<BulkItemRow, 'bulkId' | 'place' | 'ticketId' | 'version' | 'attempts'> &
  Pick<BulkRow, 'personId' | 'move' | 'fields'>;
type Ended = Pick<BulkItemRow, 'outcome'> & Partial<Pick<BulkItemRow, 'code' | 'facts' | 'fields'>>;

/**
 * Makes the moves of wishes whose time has come: one transaction for each ticket, in which it is also marked as moved, so that
 * any number of workers makes each move once, whichever of them is stopped in the middle.
 */
@Injectable()
export class BulkRounds {
  private readonly log = new Logger('bulk');

  constructor(
    private readonly db: Db,
    private readonly people: PeopleService,
    private readonly handling: HandlingService,
  ) {}

  /** Begins what is due and makes what is open; answers how many tickets were tried. */
  async round(): Promise<number> {
    await this.db.write(({ rows, at }) =>
      rows.query(
        'update bulk set started_at = $1 where runs_at <= $1 and started_at is null and undone_at is null and done_at is null',
        [at],
      ),
    );
    let tried = 0;
    while (await this.moveOne()) tried++;
    await this.finish();
    return tried;
  }

  private async moveOne(): Promise<boolean> {
    let claimed: Claimed | undefined;
    try {
      return await this.db.write(async (tx) => {
        claimed = await this.claim(tx);
        if (!claimed) return false;
        const { ticketId, move, version, fields } = claimed;
        await this.handling.move(tx, await this.actorOf(tx, claimed), ticketId, { move, version, fields });
        await this.end(tx, claimed, { outcome: 'moved' });
        return true;
      });
    } catch (trouble) {
      if (!claimed) throw trouble;
      return this.putDown(claimed, trouble);
    }
  }

  private async claim({ rows }: Tx): Promise<Claimed | undefined> {
    const [item] = await rows.query<Claimed[]>(
      `select i.bulk_id as "bulkId", i.place, i.ticket_id as "ticketId", i.version, i.attempts, b.person_id as "personId", b.move, b.fields
         from bulk b join bulk_item i on i.bulk_id = b.id and i.outcome is null
        where b.started_at is not null and b.done_at is null and b.undone_at is null
        order by i.attempts, b.runs_at, b.id, i.place limit 1 for update of i skip locked`,
    );
    return item;
  }

  /** Whoever wished it, with the posts that they have now. */
  private async actorOf(tx: Tx, { personId, bulkId }: Claimed) {
    return { id: personId, sessionId: bulkId, name: null, posts: await this.people.postsOf(tx, personId) };
  }

  /** Nothing of the move is left: why it was refused is kept; what broke is tried again some times, each in another round. */
  private async putDown(item: Claimed, trouble: unknown): Promise<boolean> {
    if (trouble instanceof Refusal) {
      const { code, facts, fields = null } = trouble;
      await this.db.write((tx) => this.end(tx, item, { outcome: 'refused', code, facts, fields }));
      return true;
    }
    this.log.error({ err: trouble }, `${item.move} of ticket ${item.ticketId} broke`);
    const last = item.attempts + 1 >= mostAttempts;
    await this.db.write((tx) => this.end(tx, item, { outcome: last ? 'refused' : null }));
    return false;
  }

  private async end({ rows, at }: Tx, { bulkId, place, attempts }: Claimed, ended: Ended): Promise<void> {
    await rows.update(
      BulkItemRow,
      // Another worker may have taken it up meanwhile, and made the move.
      { bulkId, place, outcome: IsNull() },
      { ...ended, attempts: attempts + 1, endedAt: ended.outcome && at },
    );
  }

  private async finish(): Promise<void> {
    await this.db.write(({ rows, at }) =>
      rows.query(
        `update bulk b set done_at = $1, fields = '{}' where b.started_at is not null and b.done_at is null and b.undone_at is null
            and not exists (select from bulk_item i where i.bulk_id = b.id and i.outcome is null)`,
        [at],
      ),
    );
  }
}
