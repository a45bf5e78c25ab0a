import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A certificate as it was given: what stood then, of all years or of one. */
@Entity('hours_certificate')
export class HoursCertificateRow {
  @PrimaryColumn('text') code: string;
  @Column('uuid') districtId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('smallint', { nullable: true }) year: number | null;
  @Column('integer') minutesA: number;
  @Column('integer') minutesB: number;
  @Column('integer') minutesC: number;
  /** The services it counts; one of them corrected later, it does not hold any more. */
  @Column('uuid', { array: true }) services: string[];
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
