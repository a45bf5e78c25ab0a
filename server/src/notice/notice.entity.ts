import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One message to one person about one event. */
@Entity('message')
export class MessageRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) districtId: string | null;
  @Column('uuid') personId: string;
  @Column('uuid') eventId: string;
  @Column('uuid', { nullable: true }) ticketId: string | null;
  @Column('uuid', { nullable: true }) bulletinId: string | null;
  @Column('text') title: string;
  @Column('text') words: string;
  @Column('boolean') staff: boolean;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) readAt: Date | null;
}
