import type { ServiceTerm, TermList } from '@linli/shared/service-term/service-term.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of a district's lists of skills, functions of units, posts and kinds of teams. */
@Entity('service_term')
export class ServiceTermRow implements ServiceTerm {
  @PrimaryColumn('uuid') districtId: string;
  @PrimaryColumn('text') list: TermList;
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) words: string | null;
  @Column('text', { nullable: true }) skill: string | null;
  @Column('smallint') sort: number;
}
