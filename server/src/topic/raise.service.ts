import { Injectable } from '@nestjs/common';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal, refuseFields } from '@linli/shared/refusal';
import {
  giveawaysIn,
  type EnterTopic,
  type FromTicket,
  type RaisedTopic,
  type RaiseTopic,
} from '@linli/shared/topic/topic.contract';
import { givingAwayWords } from '@linli/shared/topic/topic.words';
import { CheckService } from '../check/check.service';
import { PeopleService } from '../people/people.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { TopicRow } from './topic.entity';
import { topicRaised } from './topic.events';
import { TopicRepository } from './topic.repository';
import { TopicService } from './topic.service';
import { TopicSource, type Whereabouts } from './topic.source';

interface Said {
  readonly title: string;
  readonly words: string;
}

/** Topics as they are raised: by residents, for those without a phone, out of a matter. */
@Injectable()
export class RaiseService {
  constructor(
    private readonly topics: TopicRepository,
    private readonly keeping: TopicService,
    private readonly source: TopicSource,
    private readonly people: PeopleService,
    private readonly checks: CheckService,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
  ) {}

  /** Raises a topic at one's own building or compound; a person looks at it before neighbours do. */
  async raise(tx: Tx, me: Actor, ask: RaiseTopic): Promise<RaisedTopic> {
    const where = await this.source.ofOwn(tx, me.id, ask);
    const districtId = where.chain.district.id;
    const groupId = ask.groupId ? await this.source.groupFor(tx, me.id, ask.groupId, where) : null;
    await this.admit(tx, me, districtId);
    return this.add(tx, me, where, ask, { raiserId: me.id, groupId });
  }

  /** Writes a topic down for somebody without a phone; `echoBy` says who tells them what becomes of it. */
  async enter(tx: Tx, me: Actor, ask: EnterTopic): Promise<RaisedTopic> {
    if (!ask.agreed) throw atField('topic.consent', 'agreed');
    const where = await this.source.named(tx, ask.placeId);
    // A building head holds a post at an entrance, below the building that a topic is about.
    const at = await this.source.pathOf(tx, ask.placeId);
    if (!holdsAt(me, [...steering, 'assist'], at)) throw new Refusal('place.missing');
    if (ask.echoBy === 'call' && !ask.phone) throw atField('topic.phone', 'phone');
    const helperId = ask.echoBy === 'call' ? me.id : await this.source.headOf(tx, at);
    if (!helperId) throw atField('topic.no_head', 'echoBy');
    return this.add(tx, me, where, ask, {
      raiserId: null,
      helperId,
      whomSealed: this.secrets.seal(ask.name.trim()),
      phoneSealed: ask.phone ? this.secrets.seal(ask.phone.replace(/[^\d+]/g, '')) : null,
    });
  }

  /** Makes a matter a topic, by whoever reported it or steers it; once, and only what neighbours may see. */
  async fromTicket(tx: Tx, me: Actor, ticketId: string, ask: FromTicket): Promise<RaisedTopic> {
    const { ticket, may } = await this.source.ofTicket(tx, me, ticketId);
    if (!may) throw new Refusal('topic.of_ticket');
    await this.admit(tx, me, ticket.districtId);
    const where = await this.source.named(tx, ticket.placeId, ask.reach);
    return this.add(tx, me, where, ask, { raiserId: me.id, ticketId });
  }

  /** Refuses whoever may not raise anything, or has too much waiting; one topic of a person after the other, so that it also holds for those raised at once. */
  private async admit(tx: Tx, me: Actor, districtId: string): Promise<void> {
    await this.people.lock(tx, me.id);
    await this.people.refuseBlocked(tx, me.id, districtId);
    const { mostOpen: limit } = await this.topics.termsOf(tx, districtId);
    if ((await this.topics.waitingOf(tx, me.id)) >= limit) throw new Refusal('topic.too_many', { limit });
  }

  private async add(
    tx: Tx,
    me: Actor,
    { chain, placeId, path }: Whereabouts,
    ask: Said,
    whose: Pick<TopicRow, 'raiserId'> & Partial<TopicRow>,
  ): Promise<RaisedTopic> {
    refuseGivingAway({ title: ask.title, words: ask.words });
    const { district, community } = chain;
    const terms = await this.topics.termsOf(tx, district.id);
    const row = tx.rows.create(TopicRow, {
      ...{ id: newId(tx.at), districtId: district.id, communityId: community.id, placeId, path },
      ...{ gridId: chain.grids.length === 1 ? chain.grids[0]?.id : null, groupId: null, ticketId: null },
      ...{ state: 'pending', stage: 'raise', version: 1, termsVersion: terms.version },
      ...{ madeBy: me.id, helperId: null, whomSealed: null, phoneSealed: null },
      ...{ title: ask.title.trim(), words: ask.words.trim(), supports: 0, at: tx.at, movedAt: tx.at },
      threshold: placeId === chain.compound?.id ? terms.compoundSupport : terms.buildingSupport,
      reviewDue: await this.keeping.workDue(tx, district.id, community.id, terms.reviewDays),
      ...whose,
    });
    await tx.rows.insert(TopicRow, row);
    if (row.raiserId) await this.keeping.took(tx, row.id, row.raiserId, 'raised');
    await this.have(tx, row);
    const facts = { from: row.ticketId ? 'ticket' : row.raiserId ? 'resident' : 'entered' };
    const { id, districtId } = row;
    await this.outbox.publish(tx, topicRaised({ districtId, subjectId: id, actorId: me.id, facts }));
    return { id, reviewDue: row.reviewDue.toISOString() };
  }

  /** Has the words of a topic checked; the person who looks at it sees what came back. */
  async have(tx: Tx, { id, madeBy, districtId, title, words }: TopicRow): Promise<void> {
    const whose = { personId: madeBy, ticketId: null, districtId };
    const said = [title, words].filter(Boolean).join('\n');
    await this.checks.ask(tx, whose, [{ kind: 'topic', subjectId: id, words: said }]);
  }
}

/** Refuses texts that say who or where somebody is, at their fields. */
export function refuseGivingAway(texts: Readonly<Record<string, string | undefined>>): void {
  const fields = giveawaysIn(texts).map(({ field, leak }) => [field, givingAwayWords(leak)] as const);
  refuseFields(Object.fromEntries(fields));
}
