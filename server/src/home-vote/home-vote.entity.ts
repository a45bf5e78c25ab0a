import type { HomeVoter, HomeVoteState } from '@linli/shared/home-vote/home-vote.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A secret vote in which each home of a place has one voice; its id is that of its box, a home's id that of its slot. */
@Entity('home_vote')
export class HomeVoteRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('uuid', { nullable: true }) topicId: string | null;
  @Column('text') title: string;
  @Column('text') words: string;
  @Column('text') who: HomeVoter;
  @Column('text') state: HomeVoteState;
  @Column('uuid') byId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) closesAt: Date;
  /** When it was found that its box had not been opened by its day. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lateAt: Date | null;
}
