import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account at an issuer is this person's. */
@Entity('identity')
export class IdentityRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') issuer: string;
  @Column('text') subject: string;
  @Column('uuid') personId: string;
  @Column({ type: 'timestamptz', precision: 3 }) linkedAt: Date;
}

/** An issuer's word that was taken; kept, as its hash, for as long as it could be handed over again. */
@Entity('identity_use')
export class IdentityUseRow {
  @PrimaryColumn('bytea') mark: Buffer;
  @Column({ type: 'timestamptz', precision: 3 }) until: Date;
}

/** Whether a district lets residents be known by a phone that the issuer has verified. Without a row it does not. */
@Entity('identity_terms')
export class IdentityTermsRow {
  @PrimaryColumn('uuid') districtId: string;
  @Column('boolean') byPhone: boolean;
}
