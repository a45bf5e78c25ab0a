import type { HomeMeans, Manner } from '@linli/shared/bulletin/bulletin.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** From how many homes on somebody else looks before a bulletin goes out, and how soon. */
@Entity('bulletin_terms')
export class BulletinTermsRow {
  @PrimaryColumn('uuid') districtId: string;
  @Column('integer') lookFrom: number;
  /** Working days within which they look. */
  @Column('smallint') lookDays: number;
}

/** A kind of bulletin of the district. */
@Entity('bulletin_kind')
export class BulletinKindRow {
  @PrimaryColumn('uuid') districtId: string;
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text') icon: string;
  @Column('smallint') sort: number;
  /** False: not offered any more; bulletins of it keep its name. */
  @Column('boolean', { default: true }) open: boolean;
}

/** Words to begin with, with blanks such as 【时间】. */
@Entity('bulletin_template')
export class BulletinTemplateRow {
  @PrimaryColumn('uuid') districtId: string;
  @PrimaryColumn('smallint') sort: number;
  @Column('text') kind: string;
  @Column('text') title: string;
  @Column('text') words: string;
}

/** What is tried at homes that are not reached, so many minutes after sending. */
@Entity('bulletin_step')
export class BulletinStepRow {
  @PrimaryColumn('uuid') districtId: string;
  @PrimaryColumn('text') manner: Manner;
  @PrimaryColumn('text') means: HomeMeans;
  @Column('integer') afterMinutes: number;
}
