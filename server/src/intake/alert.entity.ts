import type { DeviceKind } from '@linli/shared/intake/alert.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a kind of device's alert becomes in a district, and after how many minutes others hear of it; see `AlertTerms`. */
@Entity('alert_rule')
export class AlertRuleRow {
  @PrimaryColumn('uuid') districtId: string;
  @PrimaryColumn('text') kind: DeviceKind;
  @Column('uuid') categoryId: string;
  @Column('integer') communityAfter: number;
  @Column('integer') streetAfter: number;
  @Column('integer') districtAfter: number;
  @Column('integer') checkAfter: number;
  @Column('integer') repeatAfter: number;
}

/** Something in a place that reports by itself, by its name at its system. */
@Entity('device')
export class DeviceRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') channelId: string;
  @Column('text') foreignId: string;
  @Column('uuid') placeId: string;
  @Column('text') kind: DeviceKind;
  @Column('text') name: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) retiredAt: Date | null;
}

/** A device called: one row until a person has looked, however often it calls meanwhile. */
@Entity('alert')
export class AlertRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') channelId: string;
  @Column('uuid') deviceId: string;
  @Column('text') foreignId: string;
  @Column('text') path: string;
  /** Where it would be handled, and whoever is on duty there in person. */
  @Column('uuid') unitId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text', { nullable: true }) words: string | null;
  @Column('integer') times: number;
  @Column('smallint') level: number;
  @Column({ type: 'timestamptz', precision: 3 }) raisedAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) lastAt: Date;
  /** When it goes on, unless somebody sees it, or decides; null once it is closed. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) nextAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) seenAt: Date | null;
  @Column('uuid', { nullable: true }) seenBy: string | null;
  /** Whoever went to see it was told again. */
  @Column('boolean', { default: false }) reminded: boolean;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt: Date | null;
  @Column('uuid', { nullable: true }) closedBy: string | null;
  /** What it became when it was real. */
  @Column('uuid', { nullable: true }) ticketId: string | null;
  /** Why it was false. */
  @Column('text', { nullable: true }) reason: string | null;
}
