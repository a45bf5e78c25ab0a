import type { LeftReason } from '@linli/shared/clearing/clearing.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody looked through a community's day and marked it as cleared; what was left over stands with it. */
@Entity('day_close')
export class DayCloseRow {
  @PrimaryColumn('uuid') communityId: string;
  @PrimaryColumn('date') day: string;
  @Column('uuid') districtId: string;
  @Column('uuid') closedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) closedAt: Date;
  @Column('integer') leftOver: number;
  @Column('jsonb') reasons: { why: LeftReason; count: number }[];
}
