import { Injectable } from '@nestjs/common';
import type { Read } from '../platform/db/db';
import { VoteProxyRow } from './ballot.entity';
import { RollQueries } from './roll.queries';
import { VoteObjectionRow, VoteRow, VoteSlotRow } from './vote.entity';

/** A vote as messages tell of it. */
export type MentionedVote = Pick<
  VoteRow,
  'id' | 'districtId' | 'title' | 'path' | 'opensAt' | 'closesAt' | 'endedReason' | 'electorateId'
>;

/** What messages say of votes, and to whom. */
@Injectable()
export class MentionQueries {
  constructor(private readonly rolls: RollQueries) {}

  of({ rows }: Read, id: string): Promise<MentionedVote | null> {
    return rows.findOneBy(VoteRow, { id });
  }

  /** The accounts of all who can vote in it. */
  async owners(read: Read, { electorateId }: MentionedVote): Promise<string[]> {
    return electorateId ? this.rolls.peopleOf(read, electorateId, null) : [];
  }

  /** The accounts of those who own a slot. */
  async ownersOf(read: Read, { electorateId }: MentionedVote, slotId: string): Promise<string[]> {
    const slot = await read.rows.findOneBy(VoteSlotRow, { id: slotId });
    const lots = slot?.lots.map(({ id }) => id) ?? [];
    return electorateId && lots.length ? this.rolls.peopleOf(read, electorateId, lots) : [];
  }

  /** The slots of which one of these people owns a lot: whom a message reached. */
  async slotsOf(read: Read, { id, electorateId }: MentionedVote): Promise<string[]> {
    const reached = electorateId ? await this.rolls.reachedLots(read, electorateId) : [];
    const found = await read.rows.query<{ id: string }[]>(
      'select distinct slot_id as id from vote_slot_lot where vote_id = $1 and lot_id = any($2)',
      [id, reached],
    );
    return found.map(({ id: slot }) => slot);
  }

  async holderOf({ rows }: Read, proxyId: string): Promise<string> {
    return (await rows.findOneBy(VoteProxyRow, { id: proxyId }))?.holderName ?? '';
  }

  async objectorOf({ rows }: Read, objectionId: string): Promise<string | null> {
    return (await rows.findOneBy(VoteObjectionRow, { id: objectionId }))?.personId ?? null;
  }
}
