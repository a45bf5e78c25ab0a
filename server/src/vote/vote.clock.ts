import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { endOfDayAfter } from './post.service';
import { VoteRow } from './vote.entity';
import { voteLate } from './vote.events';
import { packOfVote } from './vote.readiness';
import { VoteService } from './vote.service';

/** What time does to votes: it opens and closes them, and says when what comes next is late. */
@Injectable()
export class VoteClock {
  constructor(
    private readonly moves: VoteService,
    private readonly outbox: Outbox,
  ) {}

  /** One round over some votes; answers how many it moved or found late. */
  async round(tx: Tx, most = 50): Promise<number> {
    const opened = await this.due(tx, `state = 'noticed' and opens_at <= $1`, most);
    for (const row of opened) await this.moves.go(tx, null, row, 'open', { dueAt: row.closesAt });
    const closed = await this.due(tx, `state = 'open' and closes_at <= $1`, most);
    for (const row of closed) {
      const dueAt = endOfDayAfter(row.closesAt, packOfVote(row).result.announced);
      await this.moves.go(tx, null, row, 'close', { closedAt: row.closesAt, dueAt });
    }
    const late = await this.due(
      tx,
      `due_at <= $1 and late_at is null and state in ('closed','counted','objections')`,
      most,
    );
    for (const { id, districtId, state } of late) {
      await tx.rows.update(VoteRow, id, { lateAt: tx.at });
      await this.outbox.publish(tx, voteLate({ districtId, subjectId: id, actorId: null, facts: { state } }));
    }
    return opened.length + closed.length + late.length;
  }

  private async due({ rows, at }: Tx, where: string, most: number): Promise<VoteRow[]> {
    const found = await rows.query<{ id: string }[]>(
      `select id from vote where ${where} order by id limit $2 for update skip locked`,
      [at, most],
    );
    return found.length
      ? rows.findBy(
          VoteRow,
          found.map(({ id }) => ({ id })),
        )
      : [];
  }
}
