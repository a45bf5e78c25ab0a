import type { ExclusionReason, Indicator, Period, askableReasons } from '@linli/shared/kpi/kpi.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one case adds to one indicator; see `Entry`. Where it lies says whose figure it belongs to. */
@Entity('kpi_entry')
export class KpiEntryRow {
  @PrimaryColumn('uuid') ticketId: string;
  @PrimaryColumn('smallint') cycle: number;
  @PrimaryColumn('text') indicator: Indicator;
  @PrimaryColumn('uuid') aboutId: string;
  @Column('uuid') districtId: string;
  @Column('char', { length: 7 }) period: Period;
  @Column('date') day: string;
  @Column('text') path: string;
  @Column('uuid') unitId: string;
  @Column('numeric', { transformer: { from: Number, to: (figure: number) => figure } }) part: number;
  @Column('numeric', { transformer: { from: Number, to: (figure: number) => figure } }) whole: number;
  @Column('text', { nullable: true }) excluded: ExclusionReason | null;
  @Column('uuid', { nullable: true }) approvedBy: string | null;
}

/** A month whose figures are closed for good. */
@Entity('kpi_period')
export class KpiPeriodRow {
  @PrimaryColumn('uuid') districtId: string;
  @PrimaryColumn('char', { length: 7 }) period: Period;
  @Column({ type: 'timestamptz', precision: 3 }) frozenAt: Date;
  @Column('uuid', { nullable: true }) frozenBy: string | null;
}

/** A line that a closed month would say differently today. */
@Entity('kpi_drift')
export class KpiDriftRow {
  @PrimaryColumn('uuid') ticketId: string;
  @PrimaryColumn('smallint') cycle: number;
  @PrimaryColumn('text') indicator: Indicator;
  @PrimaryColumn('uuid') aboutId: string;
  @Column('uuid') districtId: string;
  @Column('char', { length: 7 }) period: Period;
  @Column({ type: 'timestamptz', precision: 3 }) seenAt: Date;
}

/** Somebody asks that a broken promise be left out of the figures; somebody else decides. */
@Entity('kpi_exclusion')
export class KpiExclusionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') ticketId: string;
  @Column('smallint') cycle: number;
  @Column('uuid') clockId: string;
  @Column('text') reason: (typeof askableReasons)[number];
  @Column('text', { nullable: true }) words: string | null;
  @Column('uuid') askedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) askedAt: Date;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
  @Column('boolean', { nullable: true }) granted: boolean | null;
}
