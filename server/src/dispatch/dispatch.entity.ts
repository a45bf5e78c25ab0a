import type { Visibility } from '@linli/shared/dispatch/dispatch.contract';
import type { PlaceKind } from '@linli/shared/place/place.contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A kind of matter that may be reported in a district. */
@Entity('category')
export class CategoryRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text') icon: string;
  @Column('text', { nullable: true }) hint: string | null;
  @Column('smallint', { nullable: true }) tile: number | null;
  @Column('smallint') sort: number;
  @Column('text') visibility: Visibility;
  @Column('boolean') urgent: boolean;
  /** Where it can be reported; null is everywhere. */
  @Column('text', { array: true, nullable: true }) placeKinds: PlaceKind[] | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) retiredAt: Date | null;
}

/** Which unit, and perhaps which person, answers for a category (null: for all) at a place and below. */
@Entity('dispatch_rule')
export class DispatchRuleRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid', { nullable: true }) categoryId: string | null;
  @Column('uuid') placeId: string;
  @Column('uuid') unitId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  /** What the unit is for, as colleagues say it when they pass something on. */
  @Column('text', { nullable: true }) what: string | null;
  @Column('text', { nullable: true }) source: string | null;
  @Column('date') since: string;
  @Column('date', { nullable: true }) until: string | null;
}
