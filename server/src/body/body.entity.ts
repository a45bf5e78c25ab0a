import type { BodyType, BranchKind, SeatKind } from '@linli/shared/body/body.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How deep a tree of a district is, and what a level of it is called there; the district itself is 1. */
@Entity('tree_level')
export class TreeLevelRow {
  @PrimaryColumn('uuid') districtId: string;
  @PrimaryColumn('text') tree: 'administrative' | 'grid' | 'party' | 'owners';
  @PrimaryColumn('smallint') depth: number;
  @Column('text') name: string;
}

/** What a place of the kind body is: of which type, for which community, compound or building, and its term. */
@Entity('body')
export class BodyRow {
  @PrimaryColumn('uuid') placeId: string;
  @Column('uuid') districtId: string;
  @Column('uuid') forId: string;
  @Column('text') type: BodyType;
  @Column('text', { nullable: true }) branchKind: BranchKind | null;
  @Column('date', { nullable: true }) termFrom: string | null;
  @Column('date', { nullable: true }) termUntil: string | null;
  @Column('uuid', { array: true }) units: string[];
}

/** Somebody's seat in a body; `until` is the last day. */
@Entity('seat')
export class SeatRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') bodyId: string;
  @Column('uuid') personId: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text') kind: SeatKind;
  @Column('date') since: string;
  @Column('date', { nullable: true }) until: string | null;
  @Column('boolean', { nullable: true }) partyMember: boolean | null;
  @Column('uuid') seatedBy: string;
}
