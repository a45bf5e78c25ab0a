import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Days off from `since` to `until`, both included. Begun once the tickets have moved; ended when called off. */
@Entity('leave')
export class LeaveRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') personId: string;
  @Column('uuid', { nullable: true }) substituteId: string | null;
  @Column('date') since: string;
  @Column('date') until: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) begunAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
