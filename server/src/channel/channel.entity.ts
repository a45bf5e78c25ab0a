import type { ChannelKind } from '@linli/shared/channel/channel.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A way in of a district. A system or device signs what it tells with the channel's secret. */
@Entity('channel')
export class ChannelRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text') kind: ChannelKind;
  /** Sealed, not hashed: a signature is made anew with it. */
  @Column('bytea', { nullable: true }) secretSealed: Buffer | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) retiredAt: Date | null;
}

/** What another system calls a category of ours. */
@Entity('channel_category')
export class ChannelCategoryRow {
  @PrimaryColumn('uuid') channelId: string;
  @PrimaryColumn('text') said: string;
  @Column('uuid') categoryId: string;
}
