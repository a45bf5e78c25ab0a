import type { Matter } from '@linli/shared/vote/matter.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an owners' committee decided by itself; kept as written, with how many it had on that day. */
@Entity('committee_sitting')
export class SittingRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') bodyId: string;
  @Column('date') heldOn: string;
  @Column('text', { nullable: true }) matter: Matter | null;
  @Column('text') words: string;
  @Column('smallint') members: number;
  @Column('smallint') present: number;
  @Column('smallint') signed: number;
  @Column('boolean') decides: boolean;
  @Column('uuid') writtenBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

const whole = { to: (value: number) => value, from: (value: string) => Number(value) };

/** How far a compound without a committee is on the way to its first meeting of owners. */
@Entity('owners_preparation')
export class PreparationRow {
  @PrimaryColumn('uuid') compoundId: string;
  @Column('uuid') districtId: string;
  @Column('date') firstOn: string;
  @Column('integer') homes: number;
  @Column('integer') ofHomes: number;
  /** In 0.01 square metres. */
  @Column('bigint', { transformer: whole }) area: number;
  @Column('bigint', { transformer: whole }) ofArea: number;
  /** Since when the first meeting is due; set once and kept. */
  @Column('date', { nullable: true }) dueSince: string | null;
  @Column('date', { nullable: true }) formedOn: string | null;
  @Column('smallint', { nullable: true }) members: number | null;
  @Column('smallint', { nullable: true }) owners: number | null;
  @Column('uuid') toldBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
