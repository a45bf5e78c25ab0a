import type { DocumentPurpose } from '@linli/shared/document/document.contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What documents may be: by these endings they are stored. */
export const documentKinds = ['pdf', 'jpg', 'png', 'xlsx', 'docx'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A file that is kept with a place; its bytes lie in storage until some time after it was removed. */
@Entity('document')
export class DocumentRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') placeId: string;
  @Column('text') purpose: DocumentPurpose;
  @Column('text') name: string;
  @Column('text') kind: DocumentKind;
  @Column('integer') bytes: number;
  @Column('uuid') keptBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) removedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) erasedAt: Date | null;
}
