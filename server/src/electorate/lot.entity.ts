import type { AreaSource, LotKind, Proof } from '@linli/shared/electorate/electorate.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An owner as an electorate knows them; phone and papers only as blind indexes. */
@Entity('electorate_owner')
export class ElectorateOwnerRow {
  @PrimaryColumn('uuid') electorateId: string;
  /** The same in every edition of a line. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') name: string;
  @Column('bytea', { nullable: true }) phoneIndex: Buffer | null;
  @Column('bytea', { nullable: true }) idIndex: Buffer | null;
  /** Their account, where one is known. */
  @Column('uuid', { nullable: true }) personId: string | null;
}

/** What is owned by itself; `area` in 0.01 m². */
@Entity('electorate_lot')
export class ElectorateLotRow {
  @PrimaryColumn('uuid') electorateId: string;
  /** The same in every edition of a line. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid', { nullable: true }) homeId: string | null;
  @Column('uuid', { nullable: true }) buildingId: string | null;
  @Column('text') kind: LotKind;
  @Column('text') label: string;
  @Column('integer', { nullable: true }) area: number | null;
  @Column('text') areaSource: AreaSource;
  @Column('date') areaDay: string;
  @Column('text') proof: Proof;
  /** The key of its head; null until it is posted. */
  @Column('text', { nullable: true }) ownerKey: string | null;
  /** The number of its head on the posted list. */
  @Column('integer', { nullable: true }) head: number | null;
}

/** An owner's part of a lot, up to 1; null where the papers tell none. */
@Entity('electorate_share')
export class ElectorateShareRow {
  @PrimaryColumn('uuid') electorateId: string;
  @PrimaryColumn('uuid') lotId: string;
  @PrimaryColumn('uuid') ownerId: string;
  @Column('uuid') districtId: string;
  @Column('numeric', { nullable: true }) share: string | null;
}

/** Somebody told two owners apart, or said that they are one. Added to only. */
@Entity('electorate_match')
export class ElectorateMatchRow {
  @PrimaryColumn('uuid') electorateId: string;
  @PrimaryColumn('uuid') oneId: string;
  @PrimaryColumn('uuid') otherId: string;
  @Column('uuid') districtId: string;
  @Column('boolean') same: boolean;
  @Column('text') reason: string;
  @Column('uuid', { nullable: true }) byId: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** What a change keeps of a lot: facts and keys, no names. */
export type LotFacts = Pick<
  ElectorateLotRow,
  'kind' | 'label' | 'area' | 'areaSource' | 'areaDay' | 'proof'
> & {
  readonly owners: readonly { readonly id: string; readonly share: string | null }[];
};
