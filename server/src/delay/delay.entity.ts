import type { DelayReason } from '@linli/shared/deadline/policy.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An ask for more time and what became of it: a pause up to an instant, or so many working days more. */
@Entity('delay')
export class DelayRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') ticketId: string;
  @Column('uuid') districtId: string;
  @Column('smallint') cycle: number;
  @Column('text') kind: 'pause' | 'extension';
  @Column('text') reason: DelayReason;
  @Column('uuid') askedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) askedAt: Date;
  /** The planned end of a pause. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) untilAt: Date | null;
  @Column('smallint', { nullable: true }) days: number | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
  /** lapsed: the matter went on before anybody decided. */
  @Column('text', { nullable: true }) verdict: 'granted' | 'denied' | 'lapsed' | null;
  /** When a pause that was granted began. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) fromAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
  @Column('uuid', { nullable: true }) endedBy: string | null;
}
