import { Injectable } from '@nestjs/common';
import type { BulkAsk } from '@linli/shared/board/board.contract';
import { bulkDelay } from '@linli/shared/board/board.rules';
import { wordsOfFaults } from '@linli/shared/contract.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal, refuseFields } from '@linli/shared/refusal';
import { moveFaults, type MoveFields } from '@linli/shared/ticket/ticket.contract';
import { moveFieldWords } from '@linli/shared/ticket/ticket.words';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { BulkItemRow, BulkRow } from './bulk.entity';

/** What belongs to a single ticket. */
const single: readonly (keyof MoveFields)[] = ['photos', 'recording'];
/** Days after which nobody asks any more what became of it. */
const keptDays = 30;

/** Wishes to move many tickets at once: kept, called off, forgotten. */
@Injectable()
export class BulkService {
  /** Keeps a wish that will be begun in some seconds; answers its id. A ticket that is named twice counts once. */
  async wish(tx: Tx, me: Actor, { move, fields, tickets }: BulkAsk): Promise<string> {
    refuseFields(wordsOfFaults(moveFaults(move, fields), moveFieldWords));
    for (const field of single) if (fields[field] !== undefined) throw atField('bulk.field', field);
    const id = newId(tx.at);
    await tx.rows.insert(BulkRow, {
      id,
      personId: me.id,
      move,
      fields,
      at: tx.at,
      runsAt: new Date(tx.at.getTime() + bulkDelay * 1000),
    });
    const different = new Map(tickets.map((ticket) => [ticket.id, ticket]));
    await tx.rows.insert(
      BulkItemRow,
      [...different.values()].map(({ id: ticketId, version }, place) => ({
        bulkId: id,
        place,
        ticketId,
        version,
      })),
    );
    return id;
  }

  /** Calls a wish off, whole, unless it was begun; calling it off again changes nothing. */
  async undo({ rows, at }: Tx, me: Actor, id: string): Promise<void> {
    // Whoever begins it sets the other column of the same row under the same condition, so that only one of them does.
    // TypeORM answers an update with its rows and their number.
    const [, undone] = await rows.query<[unknown[], number]>(
      `update bulk set undone_at = $3, fields = '{}' where id = $1 and person_id = $2 and started_at is null and undone_at is null`,
      [id, me.id, at],
    );
    if (undone) return;
    const bulk = await rows.findOneBy(BulkRow, { id, personId: me.id });
    if (!bulk) throw new Refusal('bulk.missing');
    if (!bulk.undoneAt) throw new Refusal('bulk.started');
  }

  /** A person left: what they wished is not done any more, and nothing of it stays. */
  async forget({ rows }: Tx, personId: string): Promise<void> {
    await rows.delete(BulkRow, { personId });
  }

  /** Removes wishes of long ago; at most 500, answers how many. */
  async reap({ rows, at }: Tx): Promise<number> {
    const [, removed] = await rows.query<[unknown[], number]>(
      `delete from bulk where id in (select id from bulk where at < $1::timestamptz - make_interval(days => ${keptDays}) order by at limit 500)`,
      [at],
    );
    return removed;
  }
}
