import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An event that was written and is not yet part of the chain. */
@Entity('unsealed')
export class UnsealedRow {
  @PrimaryColumn('uuid') eventId: string;
}

/** One link of the chain: some events, a hash of each, and the head, which covers them and the head before. */
@Entity('seal')
export class SealRow {
  @PrimaryColumn('bigint') seq: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  /** How many events are sealed up to here. */
  @Column('bigint') total: string;
  @Column('uuid', { array: true }) eventIds: string[];
  /** Whose each event is, so that those of a district that was taken away can be told from those that were made away with. */
  @Column('uuid', { array: true }) districtIds: (string | null)[];
  /** 32 bytes for each event. */
  @Column('bytea') leaves: Buffer;
  @Column('bytea') previous: Buffer;
  @Column('bytea') head: Buffer;
}

/** How far the chain had come on a day, signed; a copy is kept with the files, and should be kept elsewhere. */
@Entity('seal_anchor')
export class SealAnchorRow {
  @PrimaryColumn('date') day: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('bigint') seq: string;
  @Column('bigint') total: string;
  @Column('bytea') head: Buffer;
  @Column('bytea') publicKey: Buffer;
  @Column('bytea') signature: Buffer;
  /** When its copy was stored. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) keptAt: Date | null;
}
