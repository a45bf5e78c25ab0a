import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role that waits for someone to take it up with a code, or with the phone it was sent to. */
@Entity('invitation')
export class InvitationRow {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea') codeHash: Buffer;
  @Column('uuid') districtId: string;
  @Column('text') roleCode: string;
  @Column('uuid') placeId: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) workPhone: string | null;
  @Column('bytea', { nullable: true }) phoneIndex: Buffer | null;
  @Column('uuid') invitedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) until: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) usedAt: Date | null;
  @Column('uuid', { nullable: true }) usedBy: string | null;
}
