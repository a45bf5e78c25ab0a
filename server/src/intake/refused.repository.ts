import { Injectable } from '@nestjs/common';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { RefusedRow } from './foreign.entity';

const openInSight = `r.decided_at is null and exists (select from unnest(cast(:paths as text[])) p where starts_with(r.path, p))`;

/** How refused lines are kept, found and closed. */
@Injectable()
export class RefusedRepository {
  /** Keeps a line that could not be taken; told again, it is the same line with its newest content. */
  async keep(
    { rows, at }: Tx,
    line: Pick<
      RefusedRow,
      'districtId' | 'channelId' | 'mark' | 'foreignId' | 'path' | 'lineSealed' | 'faults'
    >,
  ): Promise<void> {
    await rows.query(
      `insert into intake_refused (id, district_id, channel_id, mark, foreign_id, path, line_sealed, faults, times, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9)
       on conflict (channel_id, mark) where decided_at is null
       do update set path = excluded.path, line_sealed = excluded.line_sealed, faults = excluded.faults, times = intake_refused.times + 1`,
      [
        newId(at),
        line.districtId,
        line.channelId,
        line.mark,
        line.foreignId,
        line.path,
        line.lineSealed,
        line.faults,
        at,
      ],
    );
  }

  /** The open lines below my steering posts, newest first. */
  inSight({ rows }: Read, me: Actor, most: number): Promise<RefusedRow[]> {
    return rows
      .createQueryBuilder(RefusedRow, 'r')
      .where(openInSight, { paths: steeredPaths(me) })
      .orderBy('r.id', 'DESC')
      .limit(most)
      .getMany();
  }

  /** One open line below my steering posts, locked; null for any other. */
  lock({ rows }: Tx, me: Actor, id: string): Promise<RefusedRow | null> {
    return rows
      .createQueryBuilder(RefusedRow, 'r')
      .where(openInSight, { paths: steeredPaths(me) })
      .andWhere('r.id = :id', { id })
      .setLock('pessimistic_write')
      .getOne();
  }

  /** Decides a line: what it told goes from here. */
  async close(
    { rows, at }: Tx,
    id: string,
    how: Partial<Pick<RefusedRow, 'decidedBy' | 'ticketId' | 'reason'>>,
  ): Promise<void> {
    await rows.update(RefusedRow, id, { ...how, decidedAt: at, lineSealed: null });
  }

  /** What was refused before and was taken after all needs nobody any more. */
  async settle({ rows, at }: Tx, channelId: string, mark: string, ticketId: string): Promise<void> {
    await rows.query(
      `update intake_refused set decided_at = $3, line_sealed = null, ticket_id = $4
        where channel_id = $1 and mark = $2 and decided_at is null`,
      [channelId, mark, at, ticketId],
    );
  }
}
