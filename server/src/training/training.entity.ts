import type { TrainingAnswer } from '@linli/shared/training/training.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface Material {
  readonly name: string;
  readonly url: string;
}

/** One session for whoever holds one of the roles at or below a place. */
@Entity('training')
export class TrainingRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('text', { array: true }) roles: string[];
  @Column('text') title: string;
  @Column('text', { nullable: true }) words: string | null;
  @Column('text') venue: string;
  @Column({ type: 'timestamptz', precision: 3 }) startsAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) endsAt: Date;
  @Column('jsonb') materials: Material[];
  @Column('uuid', { array: true, default: '{}' }) documentIds: string[];
  @Column('integer', { nullable: true }) capacity: number | null;
  @Column('smallint', { nullable: true }) validMonths: number | null;
  @Column('smallint') remindDays: number;
  @Column('smallint') version: number;
  /** From which the codes on the screen are made. */
  @Column('bytea') codeKey: Buffer;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) withdrawnAt: Date | null;
  @Column('text', { nullable: true }) withdrawnReason: string | null;
}

/** Somebody who was invited: what they said, whether they came, their certificate. How long they stayed is kept nowhere. */
@Entity('training_guest')
export class TrainingGuestRow {
  @PrimaryColumn('uuid') trainingId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('text') roleName: string;
  @Column('text', { nullable: true }) answer: TrainingAnswer | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) cameAt: Date | null;
  /** Who wrote down that they came, where they did not check in themselves. */
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column('text', { nullable: true }) certificate: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) certifiedAt: Date | null;
  @Column('date', { nullable: true }) validUntil: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) remindedAt: Date | null;
}
