import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a rule erased something: which one, when, and of each table how many rows were deleted or emptied. Nothing of it is changed later. */
@Entity('erasure')
export class ErasureRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') rule: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  /** The district that was taken away; rules of time go over all districts at once. */
  @Column('uuid', { nullable: true }) districtId: string | null;
  /** Whoever asked to be forgotten; nobody else is named. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('jsonb') counts: Record<string, number>;
}

/** A file in storage whose row was let go of, until the file is gone too. */
@Entity('leftover')
export class LeftoverRow {
  @PrimaryColumn('text') key: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
