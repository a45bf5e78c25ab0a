import { Injectable } from '@nestjs/common';
import { minutesWords } from '@linli/shared/meeting/meeting.words';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Tx } from '../platform/db/db';
import { TopicQueries } from '../topic/topic.queries';
import { TopicService } from '../topic/topic.service';
import { MeetingSeatRow, type AgendaItemRow } from './meeting.entity';
import { MeetingRepository } from './meeting.repository';
import type { MinutesRow } from './minutes.entity';
import { MinutesService } from './minutes.service';

/** What follows for topics from minutes that are published. */
@Injectable()
export class OutcomeService {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly minutes: MinutesService,
    private readonly topics: TopicService,
    private readonly headings: TopicQueries,
  ) {}

  /**
   * Publishes the minutes that somebody else wrote. Everybody who was there took part in the topics of its agenda; each open
   * topic goes on to the stage that its item names, or its people read what was agreed.
   */
  async publish(tx: Tx, me: Actor, id: string): Promise<void> {
    const { row, minutes } = await this.minutes.publish(tx, me, id);
    const agenda = await this.meetings.agenda(tx, id);
    const there = await tx.rows.findBy(MeetingSeatRow, { meetingId: id });
    const people = there.flatMap(({ personId, presentAt }) => (personId && presentAt ? [personId] : []));
    // topics come in one order, so that two meetings that are published at once never wait for each other
    for (const item of [...agenda].sort((a, b) => ((a.topicId ?? '') < (b.topicId ?? '') ? -1 : 1))) {
      if (!item.topicId) continue;
      for (const person of people) await this.topics.took(tx, item.topicId, person, 'came');
      await this.bring(tx, me, { title: row.title, item, minutes });
    }
  }

  private async bring(
    tx: Tx,
    me: Actor,
    { title, item, minutes }: { title: string; item: AgendaItemRow; minutes: MinutesRow },
  ): Promise<void> {
    const topicId = item.topicId ?? '';
    const said = minutes.items.find(({ itemId }) => itemId === item.id);
    const heading = await this.headings.heading(tx, topicId);
    if (!said || heading?.state !== 'open') return;
    const because = minutesWords.outcome(title, said.agreed || said.said);
    if (said.stage && said.stage !== heading.stage)
      await this.topics.enter(tx, topicId, said.stage, { by: me.id, because, ownerId: null, dueAt: null });
    else await this.topics.echo(tx, topicId, because);
  }
}
