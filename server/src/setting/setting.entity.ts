import type { KindTerms, ReachTerms } from '@linli/shared/setting/announcing.contract';
import type { AppearanceTerms } from '@linli/shared/setting/appearance.contract';
import type { CategoryTerms } from '@linli/shared/setting/category.contract';
import type { DutyTerms } from '@linli/shared/setting/duty.contract';
import type { ExceptionWhy } from '@linli/shared/setting/exception.contract';
import type { GoalTerms } from '@linli/shared/setting/goal.contract';
import type { LintRule, SettingKind } from '@linli/shared/setting/lint.rules';
import type { ChannelTerms, OversightTerms, TenantTerms } from '@linli/shared/setting/ground.contract';
import type { PackTerms } from '@linli/shared/setting/vote-pack.contract';
import type { TemplateTerms } from '@linli/shared/setting/template.contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What may be laid down in versions of one table, by its kind. */
export interface Kept {
  readonly category: CategoryTerms;
  readonly channel: ChannelTerms;
  readonly oversight: OversightTerms;
  readonly tenant: TenantTerms;
  readonly template: TemplateTerms;
  readonly goal: GoalTerms;
  readonly appearance: AppearanceTerms;
  readonly duty: DutyTerms;
  readonly bulletin_kind: KindTerms;
  readonly reach: ReachTerms;
  readonly vote_pack: PackTerms;
}
export type KeptKind = keyof Kept;

/** One version of a setting of a district; never changed. Version 0 is what there was before anybody published. */
@Entity('setting')
export class SettingRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') kind: KeptKind;
  /** The category or channel; the district itself for what it has once. */
  @Column('uuid') subjectId: string;
  @Column('integer') version: number;
  @Column('jsonb') value: Kept[KeptKind];
  @Column('text') source: string;
  @Column({ type: 'timestamptz', precision: 3 }) fromAt: Date;
  /** Null until it has been put into force. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) appliedAt: Date | null;
}

/** A picture that a district brought as its mark; its file lies in storage. */
@Entity('district_mark')
export class DistrictMarkRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** A rule of restraint that is lifted for one kind of setting until the end of a date. */
@Entity('setting_exception')
export class ExceptionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') rule: LintRule;
  @Column('text') kind: SettingKind;
  @Column('text') why: ExceptionWhy;
  @Column('text') words: string;
  /** Who agreed, by office and name. */
  @Column('text') approver: string;
  @Column({ type: 'timestamptz', precision: 3 }) since: Date;
  @Column('date') until: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
