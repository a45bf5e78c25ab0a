import type { CheckKind, CheckState, ContentFault, Suggestion } from '@linli/shared/check/check.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What came back: what WeChat suggests, or that it could not look. */
export type Answer = Suggestion | 'failed';

/** The check of one thing that was written or uploaded; a newer thing in its place has a check of its own. */
@Entity('content_check')
export class CheckRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) districtId: string | null;
  @Column('text') kind: CheckKind;
  /** The photo or recording, the person of a name, the event of words; for a report's words and line the ticket. */
  @Column('uuid') subjectId: string;
  @Column('uuid', { nullable: true }) ticketId: string | null;
  /** Whose it is. */
  @Column('uuid') personId: string;
  /** A copy that is there only until the check is decided. */
  @Column('text', { nullable: true }) words: string | null;
  @Column('text') state: CheckState;
  @Column('smallint') tries: number;
  @Column('integer', { nullable: true }) label: number | null;
  @Column({ type: 'timestamptz', precision: 3 }) askedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) sentAt: Date | null;
  /** Until when WeChat may take, or then a person. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) dueAt: Date | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) reason: ContentFault | null;
  @Column('text', { nullable: true }) reasonWords: string | null;
}

/** One question to WeChat by the name it gave it: which check asked, and what came back, in whichever order the two arrive. */
@Entity('check_trace')
export class TraceRow {
  @PrimaryColumn('text') traceId: string;
  @Column('uuid', { nullable: true }) checkId: string | null;
  @Column('text', { nullable: true }) answer: Answer | null;
  @Column('integer', { nullable: true }) label: number | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** Someone says that what neighbours see of a ticket should not be seen; once per person and ticket. */
@Entity('complaint')
export class ComplaintRow {
  @PrimaryColumn('uuid') ticketId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') districtId: string;
  @Column('text') reason: ContentFault;
  @Column('text', { nullable: true }) words: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
