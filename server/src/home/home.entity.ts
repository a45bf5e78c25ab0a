import type { AskState, RefusedBecause } from '@linli/shared/home/ask.rules';
import type { HomePolicy, ResidentKind, ResidentWay } from '@linli/shared/home/home.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A district's terms; see `HomePolicy`. */
@Entity('home_policy')
export class HomePolicyRow implements HomePolicy {
  @PrimaryColumn('uuid') districtId: string;
  @Column('smallint') answerDays: number;
  @Column('smallint') vouchDays: number;
  @Column('smallint') mostAsks: number;
  @Column('smallint') mandateDays: number;
}

/** An owner as the papers of the community know them; `share` is their part of the whole, up to 1. */
@Entity('roll_entry')
export class RollEntryRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') homeId: string;
  @Column('text') name: string;
  @Column('bytea', { nullable: true }) phoneSealed: Buffer | null;
  @Column('bytea', { nullable: true }) phoneIndex: Buffer | null;
  @Column('numeric', { nullable: true }) share: string | null;
  @Column('date') since: string;
  @Column('date', { nullable: true }) until: string | null;
  /** Where it was taken from. */
  @Column('text') source: string;
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) enteredAt: Date;
}

/** Someone asks for a home; the room is as they said it, the home null where no such room is behind the door. */
@Entity('home_ask')
export class HomeAskRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') communityId: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('uuid', { nullable: true }) homeId: string | null;
  @Column('text') room: string;
  @Column('uuid') personId: string;
  @Column('text') kind: ResidentKind;
  @Column('text', { nullable: true }) name: string | null;
  /** Kept until it is answered. */
  @Column('bytea', { nullable: true }) phoneSealed: Buffer | null;
  @Column('bytea', { nullable: true }) phoneIndex: Buffer | null;
  @Column('text') state: AskState;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) dueAt: Date;
  /** When it was found to be late; null while it is not. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lateAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
  /** Null where the roll decided. */
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('text', { nullable: true }) reason: RefusedBecause | null;
  @Column('text', { nullable: true }) words: string | null;
}

/** A person belongs to a home from `since` on; `until` is the first day on which they no longer do. */
@Entity('resident')
export class ResidentRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') homeId: string;
  @Column('uuid') personId: string;
  @Column('text') kind: ResidentKind;
  /** The name they gave; null once they are forgotten. */
  @Column('text', { nullable: true }) name: string | null;
  @Column('text') way: ResidentWay;
  @Column('uuid', { nullable: true }) askId: string | null;
  /** The belonging of whoever vouched for them. */
  @Column('uuid', { nullable: true }) vouchedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) confirmedAt: Date;
  @Column('date') since: string;
  @Column('date', { nullable: true }) until: string | null;
  @Column('uuid', { nullable: true }) endedBy: string | null;
}

/** A code with which somebody joins a home on the word of one who lives there. */
@Entity('vouch')
export class VouchRow {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea') codeHash: Buffer;
  @Column('uuid') districtId: string;
  @Column('uuid') homeId: string;
  @Column('text') kind: ResidentKind;
  @Column('text') name: string;
  @Column('uuid') vouchedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) until: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) usedAt: Date | null;
  @Column('uuid', { nullable: true }) usedBy: string | null;
}
