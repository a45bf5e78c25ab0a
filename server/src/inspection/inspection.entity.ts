import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an inspector of the owners said of a ticket, by the event that bears the words, and what answered it. */
@Entity('remark')
export class RemarkRow {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') districtId: string;
  @Column('uuid') ticketId: string;
  @Column('smallint') cycle: number;
  @Column('uuid') personId: string;
  @Column('text') kind: 'remark' | 'question';
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('uuid', { nullable: true }) answeredEvent: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt: Date | null;
}
