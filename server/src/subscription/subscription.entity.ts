import type { LetterKind } from '@linli/shared/subscription/subscription.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many letters of a kind a person still lets us send by its template (for good where `standing`), and whether they want them. */
@Entity('subscription')
export class SubscriptionRow {
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('text') kind: LetterKind;
  @Column('text') templateId: string;
  @Column('integer', { default: 0 }) remaining: number;
  @Column('boolean', { default: false }) standing: boolean;
  @Column('boolean', { default: true }) wanted: boolean;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) refusedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3 }) updatedAt: Date;
}

export type Teller = 'phone' | 'wechat';

/** Somebody told that the panel was accepted. Matched: the other one told of the same tap, so it counts once. */
@Entity('consent')
export class ConsentRow {
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('text') kind: LetterKind;
  @PrimaryColumn('text') toldBy: Teller;
  @PrimaryColumn('text') mark: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('boolean', { default: false }) matched: boolean;
}

/** When a person wants no letters, in minutes since midnight; both empty: at any time. Without a row the usual hours hold. */
@Entity('quiet_hours')
export class QuietHoursRow {
  @PrimaryColumn('uuid') personId: string;
  @Column('smallint', { nullable: true }) fromMinute: number | null;
  @Column('smallint', { nullable: true }) toMinute: number | null;
}
