import type { CallKind, CallRole, CallState } from '@linli/shared/assignment/assignment.rules';
import type { Term } from '@linli/shared/deadline/deadline.rules';
import type { Level } from '@linli/shared/ticket/ticket.rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A unit or a person is called to help with a ticket. */
@Entity('assignment')
export class AssignmentRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') ticketId: string;
  @Column('uuid') districtId: string;
  @Column('smallint') cycle: number;
  @Column('text') kind: CallKind;
  @Column('text') role: CallRole;
  /** To which level the matter was raised with it. */
  @Column('text', { nullable: true }) level: Level | null;
  @Column('uuid', { nullable: true }) unitId: string | null;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') state: CallState;
  @Column('uuid', { nullable: true }) askedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) askedAt: Date;
  @Column('uuid', { nullable: true }) arrivedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) arrivedAt: Date | null;
  @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}

/** How long a kind of call gives in a district. */
@Entity('call_terms')
export class CallTermsRow {
  @PrimaryColumn('uuid') districtId: string;
  @PrimaryColumn('text') kind: CallKind;
  @Column('jsonb', { nullable: true }) arrive: Term | null;
  @Column('jsonb', { nullable: true }) finish: Term | null;
  @Column('boolean') withTicket: boolean;
}
