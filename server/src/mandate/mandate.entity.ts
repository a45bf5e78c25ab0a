import type { MandateScope, MandateWay } from '@linli/shared/mandate/mandate.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One person lets another act for them; `until` is the last day. Without an agent it waits for somebody to take its code. */
@Entity('mandate')
export class MandateRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  /** Where whoever gives it lives, or said it; null where that was not kept. */
  @Column('text', { nullable: true }) path: string | null;
  @Column('uuid') subjectId: string;
  /** The names they were given; null once they are forgotten. */
  @Column('text', { nullable: true }) subjectName: string | null;
  @Column('uuid', { nullable: true }) agentId: string | null;
  @Column('text', { nullable: true }) agentName: string | null;
  @Column('text', { array: true }) scopes: MandateScope[];
  @Column('date') since: string;
  @Column('date') until: string;
  @Column('text') way: MandateWay;
  /** Who wrote it down at work, and who heard it said. */
  @Column('uuid', { nullable: true }) writtenBy: string | null;
  @Column('text', { nullable: true }) heardBy: string | null;
  @Column('bytea', { nullable: true }) codeHash: Buffer | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) codeUntil: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
  @Column('uuid', { nullable: true }) endedBy: string | null;
}
