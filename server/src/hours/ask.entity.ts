import type { HoursAskState } from '@linli/shared/hours/ask.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody asks that a service of theirs is corrected, and what became of it. */
@Entity('hours_ask')
export class HoursAskRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') serviceId: string;
  @Column('text') path: string;
  @Column('uuid', { nullable: true }) askedBy: string | null;
  /** Minutes as they should be; 0: it did not take place. */
  @Column('integer') minutes: number;
  @Column('text', { nullable: true }) words: string | null;
  @Column('text') state: HoursAskState;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('uuid', { nullable: true }) answeredBy: string | null;
  @Column('smallint') version: number;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) dueAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lateAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
