import type { ClockKind, Term } from '@linli/shared/deadline/deadline.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mark as it is kept: its instant in ISO 8601. */
export interface KeptMark {
  readonly level: string;
  readonly at: string;
}

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
  /** The ladder it was started with; a kind may have none. */
  @Column('uuid', { nullable: true }) ladderId: string | null;
  /** The instants of its rungs, first first. */
  @Column('jsonb') marks: KeptMark[];
  /** The levels that have sounded. */
  @Column('text', { array: true, default: '{}' }) fired: string[];
  /** The next mark that has not sounded; null once it has stopped or all have. What sweepers look for. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) nextAt: Date | null;
}
