import type { BulletinRole, BulletinState, Manner } from '@linli/shared/bulletin/bulletin.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a unit tells its people. `version` is the newest, `live` the one that was sent last; 0 before any was. */
@Entity('bulletin')
export class BulletinRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') unitId: string;
  /** Where the unit stands: who may write, look and watch is compared with it. */
  @Column('text') path: string;
  @Column('text') kind: string;
  @Column('text') state: BulletinState;
  @Column('smallint') version: number;
  @Column('smallint') live: number;
  @Column('text') manner: Manner;
  @Column('text', { nullable: true }) urgentReason: string | null;
  @Column('text', { array: true }) roles: BulletinRole[];
  /** Homes behind the doors it is for, as it was written. */
  @Column('integer') homes: number;
  @Column({ type: 'timestamptz', precision: 3 }) fromAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) untilAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) publishAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) sentAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) nextStepAt: Date | null;
  /** By when a second person looks, while it waits for one; and when it was found that nobody had. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lookDue: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lookLateAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) withdrawnBy: string | null;
  @Column('text', { nullable: true }) withdrawnReason: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** The words of a bulletin as they were written once; a correction is another row, both are kept. */
@Entity('bulletin_version')
export class BulletinVersionRow {
  @PrimaryColumn('uuid') bulletinId: string;
  @PrimaryColumn('smallint') version: number;
  @Column('text') title: string;
  @Column('text') words: string;
  @Column({ type: 'timestamptz', precision: 3 }) fromAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) untilAt: Date;
  @Column('text', { nullable: true }) why: string | null;
  @Column('uuid') writtenBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) writtenAt: Date;
  @Column('uuid', { nullable: true }) lookedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lookedAt: Date | null;
  @Column('text', { nullable: true }) returnedWords: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) sentAt: Date | null;
}

/** One place that a bulletin is for: everything below its path, or the doors that a grid covers. */
@Entity('bulletin_place')
export class BulletinPlaceRow {
  @PrimaryColumn('uuid') bulletinId: string;
  @PrimaryColumn('uuid') placeId: string;
  @Column('text') path: string;
  @Column('boolean') grid: boolean;
}
