import type { Why } from '@linli/shared/offer/offer.contract';
import type { OfferKind, OfferState } from '@linli/shared/offer/offer.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody is asked whether they would take a wish, or come along; `queued` ones are asked when those before said no. */
@Entity('offer')
export class OfferRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') wishId: string;
  /** The helper to come along with, of a `second`. */
  @Column('uuid', { nullable: true }) claimId: string | null;
  @Column('text') path: string;
  @Column('text') kind: OfferKind;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid', { nullable: true }) teamId: string | null;
  @Column('text') state: OfferState;
  @Column('smallint') rank: number;
  @Column('uuid', { nullable: true }) byId: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  /** Until when it is answered; null while it is queued. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) dueAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
  @Column('jsonb') why: Why | Record<string, never>;
}
