import type { Companion, ClaimState, ConfirmedWay, FailedBecause } from '@linli/shared/wish/claim.rules';
import type {
  LookBack,
  RefusedWish,
  Spot,
  When,
  WishFor,
  WishState,
  WishTerms,
} from '@linli/shared/wish/wish.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A district's terms; see `WishTerms`. */
@Entity('wish_terms')
export class WishTermsRow implements WishTerms {
  @PrimaryColumn('uuid') districtId: string;
  @Column('smallint') reviewDays: number;
  @Column('smallint') claimHours: number;
  @Column('smallint') remindHours: number;
  @Column('smallint') offerHours: number;
  @Column('smallint') confirmDays: number;
  @Column('smallint') lookBackDays: number;
  @Column('smallint') openDays: number;
  @Column('smallint') alarmDays: number;
  @Column('smallint') firstHands: number;
  @Column('smallint') firstHours: number;
  @Column('smallint') mostWishes: number;
  @Column('smallint') mostClaims: number;
}

/** A kind of wish, as a district names it. */
@Entity('wish_kind')
export class WishKindRow {
  @PrimaryColumn('uuid') districtId: string;
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text') icon: string;
  @Column('text', { nullable: true }) hint: string | null;
  /** The skill that goes with it, of those who are asked. */
  @Column('text', { nullable: true }) skill: string | null;
  @Column('smallint') rank: number;
  @Column('date') since: string;
  @Column('date', { nullable: true }) until: string | null;
}

/** A wish. Words, names and phones are erased with the person; `taken` and `confirmed` count the hands of its claims. */
@Entity('wish')
export class WishRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') communityId: string;
  /** The door or compound whose neighbours see it. */
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('uuid', { nullable: true }) homeId: string | null;
  @Column('text') kind: string;
  @Column('text') state: WishState;
  @Column('integer') version: number;
  /** Null where a worker wrote it down for somebody without an account. */
  @Column('uuid', { nullable: true }) wisherId: string | null;
  @Column('uuid') madeBy: string;
  @Column('text') forWhom: WishFor;
  @Column('bytea', { nullable: true }) whomSealed: Buffer | null;
  @Column('bytea', { nullable: true }) phoneSealed: Buffer | null;
  /** How a child is called. */
  @Column('text', { nullable: true }) code: string | null;
  @Column('boolean') agreed: boolean;
  @Column('text', { nullable: true }) title: string | null;
  /** What the wisher said; only they and staff read it. */
  @Column('text', { nullable: true }) words: string | null;
  /** What neighbours read. */
  @Column('text', { nullable: true }) shown: string | null;
  @Column('smallint') hands: number;
  @Column('smallint', { default: 0 }) taken: number;
  @Column('smallint', { default: 0 }) confirmed: number;
  @Column('text') spot: Spot;
  @Column('text') suits: When;
  @Column('date', { array: true }) dates: string[];
  @Column('smallint', { nullable: true }) minutes: number | null;
  /** Two adults come together. */
  @Column('boolean') pair: boolean;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) reviewDue: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lateAt: Date | null;
  @Column('uuid', { nullable: true }) reviewedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) publishedAt: Date | null;
  /** The last day on which helpers are looked for. */
  @Column('date', { nullable: true }) until: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) alarmedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
  /** When its wisher was asked how it turned out. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) askedAt: Date | null;
  @Column('text', { nullable: true }) lookBack: LookBack | null;
  @Column('text', { nullable: true }) refused: RefusedWish | null;
  @Column('text', { nullable: true }) refusedWords: string | null;
}

/** A code on the wisher's card: confirms one helper, once. */
@Entity('wish_card')
export class WishCardRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') wishId: string;
  @Column('bytea') codeHash: Buffer;
  @Column('uuid') madeBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) usedAt: Date | null;
  @Column('uuid', { nullable: true }) claimId: string | null;
}

/** Somebody's promise to be one hand of a wish. */
@Entity('claim')
export class ClaimRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') wishId: string;
  @Column('text') path: string;
  /** Which hand; one live claim for each. */
  @Column('smallint') slot: number;
  @Column('uuid') personId: string;
  @Column('uuid', { nullable: true }) secondId: string | null;
  @Column('uuid', { nullable: true }) teamId: string | null;
  /** Brings the hands of a wish together. */
  @Column('boolean') coordinator: boolean;
  @Column('text') state: ClaimState;
  @Column('integer') version: number;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) lockUntil: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) remindedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) proposedAt: Date | null;
  @Column('text', { nullable: true }) proposedBy: 'claimer' | 'wisher' | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) agreedAt: Date | null;
  /** The local date of the time that both agreed: the promise. */
  @Column('date', { nullable: true }) promisedOn: string | null;
  @Column('text', { nullable: true }) companion: Companion | null;
  @Column('bytea', { nullable: true }) companionHash: Buffer | null;
  /** Of the code with which somebody takes it over. */
  @Column('bytea', { nullable: true }) handHash: Buffer | null;
  @Column('boolean', { default: false }) claimerPhone: boolean;
  @Column('boolean', { default: false }) wisherPhone: boolean;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) begunClaimer: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) begunWisher: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) doneAt: Date | null;
  @Column('smallint', { nullable: true }) minutes: number | null;
  /** After this somebody goes and asks. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) confirmDue: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) askedAt: Date | null;
  @Column('text', { nullable: true }) way: ConfirmedWay | null;
  @Column('uuid', { nullable: true }) confirmedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) reason: FailedBecause | null;
  @Column('text', { nullable: true }) words: string | null;
  @Column('text', { nullable: true }) thanks: string | null;
}

/** One thing said between the two sides of a claim; null words were those of somebody who is forgotten. */
@Entity('claim_word')
export class ClaimWordRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') claimId: string;
  @Column('uuid') byId: string;
  @Column('text') side: 'claimer' | 'wisher' | 'worker';
  @Column('text', { nullable: true }) words: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** Somebody who would help if a hand came free; while `keptUntil` lies ahead, one is theirs. */
@Entity('wish_waiter')
export class WishWaiterRow {
  @PrimaryColumn('uuid') wishId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') districtId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) keptUntil: Date | null;
}
