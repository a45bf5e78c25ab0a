import type { Approver } from '@linli/shared/project/project.rules';
import type { ProjectKind } from '@linli/shared/ticket/ticket.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a district lets be carried, and who approves it; see `ProjectPolicy`. */
@Entity('project_policy')
export class ProjectPolicyRow {
  @PrimaryColumn('uuid') districtId: string;
  @PrimaryColumn('text') kind: ProjectKind;
  @Column('text') approver: Approver;
  @Column('smallint') answerDays: number;
  @Column('smallint') longestDays: number;
}

/** A long matter, from the ask on. It runs while its ticket is carried; who holds the ticket owns it. */
@Entity('project')
export class ProjectRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') ticketId: string;
  @Column('text') kind: ProjectKind;
  @Column('uuid') askedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) askedAt: Date;
  @Column('uuid', { nullable: true }) approvedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) approvedAt: Date | null;
  /** When it is looked at again whatever happened. */
  @Column('date') reviewOn: string;
}

/** A step of a plan; one that a later plan replaced stays, out of sight. */
@Entity('milestone')
export class MilestoneRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') projectId: string;
  @Column('smallint') position: number;
  @Column('text') name: string;
  @Column('date') plannedOn: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) reachedAt: Date | null;
  @Column('uuid', { nullable: true }) reachedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) replacedAt: Date | null;
}
