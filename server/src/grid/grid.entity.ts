import type { GridKind, RedrawingState } from '@linli/shared/grid/grid.contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A grid of a plan, there already or new, with the doors it gets and the people who move there. */
export interface PlannedGrid {
  readonly id: string;
  readonly name: string;
  readonly kind: GridKind;
  readonly isNew: boolean;
  readonly doors: readonly string[];
  readonly people: readonly string[];
}

/** Grids of one community, drawn anew; those that close have given everything away. */
export interface GridsPlan {
  readonly grids: readonly PlannedGrid[];
  readonly closes: readonly string[];
}

/** Compounds and grids that go to another community, there already or new. */
export interface CommunityPlan {
  readonly to: {
    readonly id: string;
    readonly name: string;
    readonly phone: string | null;
    readonly isNew: boolean;
  };
  readonly compounds: readonly string[];
  readonly grids: readonly string[];
  readonly closes: boolean;
}

/** What is drawn anew in a community on a day; until then it can be cancelled. */
@Entity('redrawing')
export class RedrawingRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') communityId: string;
  @Column('text') what: 'grids' | 'communities';
  @Column('date') day: string;
  @Column('text') state: RedrawingState;
  @Column('jsonb') plan: GridsPlan | CommunityPlan;
  @Column('text', { nullable: true }) trouble: string | null;
  @Column('uuid') plannedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}

/** Which of the two a row plans. */
export const isGridsPlan = (row: RedrawingRow): row is RedrawingRow & { plan: GridsPlan } =>
  row.what === 'grids';
