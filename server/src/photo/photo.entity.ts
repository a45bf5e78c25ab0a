import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a picture shows: the matter as reported, as it is after the work, or something added on the way. */
export type PhotoRole = 'before' | 'after' | 'more';

/** A picture; loose until it is attached to a ticket, a bulletin, a feedback or a batch of unmarked ballots. Its two files lie in storage under its id. */
@Entity('photo')
export class PhotoRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) districtId: string | null;
  @Column('uuid') ownerId: string;
  @Column('uuid', { nullable: true }) ticketId: string | null;
  @Column('uuid', { nullable: true }) bulletinId: string | null;
  @Column('uuid', { nullable: true }) feedbackId: string | null;
  @Column('uuid', { nullable: true }) ballotBatchId: string | null;
  @Column('uuid', { nullable: true }) eventId: string | null;
  @Column('text', { nullable: true }) role: PhotoRole | null;
  @Column('integer') width: number;
  @Column('integer') height: number;
  @Column('integer') bytes: number;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) erasedAt: Date | null;
}
