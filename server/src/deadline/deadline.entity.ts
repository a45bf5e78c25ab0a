import type { ClockKind, Term } from '@linli/shared/deadline/deadline.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Verdict = 'met' | 'late' | 'neutral';

/** What was granted on top of a clock's term, as it is kept: instants in ISO. */
export interface KeptDelays {
  readonly pauses: readonly { from: string; to: string }[];
  readonly extraDays: number;
}

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
  @Column('jsonb') delays: KeptDelays;
  @Column('uuid') policyId: string;
  @Column('uuid') calendarId: string;
  /** The community's own calendar over the district's, where it has one. */
  @Column('uuid', { nullable: true }) ownCalendarId: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) startedAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) dueAt: Date;
  @Column('boolean') provisional: boolean;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) stoppedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) breachedAt: Date | null;
  @Column('text', { nullable: true }) verdict: Verdict | null;
}
