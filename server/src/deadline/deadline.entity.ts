import type { Shift } from '@linli/shared/deadline/calendar.rules';
import type { ClockKind, Term } from '@linli/shared/deadline/deadline.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a district's working calendar: which years are published, and the shifts of a working day. */
@Entity('calendar')
export class CalendarRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('integer') version: number;
  @Column('text') source: string;
  @Column('integer', { array: true }) years: number[];
  @Column('jsonb') shifts: Shift[];
  @Column({ type: 'timestamptz', precision: 3 }) fromAt: Date;
}

@Entity('calendar_day')
export class CalendarDayRow {
  @PrimaryColumn('uuid') calendarId: string;
  @PrimaryColumn('date') day: string;
  @Column('text') kind: 'work' | 'off';
  @Column('text', { nullable: true }) note: string | null;
}

export interface PolicyTerms {
  accept: Term;
  resolve: Term;
  feedback: Term;
  interimMeetsFeedback: boolean;
}

/** One version of a policy; it names all three clocks. */
@Entity('policy')
export class PolicyRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') code: string;
  @Column('integer') version: number;
  @Column('jsonb') terms: PolicyTerms;
  @Column({ type: 'timestamptz', precision: 3 }) fromAt: Date;
}

export type Verdict = 'met' | 'late' | 'neutral';

/** A promise with its instant. Stopped once, breached once, never overwritten. */
@Entity('clock')
export class ClockRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') ticketId: string;
  @Column('uuid') districtId: string;
  @Column('smallint') cycle: number;
  @Column('text') kind: ClockKind;
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
