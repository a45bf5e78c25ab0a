import { Injectable } from '@nestjs/common';
import { fromLocal } from '@linli/shared/deadline/shanghai.rules';
import { mayEnterAt, registrars } from '@linli/shared/intake/entry.rules';
import type { EnterLate } from '@linli/shared/meeting/meeting.contract';
import { lateFault } from '@linli/shared/meeting/meeting.rules';
import { lateFaultWords, meetingFaults } from '@linli/shared/meeting/meeting.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { RaiseService } from '../topic/raise.service';
import { about, MeetingRow } from './meeting.entity';
import { meetingEntered } from './meeting.events';
import { MeetingRepository } from './meeting.repository';
import { MeetingService } from './meeting.service';
import { MinutesService } from './minutes.service';

/** Meetings outdoors, on stools under a tree, that are entered when they are over. */
@Injectable()
export class LateService {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly planning: MeetingService,
    private readonly minutes: MinutesService,
    private readonly places: PlaceService,
    private readonly raising: RaiseService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Enters a meeting that was held: by whoever works at its place, within the days that the district allows. What was heard
   * stands in the draft of its minutes.
   */
  async enter(tx: Tx, me: Actor, ask: EnterLate): Promise<MeetingRow> {
    const path = await this.places.pathOf(tx, ask.placeId);
    if (!mayEnterAt(me, registrars, path)) throw new Refusal('place.missing');
    const districtId = await this.places.districtOf(tx, path);
    const fault = lateFault(ask.day, tx.at, await this.meetings.termsOf(tx, districtId));
    if (fault) refuseFields({ day: lateFaultWords[fault] });
    const startsAt = fromLocal(ask.day, ask.from);
    const endsAt = fromLocal(ask.day, ask.until);
    refuseFields({
      ...(startsAt > tx.at && { from: lateFaultWords.future }),
      ...(endsAt <= startsAt && { until: meetingFaults.until }),
    });
    const said = { title: ask.title.trim(), spot: ask.spot.trim(), startsAt, endsAt };
    const row = await this.planning.rowOf(
      tx,
      me,
      { ...ask, path },
      { ...said, lateAt: tx.at, heads: ask.heads },
    );
    await tx.rows.insert(MeetingRow, row);
    // nobody timed what was heard under a tree
    const each = Math.max(1, Math.floor((ask.until - ask.from) / ask.heard.length));
    const heard = await this.raised(tx, me, ask);
    await this.planning.write(
      tx,
      row,
      heard.map(({ title, topicId }) => ({ title, minutes: each, ...(topicId && { topicId }) })),
      'heard',
    );
    const items = await this.meetings.agenda(tx, row.id);
    await this.minutes.write(tx, me, row.id, {
      base: 0,
      items: items.map(({ id: itemId }, at) => ({
        ...{ itemId, said: ask.heard[at]?.said.trim() ?? '', agreed: '', stage: null },
      })),
    });
    await this.outbox.publish(tx, meetingEntered({ ...about(row, me.id), facts: {} }));
    return row;
  }

  /** What was heard, with the topics that it became: those of people without a phone, raised by whoever may. */
  private async raised(tx: Tx, me: Actor, { heard, placeId }: EnterLate): Promise<EnterLate['heard']> {
    const all: EnterLate['heard'] = [];
    for (const { raise, ...one } of heard) {
      const said = { title: one.title, words: one.said, placeId, ...raise };
      const made =
        raise &&
        (await this.raising.enter(tx, me, { ...said, ...raise, echoBy: raise.phone ? 'call' : 'head' }));
      all.push({ ...one, ...(made && { topicId: made.id }) });
    }
    return all;
  }
}
