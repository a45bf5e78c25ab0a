import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The stored answer of a write, kept 72 hours, sealed because it may hold personal data. */
@Entity('idempotency')
export class IdempotencyRow {
  @PrimaryColumn('text') scope: string;
  @PrimaryColumn('text') route: string;
  @PrimaryColumn('text') key: string;
  @Column('bytea') fingerprint: Buffer;
  @Column('smallint') status: number;
  @Column('bytea') bodySealed: Buffer;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
