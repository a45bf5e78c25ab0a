import type { TalkState } from '@linli/shared/talk/talk.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An ask for talks between the firm, the owners and the community of a compound; anybody may read it. */
@Entity('talk')
export class TalkRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('uuid', { nullable: true }) topicId: string | null;
  /** A firm, body or community; so is `toId`. */
  @Column('uuid') fromId: string;
  @Column('uuid') toId: string;
  @Column('text') state: TalkState;
  @Column('text') title: string;
  @Column('text') words: string;
  @Column('uuid') askedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) dueAt: Date | null;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('date', { nullable: true }) meetOn: string | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
