import type { ActivityTerms, SignUpState } from '@linli/shared/activity/activity.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A district's terms; see `ActivityTerms`. */
@Entity('activity_terms')
export class ActivityTermsRow implements ActivityTerms {
  @PrimaryColumn('uuid') districtId: string;
  @Column('integer') offerMinutes: number;
  @Column('smallint') keepHours: number;
  @Column('smallint') remindHours: number;
  @Column('smallint') prepareMinutes: number;
  @Column('smallint') mostDates: number;
  @Column('smallint') nameDays: number;
}

/** One date of an activity, for whoever is at or below a place. */
@Entity('activity')
export class ActivityRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  /** The same for all dates that were planned together. */
  @Column('uuid', { nullable: true }) seriesId: string | null;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  /** Who holds it: a community, a firm or a body; where a team does, the place where the team is at home. */
  @Column('uuid') unitId: string;
  @Column('uuid', { nullable: true }) teamId: string | null;
  @Column('text') title: string;
  @Column('text', { nullable: true }) words: string | null;
  @Column('text') venue: string;
  @Column({ type: 'timestamptz', precision: 3 }) startsAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) endsAt: Date;
  @Column('integer', { nullable: true }) capacity: number | null;
  @Column('smallint') firstPlaces: number;
  @Column('smallint') version: number;
  /** From which the codes on the screen are made. */
  @Column('bytea') codeKey: Buffer;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) withdrawnAt: Date | null;
  @Column('text', { nullable: true }) withdrawnReason: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) remindedAt: Date | null;
  /** When it was written down who came. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) heldAt: Date | null;
  @Column('uuid', { nullable: true }) heldBy: string | null;
}

/** What decides about the doors of an activity. */
export const facts = ({ startsAt, endsAt, withdrawnAt }: ActivityRow) => ({
  startsAt,
  endsAt,
  withdrawn: withdrawnAt !== null,
});

/** What an event of an activity is about, and who did it. */
export const about = (
  { id: subjectId, districtId }: Pick<ActivityRow, 'id' | 'districtId'>,
  { id: actorId }: { readonly id: string },
) => ({ districtId, subjectId, actorId });

/** Somebody who wants to come. Who left and comes back has another row. */
@Entity('sign_up')
export class SignUpRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') activityId: string;
  /** Null for somebody without an account, whom the organiser wrote down. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text', { nullable: true }) guestName: string | null;
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column('text') state: SignUpState;
  /** They had come to no activity of the district before. */
  @Column('boolean') first: boolean;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) offerUntil: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) checkedInAt: Date | null;
  /** What the organiser says in the end: checking in alone is not having been there. */
  @Column('boolean', { nullable: true }) came: boolean | null;
  @Column('smallint', { nullable: true }) helpedMinutes: number | null;
  /** Somebody else who came and saw the help. */
  @Column('uuid', { nullable: true }) witnessId: string | null;
}
