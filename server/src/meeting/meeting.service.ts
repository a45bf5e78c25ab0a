import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { dueAt } from '@linli/shared/deadline/deadline.rules';
import type { CallOffMeeting, PlanMeeting, ReviseMeeting } from '@linli/shared/meeting/meeting.contract';
import type { MeetingTerms } from '@linli/shared/meeting/meeting.rules';
import { meetingFaults, standardMeetingKinds } from '@linli/shared/meeting/meeting.words';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { answerable } from '@linli/shared/training/training.rules';
import { CalendarService } from '../calendar/calendar.service';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TopicQueries } from '../topic/topic.queries';
import { BookingService } from './booking.service';
import { about, AgendaItemRow, facts, MeetingRow, MeetingTermsRow } from './meeting.entity';
import * as happened from './meeting.events';
import { particularsOf } from './meeting.particulars';
import { MeetingRepository } from './meeting.repository';
import { SeatService } from './seat.service';
import { MeetingKindRow } from './venue.entity';

/** Meetings as those who steer a place arrange them. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly bookings: BookingService,
    private readonly seats: SeatService,
    private readonly places: PlaceService,
    private readonly calendars: CalendarService,
    private readonly topics: TopicQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down a district's terms and the kinds it starts with. */
  async layDown(tx: Tx, districtId: string, terms: MeetingTerms): Promise<void> {
    await tx.rows.upsert(MeetingTermsRow, { districtId, ...terms }, ['districtId']);
    await tx.rows.upsert(
      MeetingKindRow,
      standardMeetingKinds.map(({ parties, template, ...kind }, at) => ({
        ...kind,
        ...{ districtId, closed: false, sort: at + 1, parties: [...parties], template: [...template] },
      })),
      ['districtId', 'code'],
    );
  }

  /** Arranges a meeting at or below a place I steer; whom it asks is asked apart. Answers it. */
  async plan(tx: Tx, me: Actor, ask: Omit<PlanMeeting, 'parties' | 'raiseId'>): Promise<MeetingRow> {
    const path = await this.places.pathOf(tx, ask.placeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    const said = particularsOf(ask, tx.at);
    const row = await this.rowOf(tx, me, { ...ask, path }, said);
    await this.bookings.refuseTaken(tx, row.districtId, row.id, row);
    await tx.rows.insert(MeetingRow, row);
    await this.write(tx, row, ask.agenda);
    await this.outbox.publish(tx, happened.meetingPlanned({ ...about(row, me.id), facts: {} }));
    return row;
  }

  /** A meeting as it is kept, of a kind of its district, with the day until which its minutes are owed. */
  async rowOf(
    tx: Tx,
    me: Actor,
    { placeId, path, kind, seriesId }: Pick<PlanMeeting, 'placeId' | 'kind' | 'seriesId'> & { path: string },
    said: Pick<MeetingRow, 'title' | 'startsAt' | 'endsAt'> & Partial<MeetingRow>,
  ): Promise<MeetingRow> {
    const districtId = await this.places.districtOf(tx, path);
    if (!(await this.meetings.kindOf(tx, districtId, kind))) refuseFields({ kind: meetingFaults.kind });
    const { minutesDays } = await this.meetings.termsOf(tx, districtId);
    return tx.rows.create(MeetingRow, {
      ...{ id: newId(tx.at), districtId, placeId, path, kind, seriesId: seriesId ?? null },
      ...{ words: null, venueId: null, spot: null, capacity: null, heads: null },
      ...said,
      ...{ version: 1, codeKey: randomBytes(32), byId: me.id, at: tx.at },
      minutesDue: await this.daysAfter(tx, districtId, said.endsAt, minutesDays),
    });
  }

  /** Changes a meeting that has not begun: those who come are told, and seats that are new go to those who wait. */
  async revise(tx: Tx, me: Actor, id: string, { version, ...ask }: ReviseMeeting): Promise<void> {
    const row = await this.meetings.take(tx, me, id, version);
    if (!answerable(facts(row), tx.at)) throw new Refusal('meeting.over');
    const said = particularsOf(ask, tx.at);
    await this.bookings.refuseTaken(tx, row.districtId, id, said);
    const { taken } = await this.meetings.seats(tx, row);
    if (said.capacity !== null && said.capacity < taken)
      refuseFields({ capacity: meetingFaults.smaller(taken) });
    const { minutesDays } = await this.meetings.termsOf(tx, row.districtId);
    // those who were reminded of another hour are reminded of this one
    const moved = +said.startsAt !== +row.startsAt;
    await tx.rows.update(MeetingRow, id, {
      ...said,
      ...(moved && { remindedDayAt: null, remindedHourAt: null }),
      minutesDue: await this.daysAfter(tx, row.districtId, said.endsAt, minutesDays),
      version: version + 1,
    });
    await tx.rows.delete(AgendaItemRow, { meetingId: id });
    await this.write(tx, row, ask.agenda);
    await this.outbox.publish(tx, happened.meetingRevised({ ...about(row, me.id), facts: {} }));
    await this.seats.advance(tx, { ...row, ...said });
  }

  /** Calls a meeting off before it begins, with a reason that everybody who comes reads. */
  async callOff(tx: Tx, me: Actor, id: string, { version, reason }: CallOffMeeting): Promise<void> {
    const row = await this.meetings.take(tx, me, id, version);
    if (!answerable(facts(row), tx.at)) throw new Refusal('meeting.over');
    const said = { withdrawnAt: tx.at, withdrawnReason: reason.trim(), version: version + 1 };
    await tx.rows.update(MeetingRow, id, said);
    await this.outbox.publish(tx, happened.meetingCalledOff({ ...about(row, me.id), facts: {} }));
  }

  /** The end of so many working days of a district from an instant on. */
  async daysAfter(read: Read, districtId: string, from: Date, days: number): Promise<Date> {
    const { calendar } = await this.calendars.inForce(read, districtId, null);
    return dueAt(from, { unit: 'working_day', days }, calendar).due;
  }

  /** Writes an agenda, in the order given; a topic that its district does not have is refused at `field`. */
  async write(
    tx: Tx,
    { id: meetingId, districtId }: Pick<MeetingRow, 'id' | 'districtId'>,
    agenda: PlanMeeting['agenda'],
    field = 'agenda',
  ): Promise<void> {
    const { rows, at } = tx;
    for (const { topicId } of agenda)
      if (topicId && (await this.topics.heading(tx, topicId))?.districtId !== districtId)
        refuseFields({ [field]: meetingFaults.topic });
    await rows.insert(
      AgendaItemRow,
      agenda.map(({ title, minutes, topicId }, position) => ({
        ...{ id: newId(at), meetingId, position, title: title.trim(), minutes, topicId: topicId ?? null },
      })),
    );
  }
}
