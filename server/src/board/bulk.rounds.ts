import { Injectable, Logger } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import { HandlingService } from '../handling/handling.service';
import { PeopleService } from '../people/people.service';
import { Db, type Tx } from '../platform/db/db';
import { BulkRepository, type Claimed } from './bulk.repository';

/** How often a move is tried that breaks for no reason a person could read. */
const mostAttempts = 3;

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
    private readonly wishes: BulkRepository,
  ) {}

  /** Begins what is due and makes what is open; answers how many tickets were tried. */
  async round(): Promise<number> {
    await this.db.write((tx) => this.wishes.begin(tx));
    let tried = 0;
    while (await this.moveOne()) tried++;
    await this.db.write((tx) => this.wishes.finish(tx));
    return tried;
  }

  private async moveOne(): Promise<boolean> {
    let claimed: Claimed | undefined;
    try {
      return await this.db.write(async (tx) => {
        claimed = await this.wishes.claim(tx);
        if (!claimed) return false;
        const { ticketId, move, version, fields } = claimed;
        await this.handling.move(tx, await this.actorOf(tx, claimed), ticketId, { move, version, fields });
        await this.wishes.end(tx, claimed, { outcome: 'moved' });
        return true;
      });
    } catch (trouble) {
      if (!claimed) throw trouble;
      return this.putDown(claimed, trouble);
    }
  }

  /** Whoever wished it, with the posts that they have now. */
  private async actorOf(tx: Tx, { personId, bulkId }: Claimed) {
    return { id: personId, sessionId: bulkId, name: null, posts: await this.people.postsOf(tx, personId) };
  }

  /** Nothing of the move is left: why it was refused is kept; what broke is tried again some times, each in another round. */
  private async putDown(item: Claimed, trouble: unknown): Promise<boolean> {
    if (trouble instanceof Refusal) {
      const { code, facts, fields = null } = trouble;
      await this.db.write((tx) => this.wishes.end(tx, item, { outcome: 'refused', code, facts, fields }));
      return true;
    }
    this.log.error({ err: trouble }, `${item.move} of ticket ${item.ticketId} broke`);
    const last = item.attempts + 1 >= mostAttempts;
    await this.db.write((tx) => this.wishes.end(tx, item, { outcome: last ? 'refused' : null }));
    return false;
  }
}
