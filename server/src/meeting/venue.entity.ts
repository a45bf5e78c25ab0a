import type { Rhythm } from '@linli/shared/activity/activity.rules';
import type { PartyKind } from '@linli/shared/meeting/meeting.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A kind of meeting as its district names it. */
@Entity('meeting_kind')
export class MeetingKindRow {
  @PrimaryColumn('uuid') districtId: string;
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  /** Residents may come. */
  @Column('boolean') open: boolean;
  /** Who is asked unless the organiser says otherwise. */
  @Column('text', { array: true }) parties: PartyKind[];
  /** The heads under which minutes are begun. */
  @Column('text', { array: true }) template: string[];
  @Column('boolean') closed: boolean;
  @Column('smallint') sort: number;
}

/** Where meetings are held, with a sign of its own. */
@Entity('meeting_venue')
export class VenueRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('text') name: string;
  @Column('text') spot: string;
  @Column('integer', { nullable: true }) seats: number | null;
  @Column('double precision', { nullable: true }) lat: number | null;
  @Column('double precision', { nullable: true }) long: number | null;
  @Column('text') code: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt: Date | null;
}

/** A meeting that comes again and again, and whose it is to make the next one. Times are minutes of a day in Shanghai. */
@Entity('meeting_series')
export class MeetingSeriesRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('text') kind: string;
  @Column('text') title: string;
  @Column('uuid', { nullable: true }) venueId: string | null;
  @Column('text', { nullable: true }) spot: string | null;
  @Column('text') every: Rhythm;
  @Column('date') firstOn: string;
  @Column('date') nextOn: string;
  @Column('smallint') fromMinute: number;
  @Column('smallint') untilMinute: number;
  @Column('uuid') ownerId: string;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
