import type { JudgeReason, JudgeWay, JudgingOutcome } from '@linli/shared/judging/judging.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A round in which people say whether what was decided on a topic was done. */
@Entity('judging')
export class JudgingRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') topicId: string;
  @Column('smallint') round: number;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) closesAt: Date;
  /** How many were drawn, of how many who live there and took no part. */
  @Column('integer') drawn: number;
  @Column('integer') pool: number;
  /** The share in percent at which it is taken up again. */
  @Column('smallint') share: number;
  @Column('text', { nullable: true }) outcome: JudgingOutcome | null;
}

/** Somebody who was asked, and what they said; the words go to whoever takes it up again, and with the person. */
@Entity('judge')
export class JudgeRow {
  @PrimaryColumn('uuid') judgingId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('text') reason: JudgeReason;
  @Column('boolean', { nullable: true }) done: boolean | null;
  @Column('text', { nullable: true }) words: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt: Date | null;
  /** Who wrote it down from paper or a call; null for one given on a phone. */
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column('text', { nullable: true }) way: JudgeWay | null;
}
