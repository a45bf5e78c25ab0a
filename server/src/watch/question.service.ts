import { Injectable } from '@nestjs/common';
import { dueAt } from '@linli/shared/deadline/deadline.rules';
import { isOver, type TicketState } from '@linli/shared/ticket/ticket.rules';
import { IsNull } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox } from '../platform/outbox/outbox';
import { QuestionRow, WatchPolicyRow } from './watch.entity';
import { questionSilent } from './watch.events';

/** Questions to reporters: each waits so many days for an answer, and never stops a promise. */
@Injectable()
export class QuestionService {
  constructor(
    private readonly calendars: CalendarService,
    private readonly outbox: Outbox,
  ) {}

  /** Follows what happens to a ticket: a question begins to wait, an answer or the end of the matter ends it. */
  async follow(tx: Tx, { id, subjectId: ticketId, actorId, at, districtId, facts }: EventRow): Promise<void> {
    const ends = facts.move === 'add' ? 'answered' : isDone(facts.to as TicketState) ? 'over' : null;
    if (ends) await this.end(tx, ticketId, ends);
    if (facts.move !== 'ask' || !actorId || !districtId) return;
    // Whoever is asked anew answers the newest question.
    await this.end(tx, ticketId, 'over');
    const { answerDays } = await tx.rows.findOneByOrFail(WatchPolicyRow, { districtId });
    const { calendar } = await this.calendars.inForce(tx, districtId, null);
    const { due } = dueAt(at, { unit: 'calendar_day', days: answerDays }, calendar);
    const question = { id, districtId, ticketId, askedBy: actorId, askedAt: at, dueAt: due };
    await tx.rows.insert(QuestionRow, question);
  }

  /** Ends questions that nobody answered in time, each with an event for its handler. Answers how many. */
  async endDue(tx: Tx, most = 200): Promise<number> {
    // TypeORM answers an update with its rows and their number.
    const [due] = await tx.rows.query<[{ id: string; ticketId: string; districtId: string }[], number]>(
      `update question set ended_at = $1, ended_how = 'silent' where id in (
         select id from question where ended_at is null and due_at < $1 order by due_at limit $2 for update skip locked)
       returning id, ticket_id as "ticketId", district_id as "districtId"`,
      [tx.at, most],
    );
    for (const { id, ticketId, districtId } of due)
      await this.outbox.publish(
        tx,
        questionSilent({ districtId, subjectId: ticketId, actorId: null, facts: { question: id } }),
      );
    return due.length;
  }

  private async end({ rows, at }: Tx, ticketId: string, how: 'answered' | 'over'): Promise<void> {
    await rows.update(QuestionRow, { ticketId, endedAt: IsNull() }, { endedAt: at, endedHow: how });
  }
}

const isDone = (state: TicketState): boolean =>
  isOver(state) || state === 'answered' || state === 'reviewing';
