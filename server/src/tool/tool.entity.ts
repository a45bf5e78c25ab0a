import type { LoanEnd, ToolState, ToolTerms } from '@linli/shared/tool/tool.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A district's terms; see `ToolTerms`. */
@Entity('tool_terms')
export class ToolTermsRow implements ToolTerms {
  @PrimaryColumn('uuid') districtId: string;
  @Column('smallint') remindDays: number;
  @Column('smallint') mostLent: number;
  @Column('smallint') holdHours: number;
  @Column('smallint') nameDays: number;
}

/** One tool with its label. */
@Entity('tool')
export class ToolRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  /** The open place where it hangs. */
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  /** The path of the community whose homes may borrow it. */
  @Column('text') reach: string;
  @Column('char') code: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) words: string | null;
  @Column('smallint') loanDays: number;
  @Column('text') state: ToolState;
  /** What is wrong with it, and whose words these are. */
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { nullable: true }) noteBy: string | null;
  @Column('integer') version: number;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** A tool with a borrower: somebody of a home, or without an account whoever a keeper wrote down. */
@Entity('tool_loan')
export class ToolLoanRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') toolId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid', { nullable: true }) homeId: string | null;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) where: string | null;
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) lentAt: Date;
  @Column('date') due: string;
  /** When the borrower was reminded before and after the due day. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) soonAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) overAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) ended: LoanEnd | null;
}

/** Somebody in line for a tool; from the moment it is free for them it is kept until `heldUntil`. */
@Entity('tool_wait')
export class ToolWaitRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') toolId: string;
  @Column('uuid') personId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) heldUntil: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
