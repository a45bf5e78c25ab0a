import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SoundKind } from './sound';

/** What was spoken: the report itself, or something added on the way. */
export type RecordingRole = 'report' | 'more';

/** Something spoken; loose until it is attached to a ticket or a wish. Its file lies in storage under its id. */
@Entity('recording')
export class RecordingRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) districtId: string | null;
  @Column('uuid') ownerId: string;
  @Column('uuid', { nullable: true }) ticketId: string | null;
  @Column('uuid', { nullable: true }) wishId: string | null;
  @Column('uuid', { nullable: true }) eventId: string | null;
  @Column('text', { nullable: true }) role: RecordingRole | null;
  @Column('text') kind: SoundKind;
  @Column('smallint') seconds: number;
  @Column('integer') bytes: number;
  /** What a machine made of it: null as long as there is none, empty where nothing could be made out. */
  @Column('text', { nullable: true }) transcript: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) transcribedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) erasedAt: Date | null;
}
