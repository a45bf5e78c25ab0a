import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What happened: history, audit and outbox in one. Never changed; words and personal data stay elsewhere. */
@Entity('event')
export class EventRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) districtId: string | null;
  @Column('text') kind: string;
  @Column('uuid') subjectId: string;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('jsonb') facts: Record<string, string | null>;
}

/** One event for one listener: what workers claim, one row at a time. */
@Entity('delivery')
export class DeliveryRow {
  @PrimaryColumn('uuid') eventId: string;
  @PrimaryColumn('text') listener: string;
  @Column('smallint', { default: 0 }) attempts: number;
  @Column({ type: 'timestamptz', precision: 3 }) nextAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) doneAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) parkedAt: Date | null;
  @Column('text', { nullable: true }) trouble: string | null;
}
