import type { WriteMinutes } from '@linli/shared/meeting/minutes.contract';
import type { MinutesState } from '@linli/shared/meeting/minutes.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of the minutes; what is published stays as it is. */
@Entity('meeting_minutes')
export class MinutesRow {
  @PrimaryColumn('uuid') meetingId: string;
  @PrimaryColumn('smallint') version: number;
  @Column('integer') edit: number;
  @Column('text') state: MinutesState;
  @Column('jsonb') items: WriteMinutes['items'];
  @Column('text', { nullable: true }) words: string | null;
  /** What a correction changes. */
  @Column('text', { nullable: true }) because: string | null;
  /** Everybody who wrote in it; none of them publishes it. */
  @Column('uuid', { array: true }) writers: string[];
  @Column('uuid') writtenBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) writtenAt: Date;
  @Column('text', { nullable: true }) returned: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) publishedAt: Date | null;
  @Column('uuid', { nullable: true }) checkedBy: string | null;
}

/** Something a meeting agreed that somebody does by a day; how far one with a ticket is, the ticket says. */
@Entity('meeting_action')
export class MeetingActionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  @Column('uuid', { nullable: true }) itemId: string | null;
  @Column('text') words: string;
  @Column('uuid') ownerId: string;
  @Column('date') dueOn: string;
  @Column('uuid', { nullable: true }) ticketId: string | null;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) doneAt: Date | null;
  @Column('uuid', { nullable: true }) doneBy: string | null;
}
