import type { BallotChannel, ConflictDecision, ConflictKind } from '@linli/shared/vote/ballot.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A named ballot. Rows are added and never changed; the one that counts is the one that no other replaces. */
@Entity('named_ballot')
export class NamedBallotRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') voteId: string;
  @Column('uuid') slotId: string;
  @Column('text') channel: BallotChannel;
  /** Only counting opens it. */
  @Column('bytea') answersSealed: Buffer;
  /** Whoever cast it on a phone; null on paper, and once they are forgotten. */
  @Column('uuid', { nullable: true }) personId: string | null;
  /** Who took it in: both who entered a paper, or whoever was at the window. */
  @Column('uuid', { array: true }) takenBy: string[];
  @Column('uuid', { nullable: true }) proxyId: string | null;
  @Column('uuid', { nullable: true }) documentId: string | null;
  @Column('uuid', { nullable: true }) replacesId: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** A ballot that a decision about a conflict took out of the count. */
@Entity('named_ballot_void')
export class NamedBallotVoidRow {
  @PrimaryColumn('uuid') ballotId: string;
  @Column('uuid') districtId: string;
  @Column('uuid') conflictId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** What one person read on a paper. */
@Entity('paper_entry')
export class PaperEntryRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') voteId: string;
  @Column('uuid') slotId: string;
  @Column('smallint') turn: number;
  @Column('uuid') byId: string;
  @Column('bytea') answersSealed: Buffer;
  @Column('uuid', { nullable: true }) proxyId: string | null;
  @Column('uuid') documentId: string;
  /** Who brought it from its owner, by name; null where the owner did. */
  @Column('text', { nullable: true }) carriedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** Something about the ballots of a slot that a person has to decide. A ballot that came second is kept here. */
@Entity('vote_conflict')
export class VoteConflictRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') voteId: string;
  @Column('uuid') slotId: string;
  @Column('text') kind: ConflictKind;
  @Column('text', { nullable: true }) channel: BallotChannel | null;
  @Column('bytea', { nullable: true }) answersSealed: Buffer | null;
  @Column('uuid', { nullable: true }) proxyId: string | null;
  @Column('uuid', { nullable: true }) documentId: string | null;
  @Column('text', { nullable: true }) words: string | null;
  @Column('uuid', { nullable: true }) byId: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('text', { nullable: true }) decision: ConflictDecision | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
}

/** An owner's written authority for somebody else to vote for their slot. */
@Entity('vote_proxy')
export class VoteProxyRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') voteId: string;
  @Column('uuid') slotId: string;
  @Column('text', { nullable: true }) holderName: string | null;
  /** The blind index of their phone: how many slots one person votes for. */
  @Column('bytea') holderIndex: Buffer;
  /** The paper; null where the owner gave it on their own phone. */
  @Column('uuid', { nullable: true }) documentId: string | null;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) confirmedAt: Date | null;
  @Column('uuid', { nullable: true }) confirmedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}

/** Who looked at ballots, and why. */
@Entity('vote_look')
export class VoteLookRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') voteId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
