import { Injectable } from '@nestjs/common';
import type { BallotChannel } from '@linli/shared/vote/ballot.rules';
import type { Read } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import { VoteConflictRow, NamedBallotRow, PaperEntryRow } from './ballot.entity';
import type { SlotLot } from './vote.entity';

/** The ballot that counts for a slot, if any, without what it says. */
export interface SlotFilled {
  readonly slotId: string;
  readonly ballotId: string;
  readonly channel: BallotChannel;
  readonly personId: string | null;
  readonly byProxy: boolean;
  readonly at: Date;
}

/** What a count is made of: a slot, and what its ballot says. */
export type SealedSlot = Pick<
  CountedSlot,
  'code' | 'ownerKey' | 'lots' | 'delivered' | 'channel' | 'answersSealed'
>;

/** A slot with the ballot that counts for it. */
export interface CountedSlot {
  readonly slotId: string;
  readonly code: string;
  readonly ownerKey: string;
  readonly lots: SlotLot[];
  readonly label: string;
  readonly building: string | null;
  readonly delivered: boolean;
  readonly ballotId: string | null;
  readonly channel: BallotChannel | null;
  readonly byProxy: boolean;
  readonly at: Date | null;
  readonly answersSealed: Buffer | null;
}

/** SQL for the ballot `b` that counts for slot `s`: none replaces it, and no decision took it out. */
export const holdingBallot = `named_ballot b on b.slot_id = s.id and not exists (select from named_ballot r where r.replaces_id = b.id)
  and not exists (select from named_ballot_void v where v.ballot_id = b.id)`;

/** How ballots are found. */
@Injectable()
export class BallotRepository {
  /** The ballot that began a slot or took the last place in it, whether it counts or was taken out. */
  async last({ rows }: Read, slotId: string): Promise<(NamedBallotRow & { voided: boolean }) | null> {
    const [found] = await rows.query<[{ id: string; voided: boolean }?]>(
      `select b.id, exists (select from named_ballot_void v where v.ballot_id = b.id) as voided from named_ballot b
        where b.slot_id = $1 and not exists (select from named_ballot r where r.replaces_id = b.id)`,
      [slotId],
    );
    const row = found && (await rows.findOneBy(NamedBallotRow, { id: found.id }));
    return row ? Object.assign(row, { voided: found.voided }) : null;
  }

  /** Which of these slots are filled, and how. */
  async filled({ rows }: Read, slotIds: readonly string[]): Promise<Map<string, SlotFilled>> {
    const found = await rows.query<SlotFilled[]>(
      `select s.id as "slotId", b.id as "ballotId", b.channel, b.person_id as "personId", b.proxy_id is not null as "byProxy", b.at
         from vote_slot s join ${holdingBallot} where s.id = any($1)`,
      [slotIds],
    );
    return new Map(found.map((one) => [one.slotId, one]));
  }

  /** Every slot of a vote with the ballot that counts for it. */
  counted({ rows }: Read, voteId: string): Promise<CountedSlot[]> {
    return rows.query(
      `select s.id as "slotId", s.code, s.owner_key as "ownerKey", s.lots, s.label, s.building,
              exists (select from vote_delivery d where d.slot_id = s.id) as delivered,
              b.id as "ballotId", b.channel, b.proxy_id is not null as "byProxy", b.at, b.answers_sealed as "answersSealed"
         from vote_slot s left join ${holdingBallot} where s.vote_id = $1 and s.ended_at is null order by s.code`,
      [voteId],
    );
  }

  /** The same in no order, of each only what a count needs: a town has hundreds of thousands. */
  toCount(read: Read, voteId: string): Promise<SealedSlot[]> {
    return ask(
      read,
      `select s.code, s.owner_key as "ownerKey", s.lots, b.channel, b.answers_sealed as "answersSealed",
              exists (select from vote_delivery d where d.slot_id = s.id) as delivered
         from vote_slot s left join ${holdingBallot} where s.vote_id = $1 and s.ended_at is null`,
      [voteId],
    );
  }

  entriesOf({ rows }: Read, slotId: string): Promise<PaperEntryRow[]> {
    return rows.find(PaperEntryRow, { where: { slotId }, order: { turn: 'ASC' } });
  }

  /** What still has to be put in order before a count: conflicts without a decision, and papers that one person alone has entered. */
  async unsettled({ rows }: Read, voteId: string): Promise<{ conflicts: number; entries: number }> {
    const [sums] = await rows.query<[{ conflicts: number; entries: number }]>(
      `select (select count(*)::int from vote_conflict where vote_id = $1 and decision is null) as conflicts,
              (select count(*)::int from (select 1 from paper_entry e where e.vote_id = $1 group by e.slot_id having count(*) = 1) lone) as entries`,
      [voteId],
    );
    return sums;
  }

  conflictsOf({ rows }: Read, voteId: string): Promise<VoteConflictRow[]> {
    return rows.find(VoteConflictRow, { where: { voteId }, order: { at: 'ASC', id: 'ASC' }, take: 500 });
  }
}
