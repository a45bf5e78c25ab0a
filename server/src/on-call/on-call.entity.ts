import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody answers for emergencies of a place from one instant to another. */
@Entity('on_call')
export class OnCallRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  @Column('uuid') personId: string;
  @Column({ type: 'timestamptz', precision: 3 }) fromAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) untilAt: Date;
  @Column('uuid', { nullable: true }) putBy: string | null;
}
