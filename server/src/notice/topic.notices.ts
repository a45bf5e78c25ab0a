import { Injectable } from '@nestjs/common';
import { leading, steering, type Permission } from '@linli/shared/people/people.rules';
import { refusedTopicWords, topicMessageWords as words } from '@linli/shared/topic/topic.words';
import { PeopleQueries } from '../people/people.queries';
import type { Read, Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { ArgumentQueries } from '../topic/argument.queries';
import {
  argumentDecided,
  argumentLate,
  topicArgued,
  topicCallLate,
  topicEchoed,
  topicEntered,
  topicLate,
  topicMoved,
  topicOverdue,
  topicRaised,
  topicStudyDue,
} from '../topic/topic.events';
import { TopicQueries } from '../topic/topic.queries';
import { NoticeService } from './notice.service';

interface Said {
  readonly people: readonly string[];
  readonly title: string;
  readonly words: string;
}
type Topic = NonNullable<Awaited<ReturnType<TopicQueries['mentioned']>>>;

/** Tells everybody who took part in a topic what becomes of it, and those at work what they have to do about it. */
@Injectable()
export class TopicNotices implements Listener {
  readonly name = 'notice.topic';
  readonly hears = [
    topicRaised.kind,
    topicLate.kind,
    topicMoved.kind,
    topicEntered.kind,
    topicOverdue.kind,
    topicStudyDue.kind,
    topicEchoed.kind,
    topicCallLate.kind,
    topicArgued.kind,
    argumentLate.kind,
    argumentDecided.kind,
  ];

  constructor(
    private readonly notices: NoticeService,
    private readonly topics: TopicQueries,
    private readonly sayings: ArgumentQueries,
    private readonly people: PeopleQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const topic = await this.topics.mentioned(tx, event.subjectId);
    if (!topic) return;
    for (const said of await this.said(tx, event, topic)) await this.notices.tellAbout(tx, event, null, said);
  }

  private async said(read: Read, { kind, facts }: EventRow, topic: Topic): Promise<Said[]> {
    const at = (permissions: readonly Permission[]) => this.people.holding(read, topic.path, permissions);
    switch (kind) {
      case topicRaised.kind:
        return [{ people: await at(steering), ...words.raised(topic, topic.reviewDue) }];
      case topicLate.kind:
        return [{ people: await at(leading), ...words.late(topic) }];
      case topicStudyDue.kind:
        return [{ people: await at(steering), ...words.studied(topic) }];
      case topicEntered.kind:
        return this.entered(read, topic);
      case topicOverdue.kind: {
        const owners = await this.ownersOf(read, topic);
        const people = [...new Set([...owners, ...(await at(leading))])];
        return [{ people, ...words.overdue(topic, topic.stageName) }];
      }
      case topicEchoed.kind:
        return this.echoed(read, topic, facts.echo ?? '');
      case topicCallLate.kind: {
        const helper = (await this.topics.echoLine(read, facts.echo ?? ''))?.helperId;
        const people = [...new Set([...(helper ? [helper] : []), ...(await at(leading))])];
        return [{ people, ...words.callLate(topic) }];
      }
      case topicArgued.kind:
        return [{ people: await at(steering), ...words.argued(topic) }];
      case argumentLate.kind:
        return [{ people: await at(leading), ...words.argumentLate(topic) }];
      case argumentDecided.kind: {
        const argument = await this.sayings.mentioned(read, facts.argument ?? '');
        if (!argument || facts.show === 'yes') return [];
        return [{ people: [argument.personId], ...words.withheld(topic, argument.why ?? '') }];
      }
      default:
        return facts.move === 'refuse' ? this.refused(read, topic) : [];
    }
  }

  /** Those who hold the stage now; where nobody does, those who steer the place. */
  private ownersOf(read: Read, { ownerPath, permission, path }: Topic): Promise<string[]> {
    const wanted = permission ? [permission as Permission, ...steering] : steering;
    return this.people.holding(read, ownerPath ?? path, wanted);
  }

  private async entered(read: Read, topic: Topic): Promise<Said[]> {
    if (!topic.due) return [];
    return [
      { people: await this.ownersOf(read, topic), ...words.entered(topic, topic.stageName, topic.due) },
    ];
  }

  /** The line for everybody who took part; whoever brings word to a raiser without a phone is asked to. */
  private async echoed(read: Read, topic: Topic, echo: string): Promise<Said[]> {
    const found = await this.topics.echoLine(read, echo);
    if (!found) return [];
    const { line, helperId } = found;
    const hearers = (await this.topics.hearers(read, topic.id)).filter((id) => id !== helperId);
    return [
      { people: hearers, ...words.echoed(topic, line) },
      ...(helperId ? [{ people: [helperId], ...words.toCall(topic, line) }] : []),
    ];
  }

  private async refused(read: Read, topic: Topic): Promise<Said[]> {
    const people = topic.raiserId ? [topic.raiserId] : await this.people.holding(read, topic.path, steering);
    const why =
      topic.refused === 'other' ? topic.refusedWords : topic.refused && refusedTopicWords[topic.refused];
    return [{ people, ...words.refused(topic, why ?? '') }];
  }
}
