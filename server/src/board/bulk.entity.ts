import type { BulkMove } from '@linli/shared/board/board.rules';
import type { Facts, RefusalCode } from '@linli/shared/refusal';
import type { MoveFields } from '@linli/shared/ticket/ticket.contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The wish to make one move of many tickets; what it says with them is gone once they are made. */
@Entity('bulk')
export class BulkRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('text') move: BulkMove;
  @Column('jsonb') fields: MoveFields;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) runsAt: Date;
  /** Either it was begun or it was called off. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) startedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) undoneAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) doneAt: Date | null;
}

/** One of its tickets, as it was seen, and what became of it. */
@Entity('bulk_item')
export class BulkItemRow {
  @PrimaryColumn('uuid') bulkId: string;
  @PrimaryColumn('smallint') place: number;
  @Column('uuid') ticketId: string;
  @Column('integer') version: number;
  @Column('smallint', { default: 0 }) attempts: number;
  @Column('text', { nullable: true }) outcome: 'moved' | 'refused' | null;
  /** Why it was refused; null where that was no refusal but a fault of ours. */
  @Column('text', { nullable: true }) code: RefusalCode | null;
  @Column('jsonb', { nullable: true }) facts: Facts | null;
  @Column('jsonb', { nullable: true }) fields: Record<string, string> | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
