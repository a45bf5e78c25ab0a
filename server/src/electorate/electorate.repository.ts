import { Injectable } from '@nestjs/common';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { ElectorateRow } from './electorate.entity';

/** How electorates are found and locked. */
@Injectable()
export class ElectorateRepository {
  /** One at a place that I steer; any other is missing. */
  async steered({ rows }: Read, me: Actor, id: string): Promise<ElectorateRow> {
    return seen(await rows.findOneBy(ElectorateRow, { id }), me);
  }

  /** The same, locked, in the version that its reader saw. */
  async lock({ rows }: Tx, me: Actor, id: string, version: number): Promise<ElectorateRow> {
    const row = await rows.findOne(ElectorateRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const electorate = seen(row, me);
    if (electorate.version !== version) throw new Refusal('electorate.stale');
    return electorate;
  }

  /** Locks one without a look at who asks; null where there is none. */
  lockAny({ rows }: Tx, id: string): Promise<ElectorateRow | null> {
    return rows.findOne(ElectorateRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The newest edition of a line. */
  newest({ rows }: Read, lineId: string): Promise<ElectorateRow> {
    return rows.findOneOrFail(ElectorateRow, { where: { lineId }, order: { edition: 'DESC' } });
  }

  /** Something in a draft or posted one was changed: whoever saw it before has to look again. */
  async touch({ rows }: Tx, { id, version }: ElectorateRow): Promise<void> {
    await rows.update(ElectorateRow, id, { version: version + 1 });
  }
}

function seen(row: ElectorateRow | null, me: Actor): ElectorateRow {
  if (!row || !holdsAt(me, steering, row.path)) throw new Refusal('electorate.missing');
  return row;
}
