import type { HomeMeans, HomeOutcome } from '@linli/shared/bulletin/bulletin.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One telling of one version. Batch 0 are people at work, then doors in the order of their keys: `reached` is the last one done. */
@Entity('bulletin_round')
export class RoundRow {
  @PrimaryColumn('uuid') bulletinId: string;
  @PrimaryColumn('smallint') version: number;
  @Column('text') what: 'told' | 'withdrawn';
  /** What all its messages are about, so that nobody gets two. */
  @Column('uuid') eventId: string;
  @Column('integer', { default: 0 }) batch: number;
  @Column('uuid', { nullable: true }) reached: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) begunAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) doneAt: Date | null;
  /** A newer version or the withdrawal came: whom it has not told by then, it tells no more. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) stoppedAt: Date | null;
}

/** One try to reach a person by message, or a home by other means. */
@Entity('attempt')
export class AttemptRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') bulletinId: string;
  @Column('smallint') version: number;
  @Column('integer') batch: number;
  /** Where the home is; null for people at work. */
  @Column('uuid', { nullable: true }) buildingId: string | null;
  @Column('uuid', { nullable: true }) homeId: string | null;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') means: 'message' | HomeMeans;
  @Column('text') outcome: 'sent' | HomeOutcome;
  @Column('uuid', { nullable: true }) byId: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** Somebody opened a version. Nobody but they is told of it; others get sums. */
@Entity('bulletin_read')
export class BulletinReadRow {
  @PrimaryColumn('uuid') bulletinId: string;
  @PrimaryColumn('smallint') version: number;
  @PrimaryColumn('uuid') personId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
