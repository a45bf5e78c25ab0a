import type { LetterKind } from '@linli/shared/subscription/subscription.rules';
import type { Said } from '@linli/shared/subscription/template.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What became of a letter; `why` says it of those that did not go. */
export type LetterState = 'waiting' | 'sent' | 'refused' | 'failed' | 'skipped';

/** One message to be carried to one person by WeChat. `said` is gone once it is over; `taken`: one consent is set aside for it. */
@Entity('letter')
export class LetterRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) districtId: string | null;
  @Column('uuid') personId: string;
  @Column('uuid') messageId: string;
  @Column('uuid', { nullable: true }) ticketId: string | null;
  @Column('uuid', { nullable: true }) bulletinId: string | null;
  @Column('text') kind: LetterKind;
  @Column('boolean') staff: boolean;
  @Column('boolean') emergency: boolean;
  @Column('jsonb', { nullable: true }) said: Said | null;
  @Column('text') state: LetterState;
  @Column('text', { nullable: true }) why: string | null;
  @Column('boolean', { default: false }) taken: boolean;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) sentAt: Date | null;
}
