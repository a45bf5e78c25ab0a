import { Injectable } from '@nestjs/common';
import { dayNumber, dayOfDate, isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import { dateAfter } from '@linli/shared/meeting/meeting.rules';
import { meetingFaults } from '@linli/shared/meeting/meeting.words';
import type { OpenSeries } from '@linli/shared/meeting/venue.contract';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { PeopleService } from '../people/people.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { seriesEnded, seriesOpened } from './meeting.events';
import { MeetingRepository } from './meeting.repository';
import { MeetingSeriesRow } from './venue.entity';

/** Meetings that come again and again: somebody owes the next one by its day. */
@Injectable()
export class MeetingSeriesService {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly places: PlaceService,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
  ) {}

  /** Opens a series at or below a place I steer; answers its id. */
  async open(tx: Tx, me: Actor, ask: OpenSeries): Promise<string> {
    const path = await this.places.pathOf(tx, ask.placeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    const districtId = await this.places.districtOf(tx, path);
    const spot = ask.spot?.trim() || null;
    const known = await this.meetings.kindOf(tx, districtId, ask.kind);
    const works = (await this.people.postsOf(tx, ask.ownerId)).length > 0;
    const soon =
      isDate(ask.firstOn) &&
      ask.firstOn >= localDate(tx.at) &&
      dayOfDate(ask.firstOn) - dayNumber(tx.at) <= 366;
    refuseFields({
      ...(!known && { kind: meetingFaults.kind }),
      ...(!works && { ownerId: meetingFaults.owner }),
      ...(!soon && { firstOn: meetingFaults.due }),
      ...(ask.until <= ask.from && { until: meetingFaults.until }),
      ...(!ask.venueId && !spot && { venueId: meetingFaults.venue }),
      ...(ask.venueId && spot && { spot: meetingFaults.both }),
    });
    const { placeId, kind, every, firstOn, ownerId } = ask;
    const id = newId(tx.at);
    await tx.rows.insert(MeetingSeriesRow, {
      ...{ id, districtId, placeId, path, kind, title: ask.title.trim(), venueId: ask.venueId ?? null, spot },
      ...{ every, firstOn, nextOn: firstOn, fromMinute: ask.from, untilMinute: ask.until, ownerId },
      ...{ byId: me.id, at: tx.at },
    });
    const facts = { place: placeId };
    await this.outbox.publish(tx, seriesOpened({ districtId, subjectId: id, actorId: me.id, facts }));
    return id;
  }

  /** A meeting of the series is made: its next date is the one after it. One that is over, or none of mine, is missing. */
  async made(tx: Tx, me: Actor, id: string, startsAt: Date): Promise<void> {
    const row = await this.take(tx, me, id);
    const reached = localDate(startsAt) > row.nextOn ? localDate(startsAt) : row.nextOn;
    await tx.rows.update(MeetingSeriesRow, id, { nextOn: dateAfter(row.firstOn, row.every, reached) });
  }

  /** Ends a series; its meetings stand. */
  async end(tx: Tx, me: Actor, id: string): Promise<void> {
    const { districtId } = await this.take(tx, me, id);
    await tx.rows.update(MeetingSeriesRow, id, { endedAt: tx.at });
    await this.outbox.publish(tx, seriesEnded({ districtId, subjectId: id, actorId: me.id, facts: {} }));
  }

  private async take({ rows }: Tx, me: Actor, id: string): Promise<MeetingSeriesRow> {
    const row = await rows.findOne(MeetingSeriesRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row || row.endedAt || !holdsAt(me, steering, row.path)) throw new Refusal('meeting_series.missing');
    return row;
  }
}
