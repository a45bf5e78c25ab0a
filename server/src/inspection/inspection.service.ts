import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { find } from '../platform/db/lane';
import { RemarkRow } from './inspection.entity';

export type { RemarkRow } from './inspection.entity';

/** What the owners' inspectors say of tickets, and what answers it. */
@Injectable()
export class InspectionService {
  /** Keeps that something was said, under the event that bears the words. */
  async say(tx: Tx, remark: Omit<RemarkRow, 'at' | 'answeredEvent' | 'answeredAt'>): Promise<void> {
    await tx.rows.insert(RemarkRow, { ...remark, at: tx.at });
  }

  /** Notes what answered a remark of a locked ticket; false when no such remark waits there. */
  async answer(tx: Tx, ticketId: string, eventId: string, answeredEvent: string): Promise<boolean> {
    const waits = { eventId, ticketId, answeredAt: IsNull() };
    const { affected } = await tx.rows.update(RemarkRow, waits, { answeredEvent, answeredAt: tx.at });
    return affected === 1;
  }

  /** Whether this person questioned this cycle of a ticket. */
  questioned({ rows }: Read, ticketId: string, cycle: number, personId: string): Promise<boolean> {
    return rows.existsBy(RemarkRow, { ticketId, cycle, personId, kind: 'question' });
  }

  /** Everything inspectors said of a ticket, the first first. */
  of(read: Read, ticketId: string): Promise<RemarkRow[]> {
    return find(read, RemarkRow, 'where t.ticket_id = $1 order by t.event_id', [ticketId]);
  }

  /** Who said something; null for what is no remark. */
  async authorOf({ rows }: Read, eventId: string): Promise<string | null> {
    return (await rows.findOneBy(RemarkRow, { eventId }))?.personId ?? null;
  }

  /** The tickets of which a person said something. */
  async saidOf({ rows }: Read, personId: string): Promise<string[]> {
    return [...new Set((await rows.findBy(RemarkRow, { personId })).map(({ ticketId }) => ticketId))];
  }
}
