import type { HourGrade } from '@linli/shared/hours/hours.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a district lays down for its book. */
@Entity('hours_terms')
export class HoursTermsRow {
  @PrimaryColumn('uuid') districtId: string;
  @Column('integer') lateCap: number;
  @Column('smallint') lateDays: number;
  @Column('smallint') answerDays: number;
  @Column('smallint') leastShown: number;
}

/** Who lets people serve and answers for what the book says: a community, or a team of one. */
@Entity('hours_organisation')
export class HoursOrganisationRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') kind: 'community' | 'team';
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  /** What a team is called; a community by the name of its place. */
  @Column('text', { nullable: true }) name: string | null;
}

export type AccountKind = 'person' | 'issue' | 'correction' | 'spent';
export type HoursUnit = 'minute' | 'point';

/** An account of the book. It keeps no name, and no owner once its person has left. */
@Entity('hours_account')
export class HoursAccountRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') unit: HoursUnit;
  @Column('text') kind: AccountKind;
  @Column('uuid', { nullable: true }) ownerId: string | null;
  /** False for one that came with an account of a person that was merged. */
  @Column('boolean') main: boolean;
  /** A person's number in the national system of volunteers, where they gave it. */
  @Column('text', { nullable: true }) number: string | null;
}

/** Something that moved an amount between accounts, once per source and account; added, never changed. */
@Entity('hours_movement')
export class HoursMovementRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  /** Whose book it is about: the person's account. */
  @Column('uuid') accountId: string;
  @Column('text') sourceKind: string;
  @Column('uuid') sourceId: string;
  /** The movement that this one takes back. */
  @Column('uuid', { nullable: true }) correctsId: string | null;
  @Column('uuid', { nullable: true }) byId: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** One line of a movement; those of a movement sum to zero. */
@Entity('hours_entry')
export class HoursEntryRow {
  @PrimaryColumn('uuid') movementId: string;
  @PrimaryColumn('uuid') accountId: string;
  @Column('uuid') districtId: string;
  @Column('integer') amount: number;
}

/** What was served, for a movement that books it. */
@Entity('hours_service')
export class HoursServiceRow {
  @PrimaryColumn('uuid') movementId: string;
  @Column('uuid') districtId: string;
  @Column('uuid') accountId: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') placeId: string;
  @Column('date') day: string;
  @Column('integer') minutes: number;
  @Column('text') grade: HourGrade;
  @Column('uuid', { array: true }) confirmedBy: string[];
}

/** What a service is called and why it was entered or corrected: words, which can be erased. */
@Entity('hours_words')
export class HoursWordsRow {
  @PrimaryColumn('uuid') movementId: string;
  @Column('uuid') districtId: string;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text', { nullable: true }) reason: string | null;
}
