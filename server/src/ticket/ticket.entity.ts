import type { Level, Outcome, TicketState } from '@linli/shared/ticket/ticket.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A matter and where it stands. What happened to it are events; what was promised are clocks. */
@Entity('ticket')
export class TicketRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') number: string;
  /** The way it came in, and what it is called there. */
  @Column('uuid') channelId: string;
  @Column('text', { nullable: true }) foreignId: string | null;
  /** Whoever entered it at work: for another, or as an own finding. */
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column('uuid') placeId: string;
  /** The building of the place, or the open place itself: what "already reported here" looks at. */
  @Column('uuid') buildingId: string;
  @Column('uuid') compoundId: string;
  @Column('uuid') communityId: string;
  @Column('text') path: string;
  @Column('uuid', { nullable: true }) gridId: string | null;
  @Column('smallint', { nullable: true }) floor: number | null;
  @Column('boolean') outside: boolean;
  @Column('uuid') categoryId: string;
  @Column('text') visibility: 'public' | 'staff';
  @Column('boolean') urgent: boolean;
  @Column('text') state: TicketState;
  @Column('smallint') cycle: number;
  @Column('integer') version: number;
  @Column('text', { nullable: true }) outcome: Outcome | null;
  @Column('text', { nullable: true }) solvedHow: 'fixed' | 'talked' | null;
  @Column('uuid', { nullable: true }) duplicateOf: string | null;
  @Column('uuid') unitId: string;
  @Column('uuid', { nullable: true }) handlerId: string | null;
  /** Everyone who held it in this cycle. */
  @Column('uuid', { array: true }) handlers: string[];
  /** Everyone who held it in an earlier cycle. */
  @Column('uuid', { array: true }) formerly: string[];
  /** It is about whoever usually handles such matters here, whoever that is. */
  @Column('boolean') aboutHandler: boolean;
  /** Whom it is about, when it is about its usual handlers: they see nothing of it. */
  @Column('uuid', { array: true }) hiddenFrom: string[];
  @Column('smallint') passes: number;
  @Column('boolean') adjudicated: boolean;
  @Column('text', { nullable: true }) arbiter: 'community' | 'street' | null;
  @Column('uuid', { nullable: true }) delayAskedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) pausedUntil: Date | null;
  /** Units and people who were called and have not reported in. */
  @Column('uuid', { array: true }) awaited: string[];
  /** Units and people who reported in and have not finished. */
  @Column('uuid', { array: true }) present: string[];
  @Column('text', { nullable: true }) supervision: 'issued' | 'answered' | null;
  @Column('uuid', { nullable: true }) carryAskedBy: string | null;
  @Column('text', { nullable: true }) carryApprover: 'coordinate' | 'lead' | 'supervise' | null;
  @Column('uuid', { nullable: true }) parentId: string | null;
  /** At which level it is handled: that of its unit, or to which it was raised. */
  @Column('text') level: Level;
  @Column('uuid') policyId: string;
  /** When a reporter last urged; null once it is answered. */
  @Column('date', { nullable: true }) urgedOn: string | null;
  @Column('boolean') ratingOpen: boolean;
  /** At the end: whether anyone rated; null while it is open. */
  @Column('boolean', { nullable: true }) rated: boolean | null;
  @Column('text') title: string;
  @Column('text', { nullable: true }) words: string | null;
  /** Staff have looked at words and photos and let neighbours see them. */
  @Column('boolean') wordsShown: boolean;
  @Column('text', { nullable: true }) line: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt: Date | null;
  /** When what neighbours may know of it last changed: a move, a due date, words that came or went. */
  @Column({ type: 'timestamptz', precision: 3 }) changedAt: Date;
}

/** Someone who reported or joined a ticket: an own receipt, messages and rating. */
@Entity('ticket_reporter')
export class ReporterRow {
  @PrimaryColumn('uuid') ticketId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') districtId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('boolean') first: boolean;
  @Column('boolean') callBack: boolean;
  @Column('boolean') hideName: boolean;
  @Column('bytea', { nullable: true }) phoneSealed: Buffer | null;
  @Column('date', { nullable: true }) urgedOn: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) leftAt: Date | null;
  /** They follow it only because this other ticket of theirs was joined to it. */
  @Column('uuid', { nullable: true }) mergedFrom: string | null;
}

/** What someone said with an event; kept apart from it so that it can be erased. */
@Entity('ticket_words')
export class WordsRow {
  @PrimaryColumn('uuid') eventId: string;
  @Column('uuid') ticketId: string;
  @Column('uuid') districtId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') words: string;
}
