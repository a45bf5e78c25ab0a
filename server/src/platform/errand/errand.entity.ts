import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing to do outside the database after a commit. Holds ids only; what it is about stands in the rows of its subject. */
@Entity('errand')
export class ErrandRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) districtId: string | null;
  @Column('text') kind: string;
  @Column('uuid') subjectId: string;
  @Column('text') lane: string;
  @Column('smallint', { default: 0 }) attempts: number;
  @Column({ type: 'timestamptz', precision: 3 }) nextAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) leasedUntil: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) doneAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) parkedAt: Date | null;
  @Column('text', { nullable: true }) trouble: string | null;
}
