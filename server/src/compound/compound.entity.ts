import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The number of a compound in its district. */
@Entity('compound_number')
export class CompoundNumberRow {
  @PrimaryColumn('uuid') compoundId: string;
  @Column('uuid') districtId: string;
  @Column('integer') number: number;
}

/** A point of the district's work standard for compounds. */
@Entity('standard_point')
export class StandardPointRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') code: string;
  @Column('smallint') sort: number;
  @Column('text') title: string;
  @Column('text') words: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) retiredAt: Date | null;
}

/** How a compound stands with a point; `evidence` are documents that are kept with the compound. */
@Entity('compound_point')
export class CompoundPointRow {
  @PrimaryColumn('uuid') compoundId: string;
  @PrimaryColumn('uuid') pointId: string;
  @Column('uuid') districtId: string;
  @Column('boolean') met: boolean;
  @Column('uuid', { nullable: true }) ownerId: string | null;
  @Column('date', { nullable: true }) due: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { array: true }) evidence: string[];
  @Column('uuid') toldBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
