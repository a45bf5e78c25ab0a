import { Injectable } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import { mayQuestion } from '@linli/shared/ticket/question.rules';
import { InspectionService, type RemarkRow } from '../../inspection/inspection.service';
import { SupervisionService } from '../../supervision/supervision.service';
import { TicketService } from '../../ticket/ticket.service';
import type { Effects, Making } from '../effect';

/** What those who watch for the owners say, and what the community answers. */
@Injectable()
export class InspectionEffects {
  constructor(
    private readonly inspections: InspectionService,
    private readonly supervisions: SupervisionService,
    private readonly tickets: TicketService,
  ) {}

  readonly effects: Effects = {
    remark: async (making) => ({ after: this.saying(making, 'remark') }),
    question: async (making) => {
      const { tx, me, subject } = making;
      const { id, cycle, districtId } = subject.ticket;
      if (await this.inspections.questioned(tx, id, cycle, me.id)) throw new Refusal('question.twice');
      const { questionDays: days } = await this.supervisions.oversightOf(tx, districtId);
      const answered = await this.tickets.answeredAt(tx, subject.ticket);
      if (!mayQuestion(answered, tx.at, days)) throw new Refusal('question.late', { days });
      return { change: { rated: null }, after: this.saying(making, 'question') };
    },
    note: async ({ tx, subject: { ticket, standing }, fields: { remarkId } }) => {
      if (!remarkId) return {};
      if (!standing.steers) throw new Refusal('move.not_yours');
      return {
        facts: { remark: remarkId },
        after: async (eventId) => {
          if (!(await this.inspections.answer(tx, ticket.id, remarkId, eventId)))
            throw new Refusal('remark.missing');
        },
      };
    },
  };

  private saying({ tx, me, subject }: Making, kind: RemarkRow['kind']) {
    const { id: ticketId, districtId, cycle } = subject.ticket;
    return (eventId: string) =>
      this.inspections.say(tx, { eventId, ticketId, districtId, cycle, personId: me.id, kind });
  }
}
