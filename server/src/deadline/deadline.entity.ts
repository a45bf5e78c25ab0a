import type { ClockKind, Term } from '@linli/shared/deadline/deadline.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Verdict = 'met' | 'late' | 'neutral';

/** A promise with its instant. Stopped once, breached once, never overwritten. */
@Entity('clock')
export class ClockRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') ticketId: string;
  @Column('uuid') districtId: string;
  @Column('smallint') cycle: number;
  @Column('text') kind: ClockKind;
  /** Which of several things about the ticket it is for: a call for help, an order; null for the ticket itself. */
  @Column('uuid', { nullable: true }) aboutId: string | null;
  @Column('jsonb') term: Term;
  @Column('uuid') policyId: string;
  @Column('uuid') calendarId: string;
  @Column({ type: 'timestamptz', precision: 3 }) startedAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) dueAt: Date;
  @Column('boolean') provisional: boolean;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) stoppedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) breachedAt: Date | null;
  @Column('text', { nullable: true }) verdict: Verdict | null;
}
