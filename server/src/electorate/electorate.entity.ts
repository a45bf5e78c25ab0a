import type { PackId } from '@linli/shared/vote/pack.rules';
import type { ElectorateState } from '@linli/shared/electorate/electorate.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By which pack of rules a district's owners decide. */
@Entity('vote_pack')
export class VotePackRow {
  @PrimaryColumn('uuid') districtId: string;
  @Column('text') pack: PackId;
}

/** One edition of an electorate: of a compound, or of some of its buildings. Frozen ones are never changed. */
@Entity('electorate')
export class ElectorateRow {
  @PrimaryColumn('uuid') id: string;
  /** The first edition of its line. */
  @Column('uuid') lineId: string;
  @Column('uuid') districtId: string;
  @Column('uuid') communityId: string;
  /** The compound. */
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  /** The buildings it is limited to; none for the whole compound. */
  @Column('uuid', { array: true }) buildings: string[];
  @Column('text') name: string;
  @Column('smallint') edition: number;
  @Column('text') state: ElectorateState;
  @Column('integer') version: number;
  @Column('uuid', { nullable: true }) madeBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) madeAt: Date;
  @Column('date', { nullable: true }) postedOn: string | null;
  /** The last day for objections. */
  @Column('date', { nullable: true }) postedUntil: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) frozenAt: Date | null;
  @Column('uuid', { nullable: true }) frozenBy: string | null;
  /** SHA-256 of `text`, in hexadecimal. */
  @Column('text', { nullable: true }) hash: string | null;
  @Column('text', { nullable: true }) text: string | null;
}
