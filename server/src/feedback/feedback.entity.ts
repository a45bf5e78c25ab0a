import type { FeedbackSaid } from '@linli/shared/feedback/feedback.contract';
import type { FeedbackKind, FeedbackState } from '@linli/shared/feedback/feedback.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a district promises to those who say something about the app, and the number of the last one. */
@Entity('feedback_terms')
export class FeedbackTermsRow {
  @PrimaryColumn('uuid') districtId: string;
  @Column('smallint') acceptDays: number;
  @Column('smallint') answerDays: number;
  @Column('integer', { default: 0 }) lastNumber: number;
}

/** Something that somebody said about the app; its words are its lines. */
@Entity('feedback')
export class FeedbackRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  /** The community, where it is known; else the district. */
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('integer') number: number;
  @Column('text') kind: FeedbackKind;
  @Column('text') state: FeedbackState;
  @Column('text', { nullable: true }) page: string | null;
  @Column('uuid') writerId: string;
  @Column('smallint') round: number;
  @Column('smallint') version: number;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) acceptDue: Date;
  @Column({ type: 'timestamptz', precision: 3 }) answerDue: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lateAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}

/** One thing said of a feedback; null words were those of somebody who is forgotten. */
@Entity('feedback_line')
export class FeedbackLineRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') feedbackId: string;
  @Column('text') what: FeedbackSaid;
  @Column('uuid') byId: string;
  @Column('text', { nullable: true }) words: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
