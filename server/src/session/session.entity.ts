import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SessionKind = 'phone' | 'browser';

/** Someone is signed in somewhere until a moment; of the token only its hash is kept. */
@Entity('session')
export class SessionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('text') kind: SessionKind;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) until: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revokedAt: Date | null;
}

/** A browser asks to be let in: a code that a signed-in phone confirms, bound to the browser that shows it. */
@Entity('browser_pass')
export class BrowserPassRow {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea') codeHash: Buffer;
  @Column('bytea') browserHash: Buffer;
  @Column({ type: 'timestamptz', precision: 3 }) until: Date;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) confirmedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) usedAt: Date | null;
}
