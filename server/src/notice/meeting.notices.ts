import { Injectable } from '@nestjs/common';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { meetingMessageWords as words } from '@linli/shared/meeting/meeting.words';
import { leading } from '@linli/shared/people/people.rules';
import * as happened from '../meeting/meeting.events';
import { MeetingQueries } from '../meeting/meeting.queries';
import { PeopleQueries } from '../people/people.queries';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { NoticeService } from './notice.service';

/** Tells those who come, those who are asked, and those who have something to do afterwards. */
@Injectable()
export class MeetingNotices implements Listener {
  readonly name = 'notice.meeting';
  readonly hears = [
    happened.meetingRevised.kind,
    happened.meetingCalledOff.kind,
    happened.meetingSoon.kind,
    happened.seatMoved.kind,
    happened.partyInvited.kind,
    happened.meetingRaised.kind,
    happened.minutesPublished.kind,
    happened.actionAgreed.kind,
  ];

  constructor(
    private readonly notices: NoticeService,
    private readonly meetings: MeetingQueries,
    private readonly people: PeopleQueries,
    private readonly places: PlaceService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const found = await this.meetings.mentioned(tx, event.subjectId);
    if (!found) return;
    const { row, where, coming, there } = found;
    const one = { title: row.title, where, startsAt: row.startsAt };
    const say = (people: readonly string[], said: { title: string; words: string }) =>
      this.notices.tellAbout(tx, event, null, { people, ...said });
    const { facts } = event;
    switch (event.kind) {
      case happened.meetingRevised.kind:
        return say(coming, words.revised(one));
      case happened.meetingCalledOff.kind:
        return say([...coming, ...found.asked], words.withdrawn(one, row.withdrawnReason ?? ''));
      case happened.meetingSoon.kind:
        return say(coming, facts.when === 'day' ? words.tomorrow(one) : words.soon(one));
      case happened.seatMoved.kind:
        return facts.person && facts.to === 'seated' ? say([facts.person], words.seated(one)) : undefined;
      case happened.partyInvited.kind: {
        const party = facts.party ? await this.meetings.party(tx, facts.party) : null;
        return party?.personId ? say([party.personId], words.invited(one, party.name)) : undefined;
      }
      case happened.meetingRaised.kind: {
        const path = await this.places.pathOf(tx, facts.place ?? '');
        return say(await this.people.holding(tx, path, leading), words.raised(one));
      }
      case happened.minutesPublished.kind:
        return say(there, facts.version === '1' ? words.published(one) : words.corrected(one));
      default: {
        const action = facts.action ? await this.meetings.action(tx, facts.action) : null;
        return action ? say([action.ownerId], words.action(action.words, dayWords(action.dueOn))) : undefined;
      }
    }
  }
}
