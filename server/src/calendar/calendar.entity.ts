import type { Shift } from '@linli/shared/deadline/calendar.rules';
import type { Term } from '@linli/shared/deadline/deadline.rules';
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
