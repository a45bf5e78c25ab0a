import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A district was deleted, or is being: when, by whom, on which export, and how many rows of each table. */
@Entity('decommission')
export class DecommissionRow {
  @PrimaryColumn('uuid') districtId: string;
  @Column('text') name: string;
  /** SHA-256 of the manifest of the export that was taken before, in hex. */
  @Column('text') manifestHash: string;
  @Column('text') doneBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) begunAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
  @Column('jsonb') counts: Record<string, number>;
}
