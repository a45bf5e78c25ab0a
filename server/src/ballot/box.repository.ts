import { Injectable } from '@nestjs/common';
import type { BoxState } from '@linli/shared/ballot/ballot.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { BallotBoxRow, BallotTellerRow } from './ballot.entity';

/** Boxes, one for each secret vote. */
@Injectable()
export class BoxRepository {
  /** The box, held still against closing while a ballot goes in; whoever brings one waits for nobody who does the same. */
  hold(tx: Tx, voteId: string): Promise<BallotBoxRow> {
    return this.locked(tx, voteId, 'pessimistic_read');
  }

  /** The box for whoever changes it: nothing goes in meanwhile. */
  take(tx: Tx, voteId: string): Promise<BallotBoxRow> {
    return this.locked(tx, voteId, 'pessimistic_write');
  }

  private async locked(
    { rows }: Tx,
    voteId: string,
    mode: 'pessimistic_read' | 'pessimistic_write',
  ): Promise<BallotBoxRow> {
    const row = await rows.findOne(BallotBoxRow, { where: { voteId }, lock: { mode } });
    if (!row) throw new Refusal('ballot.missing');
    return row;
  }

  /** The box a person keeps; out of sight for everybody else. */
  async keptBy(tx: Tx, voteId: string, personId: string): Promise<BallotBoxRow> {
    if (!(await tx.rows.existsBy(BallotTellerRow, { voteId, personId }))) throw new Refusal('ballot.missing');
    return this.take(tx, voteId);
  }

  /**
   * Which database this is: a copy brought back by dump has another number, one brought back by its log, or a stand-by that
   * took over, counts another timeline. What was written last may be missing there.
   */
  async stand({ rows }: Read): Promise<string> {
    const [row] = await rows.query<{ stand: string }[]>(
      `select concat_ws('/', (select system_identifier from pg_control_system()), left(pg_walfile_name(pg_current_wal_lsn()), 8),
                        (select oid from pg_database where datname = current_database())) as stand`,
    );
    return row?.stand ?? '';
  }
}

/** Refuses what the state of a box does not allow. */
export function mustBe({ state }: BallotBoxRow, wanted: BoxState): void {
  if (state === wanted) return;
  if (state === 'waiting') throw new Refusal('ballot.not_open');
  throw new Refusal(state === 'open' ? 'ballot.still_open' : 'ballot.closed');
}
