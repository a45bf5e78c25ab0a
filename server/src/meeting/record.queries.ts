import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type * as c from '@linli/shared/meeting/meeting.contract';
import type { ActionLine, WriteMinutes } from '@linli/shared/meeting/minutes.contract';
import { beginnings, isActionLate, partyLook } from '@linli/shared/meeting/meeting.rules';
import { isOver, type Outcome, type TicketState } from '@linli/shared/ticket/ticket.rules';
import { stateLook } from '@linli/shared/ticket/ticket.words';
import { workName } from '../people/people.queries';
import type { Read } from '../platform/db/db';
import { PollQueries } from '../poll/poll.queries';
import { HandsRow, MeetingPartyRow, type MeetingRow } from './meeting.entity';
import { MeetingRepository } from './meeting.repository';

interface ActionRow {
  readonly id: string;
  readonly words: string;
  readonly owner: string | null;
  readonly dueOn: string;
  readonly doneAt: Date | null;
  readonly ticketId: string | null;
  readonly number: string | null;
  readonly state: TicketState | null;
  readonly cycle: number | null;
  readonly outcome: Outcome | null;
}

/** What is on record of a meeting: its agenda, who was asked, hands, and who does what. */
@Injectable()
export class RecordQueries {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly asked: PollQueries,
  ) {}

  /** Consultations that were asked on its floor. */
  async polls(read: Read, meetingId: string): Promise<c.MeetingPage['polls']> {
    return (await this.asked.ofMeeting(read, meetingId)).polls;
  }

  /** The items in order, each with when it begins and what minutes say of it. */
  async agenda(
    read: Read,
    row: MeetingRow,
    minutes: WriteMinutes['items'],
  ): Promise<c.MeetingPage['agenda']> {
    const items = await this.meetings.agenda(read, row.id);
    const begin = beginnings(row.startsAt, items);
    return items.map(({ id, title, minutes: length, topicId }, at) => {
      const written = minutes.find(({ itemId }) => itemId === id);
      return {
        ...{ id, title, minutes: length, topicId, startsAt: (begin[at] ?? row.startsAt).toISOString() },
        ...{ said: written?.said ?? null, agreed: written?.agreed ?? null },
      };
    });
  }

  /** The parties that are asked, with what became of it; whether they came, from the beginning on. */
  async parties({ rows, at }: Read, { id: meetingId, startsAt }: MeetingRow) {
    const found = await rows.find(MeetingPartyRow, { where: { meetingId }, order: { id: 'ASC' } });
    return found.map(({ id, kind, name, personId, answer, who, reason, answerBy, came }) => ({
      ...{ id, kind, name, personId, who, reason, answerBy },
      look: partyLook(answer, answerBy, at),
      came: at >= startsAt ? came : null,
    }));
  }

  /** Hands that were counted, in their order. */
  async hands({ rows }: Read, meetingId: string): Promise<c.MeetingPage['hands']> {
    const found = await rows.find(HandsRow, { where: { meetingId }, order: { id: 'ASC' } });
    return found.map(({ id, itemId, question, yes, no, abstain, present }) => {
      return { id, itemId, question, yes, no, abstain, present };
    });
  }

  /** Who does what by when; how far it is, its ticket says where there is one. */
  async actions({ rows, at }: Read, meetingId: string): Promise<ActionLine[]> {
    const found = await rows.query<ActionRow[]>(
      `select x.id, x.words, coalesce(n.work_name, p.name) as owner, x.due_on as "dueOn", x.done_at as "doneAt", t.id as "ticketId", t.number, t.state, t.cycle, t.outcome
         from meeting_action x join person p on p.id = x.owner_id ${workName('n', 'x.owner_id')}
         left join ticket t on t.id = x.ticket_id where x.meeting_id = $1 order by x.due_on, x.id`,
      [meetingId],
    );
    const today = localDate(at);
    return found.map(({ id, words, owner, dueOn, doneAt, ticketId, number, state, cycle, outcome }) => {
      const done = state ? isOver(state) : doneAt !== null;
      return {
        ...{ id, words, owner: owner ?? '-', dueOn, done, late: isActionLate({ dueOn, done }, today) },
        ticket:
          ticketId && state
            ? {
                ...{ id: ticketId, number: number ?? '', carried: state === 'carried' },
                state: stateLook({ state, cycle: cycle ?? 1, outcome }, false).words,
              }
            : null,
      };
    });
  }
}
