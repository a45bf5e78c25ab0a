import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A service that is given again and again; its days follow from the first. */
@Entity('series')
export class SeriesRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('uuid', { nullable: true }) teamId: string | null;
  @Column('text') title: string;
  @Column('text', { nullable: true }) words: string | null;
  @Column('text') venue: string;
  @Column('date') firstDay: string;
  @Column('date', { nullable: true }) lastDay: string | null;
  @Column('smallint') weeks: number;
  @Column('smallint') fromMinute: number;
  @Column('smallint') untilMinute: number;
  @Column('uuid') openedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** A day on which it is not given, and why. */
@Entity('series_off')
export class SeriesOffRow {
  @PrimaryColumn('uuid') seriesId: string;
  @PrimaryColumn('date') day: string;
  @Column('text') reason: string;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
