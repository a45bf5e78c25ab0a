import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What WeChat told us, once. Whom it is about is sealed, and goes with the body when they are forgotten. */
@Entity('pushed')
export class PushedRow {
  @PrimaryColumn('uuid') id: string;
  /** The same for every time that WeChat tells the same. */
  @Column('bytea') key: Buffer;
  /** WeChat's own name of the event. */
  @Column('text') kind: string;
  @Column('jsonb', { nullable: true }) body: Record<string, unknown> | null;
  @Column('bytea', { nullable: true }) openidSealed: Buffer | null;
  @Column('bytea', { nullable: true }) openidIndex: Buffer | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
