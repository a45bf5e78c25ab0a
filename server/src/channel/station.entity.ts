import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where opinions are collected at certain hours: what is reported through the sign of this place comes in by a channel of its own. */
@Entity('opinion_station')
export class StationRow {
  @PrimaryColumn('uuid') placeId: string;
  @Column('uuid') districtId: string;
  @Column('uuid') channelId: string;
  @Column('text') hours: string;
  @Column('uuid') setBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
