import type {
  CompoundType,
  DutyClass,
  FilingState,
  MemberKind,
  PartyHomeState,
  SecretarySource,
} from '@linli/shared/party/party.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The secretary in a seat of a branch, as the community filed them with its street. */
@Entity('secretary_filing')
export class SecretaryFilingRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') seatId: string;
  /** Where the branch stands in the administrative tree. */
  @Column('text') path: string;
  @Column('text') compoundType: CompoundType;
  @Column('text') source: SecretarySource;
  @Column('uuid', { nullable: true }) mentorSeatId: string | null;
  @Column('date') day: string;
  @Column('text') state: FilingState;
  @Column('uuid') filedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) words: string | null;
}

/** A home of which its own person said that a member of the party lives there. */
@Entity('party_home')
export class PartyHomeRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') homeId: string;
  @Column('text') path: string;
  @Column('uuid') personId: string;
  @Column('text') state: PartyHomeState;
  @Column({ type: 'timestamptz', precision: 3 }) offeredAt: Date;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) withdrawnAt: Date | null;
}

/** One duty of those who look after neighbours, as a district says it. */
@Entity('duty')
export class DutyRow {
  @PrimaryColumn('uuid') districtId: string;
  @PrimaryColumn('smallint') sort: number;
  @Column('text') class: DutyClass;
  @Column('text') words: string;
}

/** As what a member belongs to a community, from a day to a day, by their own word; a row of each kind they were. */
@Entity('membership')
export class MembershipRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') personId: string;
  @Column('text') kind: MemberKind;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('date') since: string;
  @Column('date', { nullable: true }) until: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) consentAt: Date;
}
