import type { Indicator } from '@linli/shared/kpi/kpi.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a district lays down for looking after its work: orders, call-backs, the owners' inspectors. */
@Entity('oversight')
export class OversightRow {
  @PrimaryColumn('uuid') districtId: string;
  /** Working days for the answer to an order, unless it says otherwise. */
  @Column('smallint') orderDays: number;
  /** Which part of the matters answered in a community on a day is called back, and how many at least. */
  @Column('double precision') callShare: number;
  @Column('smallint') callMinimum: number;
  /** Working days within which somebody calls. */
  @Column('smallint') callDays: number;
  /** Minutes between two calls that nobody answers. */
  @Column('smallint') callAgainMinutes: number;
  /** Calendar days after the answer in which an inspector may question it. */
  @Column('smallint') questionDays: number;
  /** A handler reads sums of so many rated matters at least. */
  @Column('smallint') leastRated: number;
  /** Calendar months that these sums go back. */
  @Column('smallint') figureMonths: number;
  /** Fewer cases than these are told and not compared. */
  @Column('smallint') leastCompared: number;
  /** The shares that the district asks for. */
  @Column('jsonb') goals: Partial<Record<Indicator, number>>;
}

/** One order from above about a ticket, from its issue to its close. What was said stands with the events. */
@Entity('supervision')
export class SupervisionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') ticketId: string;
  @Column('smallint') cycle: number;
  /** The street or district that gives it. */
  @Column('uuid') bodyId: string;
  @Column('uuid') issuedBy: string;
  @Column('uuid', { nullable: true }) issuedEvent: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) issuedAt: Date;
  /** Who had the matter then. */
  @Column('uuid') unitId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('smallint') days: number;
  /** The matter was overdue when the order was given. */
  @Column('boolean') overdue: boolean;
  @Column('uuid', { nullable: true }) answeredBy: string | null;
  @Column('uuid', { nullable: true }) answeredEvent: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt: Date | null;
  @Column('uuid', { nullable: true }) closedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt: Date | null;
}
