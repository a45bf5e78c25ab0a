import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone may not report in a district until a moment; they may object once, and are answered. */
@Entity('block')
export class BlockRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') personId: string;
  /** The report that gave cause. */
  @Column('uuid') ticketId: string;
  @Column('text') reason: string;
  @Column('uuid') blockedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) since: Date;
  @Column({ type: 'timestamptz', precision: 3 }) until: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) liftedAt: Date | null;
  @Column('text', { nullable: true }) appeal: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) appealedAt: Date | null;
  @Column('text', { nullable: true }) answer: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt: Date | null;
}
