import type { VoteState } from '@linli/shared/vote/life.rules';
import type { Matter } from '@linli/shared/vote/matter.rules';
import type { TestName } from '@linli/shared/vote/verdict.rules';
import type { Weight } from '@linli/shared/vote/tally.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A decision that owners vote about. */
@Entity('vote')
export class VoteRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  /** The compound. */
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  /** Buildings it concerns; none means the whole compound. */
  @Column('uuid', { array: true }) buildings: string[];
  @Column('uuid', { nullable: true }) topicId: string | null;
  @Column('text') title: string;
  @Column('text') matter: Matter;
  /** The edition of the rules by which it is counted. */
  @Column('text') pack: string;
  /** A meeting called in between, for which some places need fewer days of notice. */
  @Column('boolean') special: boolean;
  /** Few objections are enough, where the pack knows that. */
  @Column('boolean') dissent: boolean;
  /** The owners' own rules by which the silent follow the majority; null where they are counted apart. */
  @Column('uuid', { nullable: true }) ruleDocumentId: string | null;
  /** The residents' committee was told. */
  @Column('boolean') committeeTold: boolean;
  /** The sum that would be spent, in cents; the driver answers it as text. */
  @Column('bigint', { nullable: true }) cents: string | null;
  @Column('uuid', { nullable: true }) electorateId: string | null;
  @Column('text', { nullable: true }) electorateHash: string | null;
  /** Where the city's own system takes ballots; online ones are cast there alone. */
  @Column('text', { nullable: true }) cityAddress: string | null;
  @Column('text') state: VoteState;
  @Column('smallint') version: number;
  @Column({ type: 'timestamptz', precision: 3 }) opensAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) closesAt: Date;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) noticedAt: Date | null;
  /** SHA-256 of what was posted. */
  @Column('text', { nullable: true }) noticeHash: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) publishedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) objectionsUntil: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) endedReason: string | null;
  /** By when whoever organises it has to do what comes next. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) dueAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lateAt: Date | null;
  /** The state of the city's system as it was taken over last. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) cityAt: Date | null;
}

@Entity('vote_question')
export class VoteQuestionRow {
  @PrimaryColumn('uuid') voteId: string;
  @PrimaryColumn('smallint') number: number;
  @Column('uuid') districtId: string;
  @Column('text') words: string;
}

@Entity('vote_document')
export class VoteDocumentRow {
  @PrimaryColumn('uuid') voteId: string;
  @PrimaryColumn('uuid') documentId: string;
  @Column('uuid') districtId: string;
  @Column('smallint') sort: number;
}

/** A unit of property as it stood in the electorate when the slot was made; area in hundredths of a square metre. */
export interface SlotLot {
  readonly id: string;
  readonly area: number;
  readonly label: string;
}

/** A place for one ballot: all units of an owner, or one unit where the rules say so. */
@Entity('vote_slot')
export class VoteSlotRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') voteId: string;
  @Column('text') ownerKey: string;
  @Column('jsonb') lots: SlotLot[];
  @Column('integer') area: number;
  /** Its homes, as they are said. */
  @Column('text') label: string;
  /** The building of its first home, by whose name turnout is told. */
  @Column('text', { nullable: true }) building: string | null;
  /** What stands on the household's paper. */
  @Column('text') code: string;
  /** When another slot took over its units, after a sale. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) paperAskedAt: Date | null;
}

/** Each unit lies in one slot of a vote. */
@Entity('vote_slot_lot')
export class VoteSlotLotRow {
  @PrimaryColumn('uuid') voteId: string;
  @PrimaryColumn('uuid') lotId: string;
  @Column('uuid') slotId: string;
  @Column('uuid') districtId: string;
}

/** One dated try to bring a vote to a home. */
@Entity('vote_delivery')
export class VoteDeliveryRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') voteId: string;
  @Column('uuid') slotId: string;
  @Column('text') means: string;
  @Column('date') day: string;
  @Column('uuid', { nullable: true }) byId: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** One test as it was counted: what it asked, what there was, whether it is met. */
export interface CountedTest {
  readonly name: TestName;
  readonly met: boolean;
  readonly needs: Weight;
  readonly has: Weight;
  readonly of: Weight;
}

/** What one question came to; `passed` is null where nobody is on the roll. */
export interface CountedQuestion {
  readonly number: number;
  readonly passed: boolean | null;
  /** Whether it would pass with the silent counted the other way. */
  readonly otherwise: boolean | null;
  readonly tests: readonly CountedTest[];
  readonly yes: Weight;
  readonly no: Weight;
  readonly abstain: Weight;
  readonly part: Weight;
  readonly silent: Weight;
}

/** A whole count. */
export interface Counted {
  readonly total: Weight;
  readonly questions: readonly CountedQuestion[];
}

/** A count; a recount is another one. */
@Entity('vote_count')
export class VoteCountRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') voteId: string;
  @Column('smallint') edition: number;
  @Column('text') ballotsHash: string;
  @Column('jsonb') result: Counted;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** An owner finds a result wrong, or a ballot for their home. */
@Entity('vote_objection')
export class VoteObjectionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') voteId: string;
  @Column('uuid') slotId: string;
  /** Null once they are forgotten, as their words are. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text', { nullable: true }) words: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) dueAt: Date;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('boolean', { nullable: true }) upheld: boolean | null;
  @Column('uuid', { nullable: true }) answeredBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt: Date | null;
}
