import type { TicketFilter } from '@linli/shared/ticket/filter.contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A filter that a person keeps for themselves. */
@Entity('saved_filter')
export class SavedFilterRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('text') name: string;
  @Column('jsonb') filter: TicketFilter;
}
