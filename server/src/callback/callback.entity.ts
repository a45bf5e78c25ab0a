import type { CallState } from '@linli/shared/callback/callback.rules';
import type { Solved } from '@linli/shared/rating/rating.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The draw of a community for one day: from how many by which rule, so that anyone may draw again. */
@Entity('call_back_draw')
export class DrawRow {
  @PrimaryColumn('uuid') communityId: string;
  @PrimaryColumn('date') day: string;
  @Column('uuid') districtId: string;
  @Column('integer') pool: number;
  @Column('double precision') share: number;
  @Column('smallint') minimum: number;
  @Column('integer') drawn: number;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** One reporter who is to be called about one cycle of a ticket by someone who never held it; what they said stays beside their rating. */
@Entity('call_back')
export class CallBackRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') communityId: string;
  @Column('uuid') ticketId: string;
  @Column('smallint') cycle: number;
  @Column('uuid') personId: string;
  /** The day on which it was answered. */
  @Column('date') day: string;
  /** Drawn, or always called because they cannot say so in the app. */
  @Column('text') why: 'drawn' | 'unable';
  @Column('uuid', { nullable: true }) callerId: string | null;
  @Column('text') state: CallState;
  @Column('smallint') tries: number;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) triedAt: Date | null;
  /** When the number was last shown to the caller; null again once a result is noted. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revealedAt: Date | null;
  @Column('text', { nullable: true }) solved: Solved | null;
  @Column('smallint', { nullable: true }) stars: number | null;
  @Column('boolean', { nullable: true }) pressed: boolean | null;
  @Column('text', { nullable: true }) words: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt: Date | null;
}
