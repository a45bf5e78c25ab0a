import type { OwedKind, StepTerm } from '@linli/shared/owed/owed.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One number of a district; see `stepTerms`. */
@Entity('step_term')
export class StepTermRow {
  @PrimaryColumn('uuid') districtId: string;
  @PrimaryColumn('text') name: StepTerm;
  @Column('integer') value: number;
}

/** Something that the people of a place owe by a moment: about what it is, in words that anybody may read. */
@Entity('owed')
export class OwedRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') path: string;
  @Column('text') kind: OwedKind;
  @Column('uuid') subjectId: string;
  @Column('uuid', { nullable: true }) topicId: string | null;
  /** A community, firm, department or body. */
  @Column('uuid') placeId: string;
  @Column('text') words: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) dueAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) remindedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lateAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) doneAt: Date | null;
}
