import { Injectable } from '@nestjs/common';
import type { AnswerInvitation, InviteParty } from '@linli/shared/meeting/meeting.contract';
import { meetingFaults } from '@linli/shared/meeting/meeting.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal, refuseFields } from '@linli/shared/refusal';
import { answerable, hasBegun } from '@linli/shared/training/training.rules';
import { PeopleService } from '../people/people.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { about, facts, MeetingPartyRow, type MeetingRow } from './meeting.entity';
import { partyAnswered, partyInvited, partyNoted } from './meeting.events';
import { MeetingRepository } from './meeting.repository';

const HOUR = 60 * 60_000;

/** Bodies and units that are asked to a meeting, and what they say. */
@Injectable()
export class PartyService {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
  ) {}

  /** Asks one more party to a meeting of mine that has not begun. */
  async invite(tx: Tx, me: Actor, id: string, party: InviteParty): Promise<void> {
    const row = await this.meetings.organised(tx, me, id);
    if (!answerable(facts(row), tx.at)) throw new Refusal('meeting.over');
    await this.ask(tx, row, me.id, [party]);
  }

  /** Asks parties to a meeting: each answers so many hours before it, and at once where that is sooner. */
  async ask(tx: Tx, row: MeetingRow, by: string, parties: readonly InviteParty[]): Promise<void> {
    if (!parties.length) return;
    for (const { personId } of parties)
      if (personId && !(await this.people.isIn(tx, personId, row.districtId)))
        throw atField('person.missing', 'personId');
    const { answerHours } = await this.meetings.termsOf(tx, row.districtId);
    const answerBy = new Date(Math.max(+row.startsAt - answerHours * HOUR, +tx.at));
    const asked = parties.map(({ kind, name, personId = null }) => ({
      ...{ id: newId(tx.at), meetingId: row.id, kind, name: name.trim(), personId, answerBy },
    }));
    await tx.rows.insert(MeetingPartyRow, asked);
    await this.outbox.publishAll(
      tx,
      asked.map(({ id: party, personId: person }) =>
        partyInvited({ ...about(row, by), facts: { party, person } }),
      ),
    );
  }

  /** Answers an invitation that is mine, until the meeting begins; the last answer counts. */
  async answer(tx: Tx, me: Actor, id: string, partyId: string, said: AnswerInvitation): Promise<void> {
    const row = await this.meetings.lock(tx, id);
    const party = await tx.rows.findOneBy(MeetingPartyRow, { id: partyId, meetingId: id, personId: me.id });
    if (!party) throw new Refusal('meeting.missing');
    await this.note(tx, row, party, said, me.id);
  }

  /** Notes what a party told its organiser. */
  async answerFor(tx: Tx, me: Actor, id: string, partyId: string, said: AnswerInvitation): Promise<void> {
    const row = await this.meetings.organised(tx, me, id);
    await this.note(tx, row, await this.of(tx, id, partyId), said, me.id);
  }

  /** Notes whether a party came, once the meeting has begun. */
  async notePresence(tx: Tx, me: Actor, id: string, partyId: string, came: boolean): Promise<void> {
    const row = await this.meetings.organised(tx, me, id);
    if (!hasBegun(facts(row), tx.at)) throw new Refusal('meeting.not_yet');
    await this.of(tx, id, partyId);
    await tx.rows.update(MeetingPartyRow, partyId, { came });
    const noted = { party: partyId, came: came ? 'yes' : 'no' } as const;
    await this.outbox.publish(tx, partyNoted({ ...about(row, me.id), facts: noted }));
  }

  private async note(
    tx: Tx,
    row: MeetingRow,
    { id: party }: MeetingPartyRow,
    { answer, who, reason }: AnswerInvitation,
    by: string,
  ): Promise<void> {
    if (!answerable(facts(row), tx.at)) throw new Refusal('meeting.over');
    refuseFields({
      ...(answer === 'cannot' && !reason && { reason: meetingFaults.reason }),
      ...(answer === 'sends' && !who && { who: meetingFaults.who }),
    });
    await tx.rows.update(MeetingPartyRow, party, {
      answer,
      who: answer === 'sends' ? (who?.trim() ?? null) : null,
      reason: answer === 'cannot' ? (reason?.trim() ?? null) : null,
      ...{ answeredAt: tx.at, answeredBy: by },
    });
    await this.outbox.publish(tx, partyAnswered({ ...about(row, by), facts: { party, answer } }));
  }

  private async of({ rows }: Tx, meetingId: string, id: string): Promise<MeetingPartyRow> {
    const party = await rows.findOneBy(MeetingPartyRow, { id, meetingId });
    if (!party) throw new Refusal('meeting.missing');
    return party;
  }
}
