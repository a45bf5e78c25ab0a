import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A district that other systems may read and report to, by the name they know it under. */
@Entity('jurisdiction')
export class JurisdictionRow {
  @PrimaryColumn('uuid') districtId: string;
  @Column('text') code: string;
  /** How far, in metres, a reported point may lie from the building it is taken for. */
  @Column('smallint') radius: number;
}

/** Lets somebody report for others through Open311, so many times an hour; only a hash of it is kept. */
@Entity('open311_key')
export class KeyRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('bytea') hash: Buffer;
  /** Whose it is, and how they are reached. */
  @Column('text') contact: string;
  @Column('integer') perHour: number;
  @Column({ type: 'timestamptz', precision: 3 }) issuedAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revokedAt: Date | null;
}
