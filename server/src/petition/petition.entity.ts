import type { PetitionMatter, PetitionState } from '@linli/shared/petition/petition.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What owners of a compound ask for together; areas in 0.01 square metres. */
@Entity('petition')
export class PetitionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('uuid', { nullable: true }) topicId: string | null;
  @Column('text') matter: PetitionMatter;
  @Column('text') state: PetitionState;
  /** Null once whoever wrote them is forgotten. */
  @Column('text', { nullable: true }) words: string | null;
  @Column('uuid') madeBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) closesAt: Date;
  /** The share of heads in percent, as it was when it was asked. */
  @Column('smallint') share: number;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) reachedAt: Date | null;
  @Column('integer', { nullable: true }) reachedHeads: number | null;
  @Column('integer', { nullable: true }) allHeads: number | null;
  @Column('integer', { nullable: true }) reachedArea: number | null;
  @Column('integer', { nullable: true }) allArea: number | null;
  @Column('date', { nullable: true }) calledOn: string | null;
  @Column('text', { nullable: true }) calledWords: string | null;
  @Column('uuid', { nullable: true }) calledBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}

/** A home's one signature; taken back before enough had signed, or standing. One from paper counts once somebody else has looked at it. */
@Entity('petition_signature')
export class PetitionSignatureRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') petitionId: string;
  @Column('uuid') homeId: string;
  /** Null where an owner signed on paper, or was forgotten. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) withdrawnAt: Date | null;
  /** Of paper only: the day on it, the line of the roll with that name, who looked at it, or why it does not count. */
  @Column('date', { nullable: true }) signedOn: string | null;
  @Column('uuid', { nullable: true }) rollEntryId: string | null;
  @Column('uuid', { nullable: true }) checkedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) checkedAt: Date | null;
  @Column('text', { nullable: true }) refused: string | null;
}
