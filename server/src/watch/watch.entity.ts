import type { Gap } from '@linli/shared/watch/watch.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a district is watched; see `WatchPolicy`. */
@Entity('watch_policy')
export class WatchPolicyRow {
  @PrimaryColumn('uuid') districtId: string;
  @Column('smallint') answerDays: number;
  @Column('smallint') exclusionDays: number;
}

/** A question to the reporters of a ticket that waits for an answer; its id is that of the event. */
@Entity('question')
export class QuestionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') ticketId: string;
  @Column('uuid') askedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) askedAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) dueAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) endedHow: 'answered' | 'silent' | 'over' | null;
}

/** Something that waited with nobody watching: a fault of ours, found once per version of the ticket. */
@Entity('unwatched')
export class UnwatchedRow {
  @PrimaryColumn('uuid') ticketId: string;
  @PrimaryColumn('text') gap: Gap;
  @PrimaryColumn('integer') version: number;
  @Column('uuid') districtId: string;
  @Column({ type: 'timestamptz', precision: 3 }) foundAt: Date;
  @Column('boolean') mended: boolean;
}
