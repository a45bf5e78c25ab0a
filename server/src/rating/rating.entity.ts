import type { RatingChannel, RatingReason, Solved } from '@linli/shared/rating/rating.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One reporter's judgement of one cycle; may be changed for three days. */
@Entity('rating')
export class RatingRow {
  @PrimaryColumn('uuid') ticketId: string;
  @PrimaryColumn('smallint') cycle: number;
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') districtId: string;
  @Column('text') solved: Solved;
  @Column('smallint') stars: number;
  @Column('text', { array: true }) reasons: RatingReason[];
  @Column('text', { nullable: true }) words: string | null;
  /** Somebody asked them to rate otherwise; null while they were not asked about it. For those above the community only. */
  @Column('boolean', { nullable: true }) pressed: boolean | null;
  @Column('text') channel: RatingChannel;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) changeableUntil: Date;
}
