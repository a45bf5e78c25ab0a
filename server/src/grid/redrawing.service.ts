import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { redrawTrouble } from '@linli/shared/grid/grid.words';
import { Refusal } from '@linli/shared/refusal';
import { Db, type Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { CommunityDrawing } from './community.drawing';
import { GridDrawing } from './grid.drawing';
import { isGridsPlan, RedrawingRow, type CommunityPlan } from './grid.entity';
import { redrawingDone } from './grid.events';

/** Carries out what was planned, each plan by itself, as soon as its day has come. */
@Injectable()
export class RedrawingService {
  constructor(
    private readonly db: Db,
    private readonly grids: GridDrawing,
    private readonly communities: CommunityDrawing,
    private readonly outbox: Outbox,
  ) {}

  /** Answers how many plans were carried out, or could not be. */
  async round(): Promise<number> {
    const due = await this.db.read(({ rows, at }) =>
      rows.query<{ id: string }[]>(
        "select id from redrawing where state = 'planned' and day <= $1 order by day, id limit 20",
        [localDate(at)],
      ),
    );
    for (const { id } of due) await this.carryOut(id);
    return due.length;
  }

  /** What does not fit any more is marked, and nothing of it is done. */
  private async carryOut(id: string): Promise<void> {
    try {
      await this.db.write((tx) => this.draw(tx, id));
    } catch (trouble) {
      if (!(trouble instanceof Refusal)) throw trouble;
      await this.db.write(({ rows, at }) =>
        rows.update(
          RedrawingRow,
          { id, state: 'planned' },
          { state: 'failed', trouble: redrawTrouble, endedAt: at },
        ),
      );
    }
  }

  private async draw(tx: Tx, id: string): Promise<void> {
    const row = await tx.rows.findOne(RedrawingRow, {
      where: { id, state: 'planned' },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) return;
    if (isGridsPlan(row)) await this.grids.draw(tx, row);
    else await this.communities.draw(tx, row as RedrawingRow & { plan: CommunityPlan });
    await tx.rows.update(RedrawingRow, id, { state: 'done', endedAt: tx.at });
    const { districtId, what, communityId: community, plannedBy } = row;
    await this.outbox.publish(
      tx,
      redrawingDone({ districtId, subjectId: id, actorId: plannedBy, facts: { what, community } }),
    );
  }
}
