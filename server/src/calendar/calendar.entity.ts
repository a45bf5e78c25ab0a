import type { Shift } from '@linli/shared/deadline/calendar.rules';
import type { PolicyTerms } from '@linli/shared/deadline/policy.rules';
import type { PlaceKind } from '@linli/shared/place/place.contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One version of a working calendar. A district's has the shifts of its working day and the facts of every published year;
 * a community's, where it has one, has shifts of its own and only those days that differ from the district's.
 */
@Entity('calendar')
export class CalendarRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid', { nullable: true }) communityId: string | null;
  /** Counts through the district, communities included. */
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

/** One version of a policy; it names all three clocks, and how far they bend. */
@Entity('policy')
export class PolicyRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('integer') version: number;
  @Column('text') source: string;
  @Column('jsonb') terms: PolicyTerms;
  @Column({ type: 'timestamptz', precision: 3 }) fromAt: Date;
}

/** Which policy a matter has: of this category, urgent or not, at this kind of place; null means any. */
@Entity('policy_rule')
export class PolicyRuleRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid', { nullable: true }) categoryId: string | null;
  @Column('boolean', { nullable: true }) urgent: boolean | null;
  @Column('text', { nullable: true }) placeKind: PlaceKind | null;
  @Column('text') policyCode: string;
  @Column('text', { nullable: true }) source: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) fromAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) untilAt: Date | null;
}
