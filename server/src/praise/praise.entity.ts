import type { PraiseState } from '@linli/shared/praise/praise.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Words of praise for somebody, shown at a place only while they agree. */
@Entity('praise')
export class PraiseRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('text', { nullable: true }) words: string | null;
  @Column('text') state: PraiseState;
  @Column('smallint') version: number;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) movedAt: Date | null;
}
