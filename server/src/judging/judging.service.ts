import { Injectable } from '@nestjs/common';
import { drawOf } from '@linli/shared/callback/draw.rules';
import type { EnterJudgement, Judge } from '@linli/shared/judging/judging.contract';
import { outcomeOf } from '@linli/shared/judging/judging.rules';
import {
  judgedWords,
  judgingBeginsWords,
  judgingEnterFaults as faults,
  judgingWhyWords,
} from '@linli/shared/judging/judging.words';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { OwedService } from '../owed/owed.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TopicQueries } from '../topic/topic.queries';
import { TopicService } from '../topic/topic.service';
import { JudgeRow, JudgingRow } from './judging.entity';
import { judged, judgingClosed, judgingOpened } from './judging.events';
import { JudgingRepository } from './judging.repository';

const DAY = 24 * 60 * 60_000;

/** Whether what was decided was done, said by those who took part and by homes that were drawn. */
@Injectable()
export class JudgingService {
  constructor(
    private readonly judgings: JudgingRepository,
    private readonly topics: TopicService,
    private readonly headings: TopicQueries,
    private readonly owed: OwedService,
    private readonly outbox: Outbox,
  ) {}

  /** Opens a round on a topic whose things have ended: all who took part are asked, and homes drawn from the others by a draw that anyone can repeat. */
  async open(tx: Tx, topicId: string): Promise<void> {
    const topic = await this.headings.heading(tx, topicId);
    const before = await this.judgings.newest(tx, topicId);
    if (!topic || topic.state !== 'open' || (before && !before.outcome)) return;
    const { districtId } = topic;
    const term = (name: Parameters<OwedService['term']>[2]) => this.owed.term(tx, districtId, name);
    const id = newId(tx.at);
    const parts = await this.judgings.parts(tx, topicId);
    const pool = (await this.judgings.living(tx, topic.path)).filter((person) => !parts.includes(person));
    const rule = { share: (await term('judgingShare')) / 100, minimum: await term('judgingLeast') };
    const drawn = drawOf(pool, rule, id);
    const closesAt = new Date(+tx.at + (await term('judgingDays')) * DAY);
    await tx.rows.insert(JudgingRow, {
      ...{ id, districtId, topicId, round: (before?.round ?? 0) + 1, at: tx.at, closesAt },
      ...{ drawn: drawn.length, pool: pool.length, share: await term('reopenShare') },
    });
    const asked = [
      ...parts.map((personId) => ({ judgingId: id, personId, reason: 'part' as const })),
      ...drawn.map((personId) => ({ judgingId: id, personId, reason: 'drawn' as const })),
    ];
    if (asked.length) await tx.rows.insert(JudgeRow, asked);
    await this.topics.enter(tx, topicId, 'judge', {
      ...{ by: null, because: judgingBeginsWords, ownerId: null, dueAt: closesAt },
    });
    await this.outbox.publish(
      tx,
      judgingOpened({ districtId, subjectId: id, actorId: null, facts: { topic: topicId } }),
    );
  }

  /** My answer, changeable until the round ends. */
  async judge(tx: Tx, me: Actor, topicId: string, { done, words = '' }: Judge): Promise<void> {
    const newest = await this.judgings.newest(tx, topicId);
    if (!newest) throw new Refusal('judging.unfit', { why: judgingWhyWords.early });
    const round = await this.judgings.lock(tx, newest.id);
    if (round.outcome || round.closesAt <= tx.at)
      throw new Refusal('judging.unfit', { why: judgingWhyWords.over });
    const where = { judgingId: round.id, personId: me.id };
    if (!(await tx.rows.existsBy(JudgeRow, where)))
      throw new Refusal('judging.unfit', { why: judgingWhyWords.not_asked });
    const said = { done, words: words.trim() || null, answeredAt: tx.at };
    await tx.rows.update(JudgeRow, where, { ...said, enteredBy: null, way: null });
    await this.topics.took(tx, topicId, me.id, 'judged');
    await this.tellJudged(tx, round, me.id, 'no');
  }

  /** Writes down what somebody said on paper or in a call who was asked and has not answered; they may still change it on a phone. */
  async enter(tx: Tx, me: Actor, topicId: string, ask: EnterJudgement): Promise<void> {
    const { personId, way, done, words = '' } = ask;
    const topic = await this.headings.heading(tx, topicId);
    if (!topic || !holdsAt(me, steering, topic.path)) throw new Refusal('topic.missing');
    const newest = await this.judgings.newest(tx, topicId);
    if (!newest) throw new Refusal('judging.unfit', { why: judgingWhyWords.early });
    const round = await this.judgings.lock(tx, newest.id);
    if (round.outcome || round.closesAt <= tx.at)
      throw new Refusal('judging.unfit', { why: judgingWhyWords.over });
    if (personId === me.id) refuseFields({ personId: faults.own });
    const where = { judgingId: round.id, personId };
    const asked = await tx.rows.findOneBy(JudgeRow, where);
    if (asked?.done !== null) refuseFields({ personId: faults.personId });
    const said = { done, words: words.trim() || null, answeredAt: tx.at };
    await tx.rows.update(JudgeRow, where, { ...said, enteredBy: me.id, way });
    await this.topics.took(tx, topicId, personId, 'judged');
    await this.tellJudged(tx, round, me.id, 'yes');
  }

  private async tellJudged(
    tx: Tx,
    { id: subjectId, districtId }: JudgingRow,
    actorId: string,
    entered: 'yes' | 'no',
  ): Promise<void> {
    await this.outbox.publish(tx, judged({ districtId, subjectId, actorId, facts: { entered } }));
  }

  /** Ends the rounds whose time is over: enough who say no bring the topic back to being done. Answers how many ended. */
  async closeDue(tx: Tx, most = 50): Promise<number> {
    const due = await this.judgings.due(tx, most);
    for (const round of due) await this.close(tx, round);
    return due.length;
  }

  private async close(tx: Tx, { id, topicId, share, districtId }: JudgingRow): Promise<void> {
    const { yes, no } = await this.judgings.counts(tx, id);
    const outcome = outcomeOf({ yes, no }, share);
    await tx.rows.update(JudgingRow, id, { outcome });
    const because = judgedWords[outcome](no, yes + no);
    const topic = await this.headings.heading(tx, topicId);
    // a topic that was ended or merged meanwhile stays as it is
    if (topic?.state === 'open')
      await (outcome === 'again'
        ? this.topics.enter(tx, topicId, 'do', { by: null, because, ownerId: null, dueAt: null })
        : this.topics.finish(tx, topicId, { by: null, because }));
    await this.outbox.publish(
      tx,
      judgingClosed({ districtId, subjectId: id, actorId: null, facts: { topic: topicId, outcome } }),
    );
  }

  /** Someone left: what they said stays counted, their words are gone. */
  async forget({ rows }: Tx, personId: string): Promise<void> {
    await rows.update(JudgeRow, { personId }, { words: null });
  }
}
