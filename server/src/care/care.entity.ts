import type { CareGround, CareOutcome, CareState, CareTerms } from '@linli/shared/care/care.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A district's terms; see `CareTerms`. */
@Entity('care_terms')
export class CareTermsRow implements CareTerms {
  @PrimaryColumn('uuid') districtId: string;
  @Column('smallint') answerDays: number;
  @Column('smallint') recordDays: number;
  @Column('smallint') keepDays: number;
}

/** A visit to see how a home is: who goes when, on what it stands, what became of it. Of the people it says nothing. */
@Entity('care_visit')
export class CareVisitRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') communityId: string;
  @Column('uuid') homeId: string;
  /** Where the door of the home stands in the administrative tree. */
  @Column('text') path: string;
  @Column({ type: 'timestamptz', precision: 3 }) startsAt: Date;
  /** Null where whoever should have gone cannot. */
  @Column('uuid', { nullable: true }) visitorId: string | null;
  @Column('text') ground: CareGround;
  /** Null where it spoke of somebody who left. */
  @Column('text', { nullable: true }) basis: string | null;
  @Column('text') state: CareState;
  @Column('text', { nullable: true }) outcome: CareOutcome | null;
  @Column('uuid', { nullable: true }) ticketId: string | null;
  @Column('smallint') version: number;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) answerDue: Date;
  @Column({ type: 'timestamptz', precision: 3 }) recordDue: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) dueAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lateAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
