import type { NomineeState } from '@linli/shared/recruitment/recruitment.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A call for members of a community; `until` is the last day on which names are taken. */
@Entity('recruitment')
export class RecruitmentRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('text') title: string;
  @Column('text') words: string;
  @Column('date') until: string;
  @Column('uuid') postedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt: Date | null;
}

/** Somebody who stands, or was named by a neighbour and has not said yes. */
@Entity('nominee')
export class NomineeRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') recruitmentId: string;
  /** Null until whoever was named took the code. */
  @Column('uuid', { nullable: true }) personId: string | null;
  /** Null where they stand by themselves. */
  @Column('uuid', { nullable: true }) nominatedBy: string | null;
  /** As the neighbour called them. */
  @Column('text', { nullable: true }) name: string | null;
  @Column('bytea', { nullable: true }) codeHash: Buffer | null;
  @Column('text', { nullable: true }) words: string | null;
  @Column('text') state: NomineeState;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('uuid', { nullable: true }) answeredBy: string | null;
  @Column('text', { nullable: true }) answer: string | null;
}
