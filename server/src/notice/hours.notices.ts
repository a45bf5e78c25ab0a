import { Injectable } from '@nestjs/common';
import { hoursMessageWords as words } from '@linli/shared/hours/hours.words';
import {
  hoursAsked,
  hoursAskLate,
  hoursAskRefused,
  hoursBooked,
  hoursCorrected,
} from '../hours/hours.events';
import { HoursQueries } from '../hours/hours.queries';
import { OfficeQueries } from '../hours/office.queries';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { NoticeService } from './notice.service';

/** Tells volunteers what others wrote into their book, and those who answer for it what they are asked. */
@Injectable()
export class HoursNotices implements Listener {
  readonly name = 'notice.hours';
  readonly hears = [
    hoursBooked.kind,
    hoursCorrected.kind,
    hoursAsked.kind,
    hoursAskRefused.kind,
    hoursAskLate.kind,
  ];

  constructor(
    private readonly notices: NoticeService,
    private readonly hours: HoursQueries,
    private readonly office: OfficeQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    // what both sides or a witness confirmed is no news to anybody
    if (event.kind === hoursBooked.kind && event.facts.grade !== 'C') return;
    const one = await this.hours.mentioned(tx, event.subjectId);
    if (!one) return;
    const { path, personId } = one;
    const say = (people: readonly string[], said: { title: string; words: string }) =>
      this.notices.tellAbout(tx, event, null, { people, ...said });
    const own = personId ? [personId] : [];
    if (event.kind === hoursBooked.kind) return say(own, words.late(one));
    if (event.kind === hoursCorrected.kind) return say(own, words.corrected(one));
    if (event.kind === hoursAskRefused.kind) return say(own, words.refused(one));
    const late = event.kind === hoursAskLate.kind;
    const people = (await this.office.answerers(tx, path, late)).filter((id) => id !== personId);
    await say(people, (late ? words.overdue : words.asked)(one));
  }
}
