import type {
  ArgumentState,
  RefusedTopic,
  Side,
  Stage,
  StageHolder,
  StageTerms,
  TakenPart,
  TopicAnswer,
  TopicState,
  TopicTerms,
  WithheldReason,
} from '@linli/shared/topic/topic.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a district's terms; the highest is in force, and topics keep the one under which they were raised. */
@Entity('topic_terms')
export class TopicTermsRow implements TopicTerms {
  @PrimaryColumn('uuid') districtId: string;
  @PrimaryColumn('smallint') version: number;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('uuid', { nullable: true }) byId: string | null;
  @Column('jsonb') steps: StageTerms[];
  @Column('smallint') buildingSupport: number;
  @Column('smallint') compoundSupport: number;
  @Column('smallint') reviewDays: number;
  @Column('smallint') argumentDays: number;
  @Column('smallint') callDays: number;
  @Column('smallint') studyDays: number;
  @Column('smallint') mostOpen: number;
  @Column('smallint') mostSaid: number;
}

/** A topic. Its words go with whoever raised it; `supports` counts those who stand behind it. */
@Entity('topic')
export class TopicRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') communityId: string;
  /** The building or compound it is about. */
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  /** The grid in which it was raised, where that is known. */
  @Column('uuid', { nullable: true }) gridId: string | null;
  /** The residents' group that runs it. */
  @Column('uuid', { nullable: true }) groupId: string | null;
  /** The matter it came from. */
  @Column('uuid', { nullable: true }) ticketId: string | null;
  @Column('text') state: TopicState;
  @Column('text') stage: Stage;
  @Column('integer') version: number;
  @Column('smallint') termsVersion: number;
  /** Null where somebody wrote it down for a person without an account. */
  @Column('uuid', { nullable: true }) raiserId: string | null;
  @Column('uuid') madeBy: string;
  /** Who tells a raiser without a phone what becomes of it. */
  @Column('uuid', { nullable: true }) helperId: string | null;
  @Column('bytea', { nullable: true }) whomSealed: Buffer | null;
  @Column('bytea', { nullable: true }) phoneSealed: Buffer | null;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text', { nullable: true }) words: string | null;
  @Column('integer', { default: 0 }) supports: number;
  @Column('smallint') threshold: number;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  /** When it last moved. */
  @Column({ type: 'timestamptz', precision: 3 }) movedAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) reviewDue: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lateAt: Date | null;
  @Column('uuid', { nullable: true }) reviewedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) publishedAt: Date | null;
  @Column('text', { nullable: true }) refused: RefusedTopic | null;
  @Column('text', { nullable: true }) refusedWords: string | null;
  @Column('text', { nullable: true }) answer: TopicAnswer | null;
  @Column('text', { nullable: true }) answerBecause: string | null;
  /** In cents. */
  @Column('integer', { nullable: true }) answerCost: number | null;
  @Column('date', { nullable: true }) answerOn: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt: Date | null;
  @Column('uuid', { nullable: true }) answeredBy: string | null;
  /** Until when an answer follows on what is being studied. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) studyDue: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) studyLateAt: Date | null;
  @Column('uuid', { nullable: true }) intoId: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}

/** One time that a topic was in a stage: public record. Held by those with `permission` at the place `ownerId`. */
@Entity('topic_stage')
export class TopicStageRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') topicId: string;
  @Column('text') stage: Stage;
  @Column('uuid') ownerId: string;
  @Column('text') permission: StageHolder;
  @Column('uuid', { nullable: true }) byId: string | null;
  @Column('text') because: string;
  @Column({ type: 'timestamptz', precision: 3 }) enteredAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) dueAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lateAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) leftAt: Date | null;
}

/** That somebody took part in a topic, and how. */
@Entity('topic_part')
export class TopicPartRow {
  @PrimaryColumn('uuid') topicId: string;
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('text') part: TakenPart;
  @Column('uuid') districtId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** Whether somebody wants to be told; without a row whoever took part does. */
@Entity('topic_follow')
export class TopicFollowRow {
  @PrimaryColumn('uuid') topicId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') districtId: string;
  @Column('boolean') wants: boolean;
}

/** What somebody said for a topic, against it, or of fact; nobody replies to it. */
@Entity('topic_argument')
export class TopicArgumentRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') topicId: string;
  @Column('uuid') personId: string;
  @Column('text') side: Side;
  @Column('text', { nullable: true }) words: string | null;
  @Column('text') state: ArgumentState;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) dueAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lateAt: Date | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) reason: WithheldReason | null;
  @Column('text', { nullable: true }) note: string | null;
}

/** A line that everybody who took part was told; somebody calls whoever has no phone. */
@Entity('topic_echo')
export class TopicEchoRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') topicId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('text') line: string;
  @Column('uuid', { nullable: true }) helperId: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) callDue: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lateAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) calledAt: Date | null;
  @Column('uuid', { nullable: true }) calledBy: string | null;
  @Column('text', { nullable: true }) note: string | null;
}
