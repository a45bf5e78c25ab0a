import { Injectable } from '@nestjs/common';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { dayNumber, dayOfDate, instantOn } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal, refuseFields } from '@linli/shared/refusal';
import { topicMoveFaults, type MoveTopic, type TopicMoveFields } from '@linli/shared/topic/topic.contract';
import { answerOf, type TopicMove, type TopicPart } from '@linli/shared/topic/topic.rules';
import { echoWords, topicFieldWords } from '@linli/shared/topic/topic.words';
import { CheckService } from '../check/check.service';
import type { Tx } from '../platform/db/db';
import { RaiseService, refuseGivingAway } from './raise.service';
import type { TopicRow } from './topic.entity';
import { TopicLife } from './topic.life';
import { MergeService } from './merge.service';
import { TopicRepository } from './topic.repository';
import { TopicService } from './topic.service';

interface Step {
  readonly topic: TopicRow;
  readonly parts: readonly TopicPart[];
  readonly fields: TopicMoveFields;
  readonly me: Actor;
}

const chosen: ReadonlySet<string> = new Set(['reason', 'stage', 'into', 'on']);

/** What people do to a topic: whoever raised it, whoever looks at it, and whoever holds its stage. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly topics: TopicRepository,
    private readonly life: TopicLife,
    private readonly keeping: TopicService,
    private readonly merging: MergeService,
    private readonly raising: RaiseService,
    private readonly checks: CheckService,
  ) {}

  /** One move of a topic by whoever plays a part in it. */
  async move(tx: Tx, me: Actor, id: string, { move, version, fields }: MoveTopic): Promise<void> {
    refuseFields(
      wordsOfFaults(topicMoveFaults(move, fields), topicFieldWords, (name) =>
        chosen.has(name) ? 'choose' : 'write',
      ),
    );
    const { topic, parts } = await this.life.take(tx, me, id, version);
    await this.steps[move](tx, { topic, parts, fields, me });
  }

  private readonly steps: Record<TopicMove, (tx: Tx, step: Step) => Promise<void>> = {
    publish: (tx, step) => this.publish(tx, step),
    refuse: (tx, step) => this.refuse(tx, step),
    revise: (tx, step) => this.revise(tx, step),
    withdraw: (tx, step) => this.withdraw(tx, step),
    takeUp: (tx, step) => this.answer(tx, step, 'takeUp'),
    study: (tx, step) => this.answer(tx, step, 'study'),
    decline: (tx, step) => this.answer(tx, step, 'decline'),
    enter: (tx, step) => this.enter(tx, step),
    merge: (tx, step) => this.merge(tx, step),
    finish: (tx, step) => this.finish(tx, step),
    reopen: (tx, step) => this.reopen(tx, step),
  };

  /** Lets neighbours see a topic; the clock of its first stage begins. */
  private async publish(tx: Tx, { topic, parts, fields, me }: Step): Promise<void> {
    const title = fields.title?.trim() ?? topic.title ?? '';
    const words = fields.words?.trim() ?? topic.words ?? '';
    refuseGivingAway({ title, words });
    const { steps } = await this.topics.keptTerms(tx, topic);
    const [first] = steps;
    if (!first) throw new Error('terms without a step cannot be laid down');
    const change = { by: me.id, reviewedBy: me.id, publishedAt: tx.at, title, words };
    await this.life.advance(tx, topic, 'publish', parts, change);
    await this.keeping.hold(tx, topic, first, { by: me.id, because: '', ownerId: null, dueAt: null });
    await this.checks.settle(tx, me.id, topic.id, true);
    await this.keeping.echo(tx, topic.id, echoWords.published);
  }

  /** Says kindly why neighbours do not see it. */
  private async refuse(tx: Tx, { topic, parts, fields, me }: Step): Promise<void> {
    const refusedWords = fields.because?.trim() ?? null;
    const change = { by: me.id, reviewedBy: me.id, refused: fields.reason ?? null, refusedWords };
    await this.life.advance(tx, topic, 'refuse', parts, change);
    await this.checks.settle(tx, me.id, topic.id, false);
  }

  /** Says it otherwise; it is looked at anew. */
  private async revise(tx: Tx, { topic, parts, fields, me }: Step): Promise<void> {
    const { title = '', words = '' } = fields;
    refuseGivingAway({ title, words });
    const { districtId, communityId } = topic;
    const { reviewDays } = await this.topics.keptTerms(tx, topic);
    await this.life.advance(tx, topic, 'revise', parts, {
      ...{
        by: me.id,
        title: title.trim(),
        words: words.trim(),
        refused: null,
        refusedWords: null,
        lateAt: null,
      },
      reviewDue: await this.keeping.workDue(tx, districtId, communityId, reviewDays),
    });
    await this.raising.have(tx, topic);
  }

  /** Takes it back, as long as nobody stands behind it yet. */
  private async withdraw(tx: Tx, { topic, parts, me }: Step): Promise<void> {
    if (topic.supports > 0 || topic.stage !== 'raise') throw new Refusal('topic.begun');
    await this.life.advance(tx, topic, 'withdraw', parts, { by: me.id });
  }

  /** A reasoned answer: what is taken up has a day, what is studied one by which an answer follows. */
  private async answer(tx: Tx, step: Step, move: 'takeUp' | 'study' | 'decline'): Promise<void> {
    const { topic, parts, fields, me } = step;
    const { because = '', on = null, cost = null } = fields;
    const studies = move === 'study';
    if (on) await this.refuseDay(tx, topic, on, studies);
    const answer = answerOf[move] ?? null;
    await this.life.advance(tx, topic, move, parts, {
      ...{ by: me.id, answer, answerBecause: because.trim(), answerCost: cost, answerOn: on },
      ...{ answeredAt: tx.at, answeredBy: me.id, studyLateAt: null },
      studyDue: studies && on ? endOf(on) : null,
    });
    if (answer) await this.keeping.echo(tx, topic.id, echoWords.answered(answer, because.trim(), on));
  }

  private async enter(tx: Tx, { topic, parts, fields, me }: Step): Promise<void> {
    const { stage, because = '', on } = fields;
    const { steps } = await this.topics.keptTerms(tx, topic);
    if (!stage || stage === topic.stage || !steps.some((step) => step.stage === stage))
      throw atField('topic.stage', 'stage');
    if (on) await this.refuseDay(tx, topic, on, false);
    const dueAt = on ? endOf(on) : null;
    await this.keeping.bring(
      tx,
      topic,
      stage,
      { by: me.id, because: because.trim(), ownerId: null, dueAt },
      parts,
    );
  }

  private async merge(tx: Tx, { topic, parts, fields, me }: Step): Promise<void> {
    const into = fields.into && fields.into !== topic.id ? await this.topics.lock(tx, fields.into) : null;
    if (into?.state !== 'open' || into.communityId !== topic.communityId || !holdsAt(me, steering, into.path))
      throw atField('topic.into', 'into');
    await this.merging.merge(tx, topic, into, { by: me.id, because: fields.because?.trim() ?? '', parts });
  }

  private async finish(tx: Tx, { topic, parts, fields, me }: Step): Promise<void> {
    const { steps } = await this.topics.keptTerms(tx, topic);
    const last = steps.slice(-2).map(({ stage }) => stage);
    if (!last.includes(topic.stage)) throw new Refusal('topic.early');
    await this.life.advance(tx, topic, 'finish', parts, { by: me.id, studyDue: null });
    await this.keeping.echo(tx, topic.id, echoWords.finished(fields.because?.trim() ?? ''));
  }

  /** Takes a topic that was called done up again, where it was done. */
  private async reopen(tx: Tx, { topic, parts, fields, me }: Step): Promise<void> {
    const because = fields.because?.trim() ?? '';
    await this.life.advance(tx, topic, 'reopen', parts, { by: me.id });
    await this.keeping.bring(tx, topic, 'do', { by: me.id, because, ownerId: null, dueAt: null }, ['app']);
  }

  /** A day that is over, or farther away than things may be studied, is refused at its field. */
  private async refuseDay(tx: Tx, topic: TopicRow, on: string, studies: boolean): Promise<void> {
    const { studyDays } = await this.topics.keptTerms(tx, topic);
    const ahead = dayOfDate(on) - dayNumber(tx.at);
    if (ahead < 0 || ahead > 730) throw atField('topic.day', 'on');
    if (studies && ahead > studyDays) throw atField('topic.study', 'on', { days: studyDays });
  }
}

/** The end of a day in Shanghai. */
const endOf = (date: string): Date => instantOn(dayOfDate(date) + 1, 0);
