import type { OrderState } from '@linli/shared/points/points.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a district lays down for points. */
@Entity('points_terms')
export class PointsTermsRow {
  @PrimaryColumn('uuid') districtId: string;
  @Column('jsonb') perHour: Record<string, number>;
  @Column('smallint') orderDays: number;
}

/** Somebody said that they want points, or took that back. */
@Entity('points_consent')
export class PointsConsentRow {
  @PrimaryColumn('uuid') personId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}

/** A thing or service that a station gives for points; never money. */
@Entity('points_good')
export class PointsGoodRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('text') name: string;
  @Column('text') where: string;
  @Column('integer') price: number;
  @Column('integer') left: number;
  @Column('smallint') version: number;
}

/** What somebody asked for, with the code that they say at the station. */
@Entity('points_order')
export class PointsOrderRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') goodId: string;
  @Column('uuid') personId: string;
  @Column('integer') price: number;
  @Column('text') code: string;
  @Column('text') state: OrderState;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) until: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
  @Column('uuid', { nullable: true }) handedBy: string | null;
}
