import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import {
  argueFault,
  shownTopics,
  stageAfter,
  supportFault,
  type Supporting,
  type TopicState,
} from '@linli/shared/topic/topic.rules';
import { argueFaultWords, echoWords, supportFaultWords } from '@linli/shared/topic/topic.words';
import type { FollowTopic, SayArgument } from '@linli/shared/topic/topic.contract';
import { PeopleService } from '../people/people.service';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { ArgumentService } from './argument.service';
import { MergeService } from './merge.service';
import { TopicFollowRow, TopicPartRow, type TopicRow } from './topic.entity';
import { topicSupported } from './topic.events';
import { TopicRepository } from './topic.repository';
import { TopicService } from './topic.service';

const seen: readonly TopicState[] = shownTopics;

/** What neighbours do about a topic: stand behind it, say something about it, ask to be told or not. */
@Injectable()
export class SupportService {
  constructor(
    private readonly topics: TopicRepository,
    private readonly keeping: TopicService,
    private readonly merging: MergeService,
    private readonly saying: ArgumentService,
    private readonly people: PeopleService,
    private readonly places: PlaceService,
    private readonly outbox: Outbox,
  ) {}

  /** Stands behind a topic, once; enough neighbours bring it on. */
  async support(tx: Tx, me: Actor, id: string): Promise<void> {
    const topic = await this.seen(tx, id);
    const fault = supportFault(await this.standing(tx, topic, me.id));
    if (fault) throw new Refusal('topic.no_support', { fault, words: supportFaultWords[fault] });
    await this.people.refuseBlocked(tx, me.id, topic.districtId);
    await this.keeping.took(tx, id, me.id, 'supported');
    await this.count(tx, me.id, topic, 'no');
    if (topic.stage !== 'raise' || topic.supports < topic.threshold) return;
    const { steps } = await this.topics.keptTerms(tx, topic);
    const next = stageAfter(steps, 'raise');
    const because = echoWords.supported(topic.supports);
    if (next) await this.keeping.enter(tx, id, next.stage, { by: null, because, ownerId: null, dueAt: null });
  }

  /** Takes that back; what it brought about stays. */
  async unsupport(tx: Tx, me: Actor, id: string): Promise<void> {
    const topic = await this.seen(tx, id);
    const mine = { topicId: id, personId: me.id, part: 'supported' } as const;
    if ((await tx.rows.delete(TopicPartRow, mine)).affected) await this.count(tx, me.id, topic, 'yes');
  }

  /** Says one thing for a topic, against it, or of fact. */
  async argue(tx: Tx, me: Actor, id: string, ask: SayArgument): Promise<void> {
    const topic = await this.seen(tx, id);
    const fault = argueFault(await this.standing(tx, topic, me.id));
    if (fault) throw new Refusal('topic.no_argument', { fault, words: argueFaultWords[fault] });
    await this.people.refuseBlocked(tx, me.id, topic.districtId);
    await this.saying.say(tx, me.id, topic, ask);
    await this.keeping.took(tx, id, me.id, 'spoke');
  }

  /** Asks to be told what becomes of it, or not to be. */
  async follow(tx: Tx, me: Actor, id: string, { wants }: FollowTopic): Promise<void> {
    const { districtId } = await this.seen(tx, id);
    await tx.rows.upsert(TopicFollowRow, { topicId: id, personId: me.id, districtId, wants }, [
      'topicId',
      'personId',
    ]);
  }

  /** How somebody stands to a topic that they might support or argue about. */
  async standing(read: Read, topic: TopicRow, personId: string | null): Promise<Supporting> {
    const { state, stage, raiserId, communityId } = topic;
    const path = await this.places.pathOf(read, communityId);
    return {
      signedIn: personId !== null,
      atHome: personId !== null && (await this.topics.livesBelow(read, personId, path)),
      own: personId !== null && raiserId === personId,
      ...{ state, stage },
    };
  }

  private async count(tx: Tx, by: string, topic: TopicRow, taken: 'yes' | 'no'): Promise<void> {
    await this.merging.recount(tx, topic);
    const { id, districtId } = topic;
    await this.outbox.publish(
      tx,
      topicSupported({ districtId, subjectId: id, actorId: by, facts: { taken } }),
    );
  }

  /** A topic that neighbours see, locked; any other is missing. */
  private async seen(tx: Tx, id: string): Promise<TopicRow> {
    const topic = await this.topics.lock(tx, id);
    if (!topic || !seen.includes(topic.state)) throw new Refusal('topic.missing');
    return topic;
  }
}
