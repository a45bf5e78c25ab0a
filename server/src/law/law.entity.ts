import type { LawReader } from '@linli/shared/law/law.contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A page that says what a law or policy means for some people, since when, and where it stands. */
@Entity('law_page')
export class LawPageRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  /** Everybody below may read it. */
  @Column('text') path: string;
  @Column('text', { array: true }) readers: LawReader[];
  @Column('text') title: string;
  @Column('text') words: string;
  @Column('text') source: string;
  @Column('text', { nullable: true }) link: string | null;
  @Column('date') onDay: string;
  @Column('uuid') writtenBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) removedAt: Date | null;
}
