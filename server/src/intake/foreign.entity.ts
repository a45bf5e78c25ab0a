import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signature that has been used: it opens nothing a second time. */
@Entity('intake_signature')
export class SignatureRow {
  @PrimaryColumn('uuid') channelId: string;
  @PrimaryColumn('bytea') signature: Buffer;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** One thing that a system told of a matter; the fingerprint tells whether it tells anything new. */
@Entity('foreign_telling')
export class TellingRow {
  @PrimaryColumn('uuid') channelId: string;
  @PrimaryColumn('text') foreignId: string;
  @PrimaryColumn('bytea') fingerprint: Buffer;
  @Column('uuid') ticketId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** A line that could not be taken. What it told is sealed, and goes once a person has decided. */
@Entity('intake_refused')
export class RefusedRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') channelId: string;
  /** What tells it from others of its channel: its name there, else a fingerprint. */
  @Column('text') mark: string;
  @Column('text', { nullable: true }) foreignId: string | null;
  /** The administrative path of what is known of its place; the district's where nothing is. */
  @Column('text') path: string;
  @Column('bytea', { nullable: true }) lineSealed: Buffer | null;
  /** What is wrong, by field, in plain words. */
  @Column('jsonb') faults: Record<string, string>;
  @Column('integer') times: number;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('uuid', { nullable: true }) ticketId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
}

/** A file that was taken in, whole. */
@Entity('import_file')
export class ImportRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') channelId: string;
  /** SHA-256 of its bytes. */
  @Column('bytea') hash: Buffer;
  /** Below which place its importer steers. */
  @Column('text') path: string;
  @Column('integer') rows: number;
  @Column('integer') fresh: number;
  @Column('integer') known: number;
  @Column('uuid', { nullable: true }) importedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
