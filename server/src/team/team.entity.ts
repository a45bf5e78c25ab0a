import type { StandingState } from '@linli/shared/report-in/standing.rules';
import type { LeadState } from '@linli/shared/team/team.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A team of people who serve together at a place; `until` is the first day on which it is no more. */
@Entity('team')
export class TeamRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('text') name: string;
  @Column('text') kind: string;
  @Column('text', { nullable: true }) parent: string | null;
  @Column('text', { nullable: true }) words: string | null;
  @Column('uuid') openedBy: string;
  @Column('date') since: string;
  @Column('date', { nullable: true }) until: string | null;
}

/** Somebody in a team, or who asks to be. */
@Entity('team_member')
export class TeamMemberRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') teamId: string;
  @Column('uuid') personId: string;
  @Column('text') state: StandingState;
  @Column('text') lead: LeadState;
  @Column({ type: 'timestamptz', precision: 3 }) askedAt: Date;
  @Column('date', { nullable: true }) since: string | null;
  @Column('date', { nullable: true }) until: string | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('text', { nullable: true }) words: string | null;
}
