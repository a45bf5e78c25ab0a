import { Injectable } from '@nestjs/common';
import { holdsAt, leading, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { postedStates, type VotePart } from '@linli/shared/vote/life.rules';
import type { Read, Tx } from '../platform/db/db';
import { VoteDocumentRow, VoteQuestionRow, VoteRow, VoteSlotRow } from './vote.entity';

/** The parts that `me` plays towards a vote at `path`. */
export const partsOf = (me: Pick<Actor, 'posts'>, path: string): VotePart[] => [
  ...(holdsAt(me, steering, path) ? ['organiser' as const] : []),
  ...(holdsAt(me, leading, path) ? ['leader' as const] : []),
];

/** How votes and their slots are found and locked. Whoever moves a vote locks it; whoever fills a slot shares the vote and locks the slot. */
@Injectable()
export class VoteRepository {
  async lock({ rows }: Tx, id: string): Promise<VoteRow> {
    const row = await rows.findOne(VoteRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('vote.missing');
    return row;
  }

  /** One at or below a place I steer, locked, and refused where a colleague changed it since `version`. */
  async take(tx: Tx, me: Actor, id: string, version: number): Promise<VoteRow> {
    const row = await this.lock(tx, id);
    if (!holdsAt(me, steering, row.path)) throw new Refusal('vote.missing');
    if (row.version !== version) throw new Refusal('vote.stale');
    return row;
  }

  /** Holds a vote still, so that it is not closed while a ballot comes in; as many as like may hold it at once. */
  async share({ rows }: Tx, id: string): Promise<VoteRow> {
    const row = await rows.findOne(VoteRow, { where: { id }, lock: { mode: 'pessimistic_read' } });
    if (!row || !postedStates.includes(row.state)) throw new Refusal('vote.missing');
    return row;
  }

  /** The same for whoever works on its ballots: at or below a place I steer. */
  async shareAtWork(tx: Tx, me: Actor, id: string): Promise<VoteRow> {
    const row = await this.share(tx, id);
    if (!holdsAt(me, steering, row.path)) throw new Refusal('vote.missing');
    return row;
  }

  /** A vote at or below a place I steer. */
  async inScope({ rows }: Read, me: Actor, id: string): Promise<VoteRow> {
    const row = await rows.findOneBy(VoteRow, { id });
    if (!row || !holdsAt(me, steering, row.path)) throw new Refusal('vote.missing');
    return row;
  }

  /** A slot of a vote, locked until its ballot is in. */
  async lockSlot({ rows }: Tx, voteId: string, by: { id: string } | { code: string }): Promise<VoteSlotRow> {
    const slot = await rows.findOne(VoteSlotRow, {
      where: { voteId, ...by },
      lock: { mode: 'pessimistic_write' },
    });
    if (!slot) throw new Refusal('vote.slot_missing');
    if (slot.endedAt) throw new Refusal('vote.slot_ended');
    return slot;
  }

  questionsOf({ rows }: Read, voteId: string): Promise<VoteQuestionRow[]> {
    return rows.find(VoteQuestionRow, { where: { voteId }, order: { number: 'ASC' } });
  }

  documentsOf({ rows }: Read, voteId: string): Promise<VoteDocumentRow[]> {
    return rows.find(VoteDocumentRow, { where: { voteId }, order: { sort: 'ASC' } });
  }
}
