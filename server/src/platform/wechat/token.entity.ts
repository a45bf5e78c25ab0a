import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The access token that all processes share, one row an app. It opens WeChat's servers in our name, so it is kept sealed. */
@Entity('wechat_token')
export class WechatTokenRow {
  @PrimaryColumn('text') appId: string;
  @Column('bytea', { nullable: true }) tokenSealed: Buffer | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) expiresAt: Date | null;
  /** When WeChat was last asked for one. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) askedAt: Date | null;
  /** Whoever set it is asking WeChat now; nobody else does before this instant. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) leasedUntil: Date | null;
}
