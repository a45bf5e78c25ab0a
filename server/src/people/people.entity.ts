import type { Engagement, Origin, Permission } from '@linli/shared/people/people.rules';
import type { Seen } from '@linli/shared/privacy/privacy.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role of the district by its own name; it points to exactly one permission and fits certain kinds of places. */
@Entity('role')
export class RoleRow {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text') permission: Permission;
  @Column('text', { array: true }) kinds: string[];
}

/** An account. Once forgotten only the key stays, so that hours and history keep adding up. */
@Entity('person')
export class PersonRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) openid: string | null;
  @Column('text', { nullable: true }) name: string | null;
  @Column('bytea', { nullable: true }) phoneSealed: Buffer | null;
  @Column('bytea', { nullable: true }) phoneIndex: Buffer | null;
  /** When somebody told us this phone for a person without WeChat; null for one that WeChat vouched for. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) phoneAt: Date | null;
  /** Which version of the privacy notice they have opened last. */
  @Column('smallint', { nullable: true }) noticeVersion: number | null;
  /** The account that this one, made at a window, has become part of. */
  @Column('uuid', { nullable: true }) mergedInto: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) leavingAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) forgottenAt: Date | null;
}

/** Someone holds a role at a place from `since` on; `until` is the last day. */
@Entity('appointment')
export class AppointmentRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') personId: string;
  @Column('text') roleCode: string;
  @Column('uuid') placeId: string;
  @Column('text', { nullable: true }) workName: string | null;
  @Column('text', { nullable: true }) workPhone: string | null;
  @Column('date') since: string;
  @Column('date', { nullable: true }) until: string | null;
  @Column('text', { nullable: true }) engagement: Engagement | null;
  @Column('text', { nullable: true }) origin: Origin | null;
  @Column('uuid', { nullable: true }) appointedBy: string | null;
}

/** Somebody saw a phone or a home of a person, when the event says; `personId` is null for somebody without an account. */
@Entity('person_look')
export class PersonLookRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') eventId: string;
  @Column('uuid') districtId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid') lookerId: string;
  @Column('text') what: Seen;
  /** Null where it is kept with the words of the event, and once its person was forgotten. */
  @Column('text', { nullable: true }) reason: string | null;
}
