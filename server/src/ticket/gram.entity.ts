import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a ticket is found by: the pieces of its words and the marks of its places, and the words themselves as they are compared. */
@Entity('ticket_gram')
export class GramRow {
  @PrimaryColumn('uuid') ticketId: string;
  @Column('uuid') districtId: string;
  @Column('text', { array: true }) grams: string[];
  @Column('text') said: string;
}
