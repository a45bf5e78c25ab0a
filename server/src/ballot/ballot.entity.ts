import type { BallotBox } from '@linli/shared/ballot/ballot.contract';
import type { BoxCount, BoxState, IssueWay } from '@linli/shared/ballot/ballot.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BoxLock } from './box-keys';

/** What a district lays down for secret ballots. */
@Entity('ballot_terms')
export class BallotTermsRow {
  @PrimaryColumn('uuid') districtId: string;
  @Column('smallint') batch: number;
  @Column('smallint') mostDays: number;
  @Column('smallint') openDays: number;
  @Column('smallint') keepDays: number;
}

/** The box of one secret vote: its keys, its questions, and once it was opened, the count. */
@Entity('ballot_box')
export class BallotBoxRow {
  @PrimaryColumn('uuid') voteId: string;
  @Column('uuid') districtId: string;
  @Column('text') state: BoxState;
  @Column('smallint') batch: number;
  @Column('jsonb') questions: BallotBox['questions'];
  @Column('text') issuingPublic: string;
  /** Gone when the box closes: nobody can make a ballot afterwards. */
  @Column('bytea', { nullable: true }) issuingSealed: Buffer | null;
  @Column('text', { nullable: true }) sealingPublic: string | null;
  /** The key that opens ballots, locked to any two tellers; gone when the result is final. */
  @Column('jsonb', { nullable: true }) lock: BoxLock | null;
  /** Which database this is: another one is a copy. */
  @Column('text') stand: string;
  /** It was a copy once while it was open, and went on on somebody's word. */
  @Column('boolean') restored: boolean;
  @Column('text', { nullable: true }) restoredNote: string | null;
  @Column('boolean') torn: boolean;
  @Column('bytea', { nullable: true }) listHash: Buffer | null;
  @Column('jsonb', { nullable: true }) counts: BoxCount | null;
  /** When it was opened first. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) countedAt: Date | null;
}

/** Somebody who keeps half a key to a box; the half itself is written down with them. */
@Entity('ballot_teller')
export class BallotTellerRow {
  @PrimaryColumn('uuid') voteId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') districtId: string;
  @Column('bytea', { nullable: true }) publicKey: Buffer | null;
}

/** A slot that took its ballot. Says who took part, and nothing of what was cast. */
@Entity('ballot_issue')
export class BallotIssueRow {
  @PrimaryColumn('uuid') voteId: string;
  @PrimaryColumn('uuid') slotId: string;
  @Column('uuid') districtId: string;
  @Column('text') way: IssueWay;
  @Column('bytea', { nullable: true }) blindedHash: Buffer | null;
}

/** A ballot waiting to be mixed, sealed with a key that is no part of the database; `mark` finds it again, only by that key. */
@Entity('ballot_staged')
export class BallotStagedRow {
  @PrimaryColumn('uuid') voteId: string;
  @PrimaryColumn('bytea') mark: Buffer;
  @Column('uuid') districtId: string;
  @Column('bytea') sealed: Buffer;
}

/** A ballot in the box, sealed to its tellers. Nothing here says when it came, or from whom. */
@Entity('ballot')
export class BallotRow {
  @PrimaryColumn('uuid') voteId: string;
  @PrimaryColumn('bytea') credential: Buffer;
  @Column('uuid') districtId: string;
  @Column('text') tracker: string;
  @Column('bytea') sealed: Buffer;
  @Column('bytea') signature: Buffer;
}

/** One person's count of a mixed batch of unmarked paper. */
@Entity('ballot_paper_count')
export class BallotPaperCountRow {
  @PrimaryColumn('uuid') batchId: string;
  @PrimaryColumn('smallint') round: number;
  @PrimaryColumn('uuid') byId: string;
  @Column('uuid') voteId: string;
  @Column('uuid') districtId: string;
  @Column('jsonb') counts: BoxCount;
}
