import type { AskedAs, MenuOutcome, PollKind, PollState } from '@linli/shared/poll/poll.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A consultation of a place; never a vote. */
@Entity('poll')
export class PollRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('uuid', { nullable: true }) topicId: string | null;
  /** The meeting inside which it is asked. */
  @Column('uuid', { nullable: true }) meetingId: string | null;
  @Column('text') askedAs: AskedAs;
  /** The residents' group that asks. */
  @Column('uuid', { nullable: true }) bodyId: string | null;
  @Column('text') kind: PollKind;
  @Column('text') state: PollState;
  @Column('text') title: string;
  @Column('text') words: string;
  @Column('smallint') most: number;
  @Column('uuid') openedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) closesAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt: Date | null;
  /** Why it was called off. */
  @Column('text', { nullable: true }) reason: string | null;
  /** Whose services are ordered, and what they make of it. */
  @Column('uuid', { nullable: true }) firmId: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) firmDue: Date | null;
  @Column('text', { nullable: true }) firmOutcome: MenuOutcome | null;
  @Column('text', { nullable: true }) firmWords: string | null;
  @Column('date', { nullable: true }) firmOn: string | null;
}

@Entity('poll_option')
export class PollOptionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') pollId: string;
  @Column('smallint') position: number;
  @Column('text') name: string;
  @Column('text', { nullable: true }) note: string | null;
  /** In cents. */
  @Column('integer', { nullable: true }) price: number | null;
  @Column('text', { nullable: true }) unit: string | null;
}

/** One person's answer. From paper it has a name instead of a person, until the consultation ends. */
@Entity('poll_answer')
export class PollAnswerRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') pollId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid') homeId: string;
  @Column('uuid') doorId: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column('uuid', { array: true }) choices: string[];
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
