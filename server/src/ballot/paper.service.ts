import { Injectable } from '@nestjs/common';
import {
  added,
  countFits,
  countOf,
  shapesOf,
  tooFew,
  type BoxCount,
} from '@linli/shared/ballot/ballot.rules';
import type { CountPaper } from '@linli/shared/ballot/ballot.contract';
import { paperStateOf, type PaperState } from '@linli/shared/ballot/paper.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import { PhotoService } from '../photo/photo.service';
import type { Read, Tx } from '../platform/db/db';
import { BallotBoxRow, BallotIssueRow, BallotPaperCountRow } from './ballot.entity';
import { BoxRepository, mustBe } from './box.repository';

/** Unmarked paper: counted in mixed batches by two tellers who do not see each other's figures. */
@Injectable()
export class PaperService {
  constructor(
    private readonly boxes: BoxRepository,
    private readonly photos: PhotoService,
  ) {}

  /**
   * One teller's count of a batch, once the box is closed. The second one's is compared with it; where they differ, both count
   * anew. A batch is at least as large as what is mixed, unless it is all the paper there is. Each keeps photos of what they counted.
   */
  async count(tx: Tx, me: Actor, voteId: string, batchId: string, ask: CountPaper): Promise<void> {
    const { photos, ...counts } = ask;
    const box = await this.boxes.keptBy(tx, voteId, me.id);
    mustBe(box, 'closed');
    const { ballots } = counts;
    const rows = await tx.rows.findBy(BallotPaperCountRow, { voteId });
    const slips = await tx.rows.countBy(BallotIssueRow, { voteId, way: 'paper' });
    const others = batchesOf(rows).filter(({ id }) => id !== batchId);
    const used = others.reduce((sum, batch) => sum + batch.counts.ballots, 0);
    if (ballots > slips - used) throw atField('ballot.more_than_slips', 'ballots', { left: slips - used });
    if (tooFew(ballots, box) && ballots < slips)
      throw atField('ballot.small_batch', 'ballots', { least: box.batch });
    if (!countFits(shapesOf(box.questions), counts)) throw atField('ballot.count_wrong', 'questions');
    const batch = batchesOf(rows).find(({ id }) => id === batchId);
    if (batch?.state === 'agreed') throw new Refusal('ballot.batch_agreed');
    const round = batch ? batch.round + (batch.state === 'differs' ? 1 : 0) : 1;
    if (batch?.state === 'once' && batch.by.includes(me.id)) throw new Refusal('ballot.counted_by_you');
    const { districtId } = box;
    await tx.rows.insert(BallotPaperCountRow, {
      batchId,
      round,
      byId: me.id,
      voteId,
      districtId,
      counts,
    });
    await this.photos.attach(tx, me.id, photos, { ballotBatchId: batchId, districtId });
  }

  /** What all batches say together; refused while one of them is not agreed on. */
  async agreed(read: Read, { voteId, questions }: BallotBoxRow): Promise<BoxCount> {
    const batches = batchesOf(await read.rows.findBy(BallotPaperCountRow, { voteId }));
    if (batches.some(({ state }) => state !== 'agreed')) throw new Refusal('ballot.paper_open');
    return batches.reduce((sum, { counts }) => added(sum, counts), countOf(shapesOf(questions), []));
  }
}

/** A batch in its latest round of counting. */
export interface Batch {
  readonly id: string;
  readonly round: number;
  readonly state: PaperState;
  readonly by: readonly string[];
  readonly counts: BoxCount;
}

/** The batches in these counts. */
export function batchesOf(rows: readonly BallotPaperCountRow[]): Batch[] {
  return [...new Set(rows.map(({ batchId }) => batchId))].map((id) => {
    const all = rows.filter(({ batchId }) => batchId === id);
    const round = Math.max(...all.map((row) => row.round));
    const latest = all.filter((row) => row.round === round);
    const [first] = latest;
    if (!first) throw new Error('a batch without a count');
    const state = paperStateOf(latest.map(({ counts }) => counts));
    return { id, round, state, by: latest.map(({ byId }) => byId), counts: first.counts };
  });
}
