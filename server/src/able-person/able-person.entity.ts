import type {
  AbleShow,
  AbleState,
  AbleTerms,
  AbleUse,
  AbleWay,
} from '@linli/shared/able-person/able-person.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A district's terms; see `AbleTerms`. */
@Entity('able_terms')
export class AbleTermsRow implements AbleTerms {
  @PrimaryColumn('uuid') districtId: string;
  @Column('smallint') mostAsks: number;
  @Column('smallint') askDays: number;
}

/** A field of ability, as a district calls it. */
@Entity('able_field')
export class AbleFieldRow {
  @PrimaryColumn('uuid') districtId: string;
  @PrimaryColumn('text') code: string;
  @Column('smallint') sort: number;
  @Column('text') name: string;
  @Column('text') words: string;
}

/** Somebody can do something in a field; shown and asked only as they agreed. */
@Entity('able_person')
export class AblePersonRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') communityId: string;
  @Column('text') path: string;
  @Column('uuid') personId: string;
  @Column('text') field: string;
  /** Null where whoever it is about has left. */
  @Column('text', { nullable: true }) words: string | null;
  @Column('text') way: AbleWay;
  @Column('text') state: AbleState;
  @Column('text') show: AbleShow;
  @Column('boolean') daily: boolean;
  @Column('boolean') emergency: boolean;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) agreedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) withdrawnAt: Date | null;
}

/** Somebody was named who has no account that is known: to be visited, and asked. */
@Entity('able_tip')
export class AbleTipRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') path: string;
  @Column('text') field: string;
  /** Erased when it is closed. */
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) where: string | null;
  @Column('text', { nullable: true }) words: string | null;
  @Column('text') way: AbleWay;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt: Date | null;
  @Column('uuid', { nullable: true }) closedBy: string | null;
}

/** Words to an able person, and their answer; neither learns the other's phone from it. */
@Entity('able_ask')
export class AbleAskRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') ableId: string;
  @Column('uuid') fromId: string;
  @Column('text') use: AbleUse;
  @Column('text', { nullable: true }) words: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt: Date | null;
  @Column('boolean', { nullable: true }) yes: boolean | null;
  @Column('text', { nullable: true }) answerWords: string | null;
}
