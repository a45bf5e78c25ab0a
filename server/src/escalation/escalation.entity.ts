import type { ClockKind } from '@linli/shared/deadline/deadline.rules';
import type { Pace, Rung } from '@linli/shared/escalation/escalation.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of what happens as a kind of clock runs out in a district; never changed. */
@Entity('ladder')
export class LadderRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') kind: ClockKind;
  @Column('text') pace: Pace;
  @Column('integer') version: number;
  @Column('jsonb') rungs: Rung[];
  @Column('text') source: string;
  @Column({ type: 'timestamptz', precision: 3 }) fromAt: Date;
}

/**
 * What became of a level: people were told, nobody was there, the clock had stopped before they were, or a higher level
 * passed at the same time.
 */
export type LevelOutcome = 'told' | 'nobody' | 'cancelled' | 'superseded';

/** A level of a clock that has passed, recorded once. It came at `dueAt` and was recorded at `at`. */
@Entity('escalation')
export class EscalationRow {
  /** The event that tells of it. */
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') districtId: string;
  @Column('uuid') ticketId: string;
  @Column('uuid') clockId: string;
  @Column('uuid', { nullable: true }) ladderId: string | null;
  @Column('text') kind: ClockKind;
  @Column('smallint') cycle: number;
  @Column('text') level: string;
  @Column({ type: 'timestamptz', precision: 3 }) dueAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  /** Null until it has been delivered. */
  @Column('text', { nullable: true }) outcome: LevelOutcome | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) settledAt: Date | null;
  /** Who was told, and at which places they work for the matter. */
  @Column('uuid', { array: true }) told: string[];
  @Column('uuid', { array: true }) units: string[];
}
