import type { GridKind } from '@linli/shared/grid/grid.contract';
import type { PlaceKind } from '@linli/shared/place/place.contract';
import type { Position } from '@linli/shared/place/position.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place or a body: both stand in trees, are dated, and have people appointed to them. */
@Entity('place')
export class PlaceRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') kind: PlaceKind;
  @Column('text') name: string;
  /** The figure on the plate: 12 of 12 号楼, 2 of 2 单元. */
  @Column('text', { nullable: true }) number: string | null;
  /** The phone that stands on the sign. */
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('date') since: string;
  @Column('date', { nullable: true }) until: string | null;
  /** Where it lies, in WGS 84; the driver gives figures with a fraction as text. */
  @Column('numeric', { nullable: true }) lat: string | null;
  @Column('numeric', { nullable: true }) long: string | null;
}

/** A point as its row keeps it, to a tenth of a metre. */
export const degreesOf = ({ lat, long }: Position): Pick<PlaceRow, 'lat' | 'long'> => ({
  lat: lat.toFixed(6),
  long: long.toFixed(6),
});

export type Tree = 'administrative' | 'grid' | 'party' | 'owners';

/** Where a place stands in one named tree; `path` begins with the path of its parent. */
@Entity('stand')
export class StandRow {
  @PrimaryColumn('text') tree: Tree;
  @PrimaryColumn('uuid') placeId: string;
  @Column('uuid') districtId: string;
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('text') path: string;
}

/** A grid answers for an entrance or open place on these days: one grid per kind and day. */
@Entity('cover')
export class CoverRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') gridId: string;
  @Column('text') gridKind: GridKind;
  @Column('uuid') placeId: string;
  @Column('daterange') during: string;
}

@Entity('home')
export class HomeRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') entranceId: string;
  @Column('text') room: string;
  @Column('smallint') floor: number;
  @Column('numeric') area: string;
}

/** A door's code of a district that has ended, so that whoever scans it is told. */
@Entity('ended_sign')
export class EndedSignRow {
  @PrimaryColumn('char') code: string;
  @Column('char') spoken: string;
  @Column('uuid') districtId: string;
}

/** A door's sign: the code in its QR and the short one that is read aloud; revoked when it is replaced. */
@Entity('sign')
export class SignRow {
  @PrimaryColumn('char') code: string;
  @Column('char') spoken: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  @Column({ type: 'timestamptz', precision: 3 }) issuedAt: Date;
  @Column('uuid', { nullable: true }) issuedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revokedAt: Date | null;
}

/** What a grid is for, and where it came from in words of the community. */
@Entity('grid_profile')
export class GridProfileRow {
  @PrimaryColumn('uuid') placeId: string;
  @Column('uuid') districtId: string;
  @Column('text') kind: GridKind;
  @Column('text', { nullable: true }) origin: string | null;
}
