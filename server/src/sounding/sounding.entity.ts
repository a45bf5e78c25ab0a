import type { Stance } from '@linli/shared/sounding/sounding.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Building heads sound out the homes below a place about a topic; `until` is the last day. */
@Entity('sounding')
export class SoundingRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') districtId: string;
  @Column('uuid') topicId: string;
  @Column('uuid') placeId: string;
  @Column('text') path: string;
  @Column('text') question: string;
  @Column('date') until: string;
  @Column('uuid') openedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}

/** What one home said at its door, as its building head wrote it down; nobody but those who go round read the line. */
@Entity('sounding_form')
export class SoundingFormRow {
  @PrimaryColumn('uuid') soundingId: string;
  @PrimaryColumn('uuid') homeId: string;
  @Column('text') stance: Stance;
  @Column('text', { nullable: true }) line: string | null;
  @Column('uuid') filledBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
