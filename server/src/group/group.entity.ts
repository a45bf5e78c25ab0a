import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A WeChat group of neighbours: that it is there, for what, and who looks after it. What is said in it is not here. */
@Entity('chat_group')
export class ChatGroupRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('text') name: string;
  @Column('text') purpose: string;
  @Column('uuid', { nullable: true }) ownerId: string | null;
  @Column('date') since: string;
  /** The first day on which it is none any more. */
  @Column('date', { nullable: true }) until: string | null;
  @Column('uuid') putBy: string;
}
