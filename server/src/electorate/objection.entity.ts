import type { ChangeWhy, ObjectionState } from '@linli/shared/electorate/electorate.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LotFacts } from './lot.entity';

/** An owner says that a line is wrong, on their phone or through somebody at a desk. */
@Entity('electorate_objection')
export class ElectorateObjectionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') electorateId: string;
  @Column('uuid') districtId: string;
  @Column('text') path: string;
  /** Null where somebody says that they are missing. */
  @Column('uuid', { nullable: true }) lotId: string | null;
  @Column('uuid', { nullable: true }) askedBy: string | null;
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  /** Whom it was entered for. */
  @Column('text', { nullable: true }) who: string | null;
  @Column('text', { nullable: true }) words: string | null;
  @Column('text') state: ObjectionState;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('uuid', { nullable: true }) answeredBy: string | null;
  @Column('smallint') version: number;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) dueAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}

/** Why a lot of a posted or frozen electorate is different now; facts only, no names. Added to only. */
@Entity('electorate_change')
export class ElectorateChangeRow {
  @PrimaryColumn('uuid') id: string;
  /** The edition that it made, or in which it was made while posted. */
  @Column('uuid') electorateId: string;
  @Column('uuid') districtId: string;
  @Column('uuid') lotId: string;
  @Column('text') why: ChangeWhy;
  @Column('text') reason: string;
  @Column('jsonb', { nullable: true }) before: LotFacts | null;
  @Column('jsonb', { nullable: true }) after: LotFacts | null;
  @Column('uuid', { nullable: true }) objectionId: string | null;
  @Column('uuid', { nullable: true }) byId: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
