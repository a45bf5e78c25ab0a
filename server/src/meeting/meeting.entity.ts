import type {
  MeetingLevel,
  MeetingTerms,
  PartyAnswer,
  PartyKind,
  PresentWay,
  SeatState,
} from '@linli/shared/meeting/meeting.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A district's terms; see `MeetingTerms`. */
@Entity('meeting_terms')
export class MeetingTermsRow implements MeetingTerms {
  @PrimaryColumn('uuid') districtId: string;
  @Column('smallint') remindHours: number;
  @Column('smallint') remindMinutes: number;
  @Column('smallint') answerHours: number;
  @Column('smallint') minutesDays: number;
  @Column('smallint') raiseDays: number;
  @Column('smallint') lateDays: number;
  @Column('smallint') mostAlong: number;
  @Column('smallint') nameDays: number;
}

/** A meeting of people at a place, at a venue or somewhere in words; one that was entered afterwards says when. */
@Entity('meeting')
export class MeetingRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('text') kind: string;
  @Column('text') title: string;
  @Column('text', { nullable: true }) words: string | null;
  @Column('uuid', { nullable: true }) venueId: string | null;
  @Column('text', { nullable: true }) spot: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) startsAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) endsAt: Date;
  @Column('integer', { nullable: true }) capacity: number | null;
  @Column('uuid', { nullable: true }) seriesId: string | null;
  @Column('smallint') version: number;
  /** From which the codes on the screen are made. */
  @Column('bytea') codeKey: Buffer;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  /** Until when its minutes are published. */
  @Column({ type: 'timestamptz', precision: 3 }) minutesDue: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) withdrawnAt: Date | null;
  @Column('text', { nullable: true }) withdrawnReason: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) remindedDayAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) remindedHourAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lateAt: Date | null;
  /** How many people there were at a meeting that was entered afterwards. */
  @Column('integer', { nullable: true }) heads: number | null;
}

/** What decides about the doors of a meeting. */
export const facts = ({ startsAt, endsAt, withdrawnAt, lateAt }: MeetingRow) => ({
  startsAt,
  endsAt,
  withdrawn: withdrawnAt !== null || lateAt !== null,
});

/** What an event of a meeting is about, and who did it. */
export const about = (
  { id: subjectId, districtId }: Pick<MeetingRow, 'id' | 'districtId'>,
  actorId: string | null,
) => ({ districtId, subjectId, actorId });

@Entity('agenda_item')
export class AgendaItemRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  @Column('smallint') position: number;
  @Column('text') title: string;
  @Column('smallint') minutes: number;
  @Column('uuid', { nullable: true }) topicId: string | null;
}

/** A body or unit that is asked to come; `personId` is whom it is told to, where that is known. */
@Entity('meeting_party')
export class MeetingPartyRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  @Column('text') kind: PartyKind;
  @Column('text') name: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text', { nullable: true }) answer: PartyAnswer | null;
  /** Who comes in its place: for the organiser's eyes. */
  @Column('text', { nullable: true }) who: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) answerBy: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt: Date | null;
  @Column('uuid', { nullable: true }) answeredBy: string | null;
  @Column('boolean', { nullable: true }) came: boolean | null;
}

/** Somebody who comes, with so many along. Who left and comes back has another row. */
@Entity('meeting_seat')
export class MeetingSeatRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') meetingId: string;
  /** Null for somebody without an account, whom the organiser wrote down. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text', { nullable: true }) guestName: string | null;
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column('smallint') along: number;
  @Column('text') state: SeatState;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) presentAt: Date | null;
  @Column('text', { nullable: true }) presentWay: PresentWay | null;
}

/** What somebody who cannot come wants said. */
@Entity('meeting_word')
export class MeetingWordRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  @Column('uuid') personId: string;
  @Column('text') words: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** Hands that the organiser counted; nothing is decided by them. */
@Entity('show_of_hands')
export class HandsRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  @Column('uuid', { nullable: true }) itemId: string | null;
  @Column('text') question: string;
  @Column('integer') yes: number;
  @Column('integer') no: number;
  @Column('integer') abstain: number;
  /** How many were there when they were counted. */
  @Column('integer') present: number;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** What a meeting could not settle, and who takes it up by when. */
@Entity('meeting_raise')
export class MeetingRaiseRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') meetingId: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('text') level: Exclude<MeetingLevel, 'compound'>;
  @Column('text') reason: string;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) dueAt: Date;
  /** The meeting that takes it up. */
  @Column('uuid', { nullable: true }) nextId: string | null;
}
