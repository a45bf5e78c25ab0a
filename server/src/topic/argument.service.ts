import { Injectable } from '@nestjs/common';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import type { DecideArgument } from '@linli/shared/topic/office.contract';
import type { SayArgument } from '@linli/shared/topic/topic.contract';
import { CheckService } from '../check/check.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { refuseGivingAway } from './raise.service';
import { TopicArgumentRow, type TopicRow } from './topic.entity';
import { argumentDecided, topicArgued } from './topic.events';
import { TopicRepository } from './topic.repository';
import { TopicService } from './topic.service';

/** What speaks for and against a topic: said by neighbours, looked at by a person, never replied to. */
@Injectable()
export class ArgumentService {
  constructor(
    private readonly topics: TopicRepository,
    private readonly keeping: TopicService,
    private readonly checks: CheckService,
    private readonly outbox: Outbox,
  ) {}

  /** Puts down one thing that somebody says; neighbours read it after a person has looked at it. */
  async say(tx: Tx, personId: string, topic: TopicRow, { side, words }: SayArgument): Promise<void> {
    refuseGivingAway({ words });
    const { id: topicId, districtId, communityId } = topic;
    const { argumentDays, mostSaid } = await this.topics.keptTerms(tx, topic);
    const before = await tx.rows.findBy(TopicArgumentRow, { topicId: topic.id, personId });
    const live = before.filter(({ state }) => state !== 'withheld');
    if (live.length >= mostSaid) throw new Refusal('topic.said_enough', { limit: mostSaid });
    if (live.some((one) => one.words === words.trim())) throw atField('topic.said', 'words');
    const id = newId(tx.at);
    await tx.rows.insert(TopicArgumentRow, {
      ...{ id, districtId, topicId, personId, side, words: words.trim(), state: 'pending', at: tx.at },
      ...{ lateAt: null, decidedBy: null, decidedAt: null, reason: null, note: null },
      dueAt: await this.keeping.workDue(tx, districtId, communityId, argumentDays),
    });
    await this.checks.ask(tx, { personId, ticketId: null, districtId }, [
      { kind: 'argument', subjectId: id, words },
    ]);
    const facts = { argument: id, side };
    await this.outbox.publish(tx, topicArgued({ districtId, subjectId: topicId, actorId: personId, facts }));
  }

  /** Lets neighbours read it, or says to its author why not; what was decided can be decided otherwise. */
  async decide(tx: Tx, me: Actor, id: string, { show, reason, note }: DecideArgument): Promise<void> {
    const found = await tx.rows.findOneBy(TopicArgumentRow, { id });
    const topic = found && (await this.topics.lock(tx, found.topicId));
    const argument = topic && (await tx.rows.findOneBy(TopicArgumentRow, { id }));
    if (!topic || !argument || !holdsAt(me, steering, topic.path)) throw new Refusal('argument.missing');
    if (argument.personId === me.id) throw new Refusal('argument.own');
    if (argument.words === null) throw new Refusal('argument.missing');
    if (!show && !reason) throw atField('argument.reason', 'reason');
    if (!show && reason === 'other' && !note?.trim()) throw atField('argument.note', 'note');
    await tx.rows.update(TopicArgumentRow, id, {
      ...{ state: show ? 'shown' : 'withheld', decidedBy: me.id, decidedAt: tx.at },
      ...{ reason: (!show && reason) || null, note: (!show && note?.trim()) || null },
    });
    await this.checks.settle(tx, me.id, id, show);
    const { districtId } = topic;
    const facts = { argument: id, person: argument.personId, show: show ? 'yes' : 'no' };
    await this.outbox.publish(
      tx,
      argumentDecided({ districtId, subjectId: topic.id, actorId: me.id, facts }),
    );
  }
}
