import type { ReportInKind } from '@linli/shared/report-in/report-in.rules';
import type { StandingState } from '@linli/shared/report-in/standing.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member who reported in to a building, or a unit that did to a compound. */
@Entity('report_in')
export class ReportInRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') kind: ReportInKind;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  /** Who asked; null once whoever asked for a unit was forgotten. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text', { nullable: true }) unitName: string | null;
  @Column('text', { array: true }) functions: string[];
  @Column('text') state: StandingState;
  @Column({ type: 'timestamptz', precision: 3 }) askedAt: Date;
  @Column('date', { nullable: true }) since: string | null;
  /** The first day on which it no longer holds. */
  @Column('date', { nullable: true }) until: string | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) words: string | null;
  /** As what the building's page names them, by their consent; null while it does not. */
  @Column('text', { nullable: true }) shownName: string | null;
  @Column('text', { nullable: true }) offers: string | null;
}

/** A word that a neighbour left for a member, and the answer. */
@Entity('neighbour_word')
export class NeighbourWordRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') reportInId: string;
  @Column('uuid') fromId: string;
  @Column('uuid') toId: string;
  @Column('text') words: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('text', { nullable: true }) answer: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt: Date | null;
}
