import type { Opinion } from '@linli/shared/prereview/prereview.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A kind of matter on which branches of a district say their opinion first. */
@Entity('prereview_matter')
export class PrereviewMatterRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') name: string;
}

/** A topic at a branch, by a day, with the opinion and its reason; anybody may read it. */
@Entity('prereview')
export class PrereviewRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') topicId: string;
  @Column('uuid') matterId: string;
  @Column('uuid') branchId: string;
  @Column('uuid') askedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) dueAt: Date;
  @Column('date', { nullable: true }) metOn: string | null;
  /** Who sat in, as the branch wrote it. */
  @Column('text', { nullable: true }) present: string | null;
  @Column('text', { nullable: true }) opinion: Opinion | null;
  @Column('text', { nullable: true }) words: string | null;
  @Column('uuid', { nullable: true }) givenBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) givenAt: Date | null;
}
