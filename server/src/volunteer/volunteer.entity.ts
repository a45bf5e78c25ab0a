import type { StandingState } from '@linli/shared/report-in/standing.rules';
import type { ConsentState, FreeTime, Near } from '@linli/shared/volunteer/volunteer.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What whoever serves agrees to, by versions; the newest holds for who agrees now. */
@Entity('service_agreement')
export class ServiceAgreementRow {
  @PrimaryColumn('uuid') districtId: string;
  @PrimaryColumn('smallint') version: number;
  @Column('text') words: string;
  /** So many days a guardian has to take the code. */
  @Column('smallint') guardianDays: number;
  /** From this age on minors may serve. */
  @Column('smallint') leastAge: number;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** Somebody's yes to the agreement. The year of birth is known of minors only, by their guardian's word. */
@Entity('service_consent')
export class ServiceConsentRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') personId: string;
  @Column('smallint') version: number;
  @Column('text') state: ConsentState;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('bytea', { nullable: true }) codeHash: Buffer | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) codeUntil: Date | null;
  @Column('uuid', { nullable: true }) guardianId: string | null;
  @Column('smallint', { nullable: true }) birthYear: number | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}

/** What somebody who serves can do, when and how far, as far as they said it. */
@Entity('volunteer')
export class VolunteerRow {
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') districtId: string;
  @Column('text', { array: true }) skills: string[];
  @Column('jsonb') times: FreeTime[];
  @Column('text') reach: Near;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** Somebody's post, of the district's list; one that waits or is held at a time. */
@Entity('volunteer_post')
export class VolunteerPostRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') personId: string;
  @Column('text') code: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('text') state: StandingState;
  @Column({ type: 'timestamptz', precision: 3 }) askedAt: Date;
  @Column('date', { nullable: true }) since: string | null;
  @Column('date', { nullable: true }) until: string | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) words: string | null;
}
