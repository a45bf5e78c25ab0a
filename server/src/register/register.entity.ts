import type { Facts, RefusalCode } from '@linli/shared/refusal';
import type { RowCounts } from '@linli/shared/register/register.contract';
import type { FileState, RegisterKind, RowEffect } from '@linli/shared/register/register.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a district lays down for its register. */
@Entity('register_terms')
export class RegisterTermsRow {
  @PrimaryColumn('uuid') districtId: string;
  @Column('smallint') undoDays: number;
  @Column('smallint') waitDays: number;
  @Column('smallint') walkLeast: number;
  @Column('smallint') walkMost: number;
}

/** A file of base data; it speaks only of what lies below its path. `attempt` is the reading that may write about it. */
@Entity('register_file')
export class RegisterFileRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') kind: RegisterKind;
  @Column('text') path: string;
  @Column('text') name: string;
  @Column('text') state: FileState;
  @Column('integer') attempt: number;
  @Column('integer', { nullable: true }) total: number | null;
  @Column('integer') done: number;
  @Column('jsonb', { nullable: true }) counts: RowCounts | null;
  @Column('integer') faultCount: number;
  @Column('text', { array: true }) warnings: string[];
  @Column('jsonb', { nullable: true }) refusal: { code: RefusalCode; facts: Facts } | null;
  @Column('bytea', { nullable: true }) headSealed: Buffer | null;
  @Column('uuid') broughtBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) readAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) takenAt: Date | null;
  @Column('uuid', { nullable: true }) takenBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) emptiedAt: Date | null;
}

/** What one row would do to `subjectId`; rows that change nothing have no line. */
@Entity('register_line')
export class RegisterLineRow {
  @PrimaryColumn('uuid') fileId: string;
  @PrimaryColumn('integer') row: number;
  @Column('text') effect: Exclude<RowEffect, 'same'>;
  @Column('uuid') subjectId: string;
  @Column('jsonb', { nullable: true }) wanted: object | null;
  @Column('jsonb', { nullable: true }) before: object | null;
  @Column('bytea', { nullable: true }) sealed: Buffer | null;
}

@Entity('register_fault')
export class RegisterFaultRow {
  @PrimaryColumn('uuid') fileId: string;
  @PrimaryColumn('integer') row: number;
  @PrimaryColumn('text') column: string;
  @Column('text') words: string;
}

/** What a file did to `subjectId`, for as long as it may be taken back. */
@Entity('register_change')
export class RegisterChangeRow {
  @PrimaryColumn('uuid') fileId: string;
  @PrimaryColumn('uuid') subjectId: string;
  @Column('text') effect: Exclude<RowEffect, 'same'>;
  @Column('jsonb', { nullable: true }) before: object | null;
  @Column('jsonb') after: object;
}
