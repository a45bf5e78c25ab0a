import { Injectable } from '@nestjs/common';
import { dueAt } from '@linli/shared/deadline/deadline.rules';
import { Refusal } from '@linli/shared/refusal';
import {
  stageAt,
  type Stage,
  type StageTerms,
  type TakenPart,
  type TopicPart,
  type TopicTerms,
} from '@linli/shared/topic/topic.rules';
import { echoWords } from '@linli/shared/topic/topic.words';
import { CalendarService } from '../calendar/calendar.service';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TopicEchoRow, TopicPartRow, TopicRow, TopicStageRow, TopicTermsRow } from './topic.entity';
import { topicEchoed, topicEntered, topicTermsPut } from './topic.events';
import { TopicLife } from './topic.life';
import { TopicRepository } from './topic.repository';

export type { TopicRow };

/** Into which stage a topic goes: by whom (null: by what the numbers say), why, who has it there and until when. */
export interface Entering {
  readonly by: string | null;
  readonly because: string;
  /** The place that holds it; null: the one that the district's terms name. */
  readonly ownerId: string | null;
  /** Null: after the days that the terms name. */
  readonly dueAt: Date | null;
}

/** What other features do to a topic: bring it on, note who took part, tell everybody who did. */
@Injectable()
export class TopicService {
  constructor(
    private readonly topics: TopicRepository,
    private readonly life: TopicLife,
    private readonly places: PlaceService,
    private readonly calendars: CalendarService,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down a new version of a district's terms; topics that run keep theirs. Answers the version. */
  async layDown(
    tx: Tx,
    { districtId, by }: { districtId: string; by: string | null },
    { steps, ...terms }: TopicTerms,
  ): Promise<number> {
    const before = await tx.rows.findOne(TopicTermsRow, {
      where: { districtId },
      order: { version: 'DESC' },
    });
    const version = (before?.version ?? 0) + 1;
    await tx.rows.insert(TopicTermsRow, {
      districtId,
      version,
      at: tx.at,
      byId: by,
      steps: [...steps],
      ...terms,
    });
    const facts = { version: `${version}` };
    await this.outbox.publish(tx, topicTermsPut({ districtId, subjectId: districtId, actorId: by, facts }));
    return version;
  }

  /** A topic, locked; null where there is none. */
  lock(tx: Tx, id: string): Promise<TopicRow | null> {
    return this.topics.lock(tx, id);
  }

  /** Notes that somebody took part, once in each way; they are told what becomes of it from now on. */
  async took(tx: Tx, topicId: string, personId: string, part: TakenPart): Promise<void> {
    const topic = await this.topics.byId(tx, topicId);
    if (!topic) throw new Refusal('topic.missing');
    const { districtId } = topic;
    await tx.rows
      .createQueryBuilder()
      .insert()
      .into(TopicPartRow)
      .values({ topicId, personId, part, districtId, at: tx.at })
      .orIgnore()
      .execute();
  }

  /** Brings an open topic into a stage and tells everybody who took part. A stage that the district does not have falls to its next. */
  async enter(tx: Tx, topicId: string, stage: Stage, entering: Entering): Promise<void> {
    await this.bring(tx, await this.inHand(tx, topicId), stage, entering, ['app']);
  }

  /** Ends an open topic as done, and tells everybody who took part. */
  async finish(tx: Tx, topicId: string, { by, because }: Pick<Entering, 'by' | 'because'>): Promise<void> {
    await this.life.advance(tx, await this.inHand(tx, topicId), 'finish', ['app'], { by });
    await this.echo(tx, topicId, echoWords.finished(because));
  }

  /** The same for a topic in hand, by whoever plays these parts. */
  async bring(
    tx: Tx,
    topic: TopicRow,
    stage: Stage,
    entering: Entering,
    parts: readonly TopicPart[],
  ): Promise<void> {
    const { steps } = await this.topics.keptTerms(tx, topic);
    const step = stageAt(steps, stage);
    if (!step) throw new Refusal('topic.stage');
    await this.life.advance(tx, topic, 'enter', parts, { by: entering.by, stage: step.stage });
    const record = await this.hold(tx, topic, step, entering);
    const owner = await this.topics.nameOf(tx, record.ownerId);
    const { because } = entering;
    const at = steps.indexOf(step) + 1;
    await this.echo(tx, topic.id, echoWords.entered(step.name, at, { owner, due: record.dueAt, because }));
  }

  /** Puts down that a topic is in a stage from now on, with who has it and until when; what it was in before ends. */
  async hold(tx: Tx, topic: TopicRow, step: StageTerms, entering: Entering): Promise<TopicStageRow> {
    const { id: topicId, districtId } = topic;
    await this.topics.leaveStage(tx, topicId);
    const row = tx.rows.create(TopicStageRow, {
      ...{ id: newId(tx.at), districtId, topicId, stage: step.stage, permission: step.permission },
      ...{ byId: entering.by, because: entering.because, enteredAt: tx.at, lateAt: null, leftAt: null },
      ownerId: entering.ownerId ?? (await this.ownerOf(tx, topic, step)),
      dueAt: entering.dueAt ?? (await this.dueIn(tx, topic, step.days)),
    });
    if (row.dueAt <= tx.at) throw new Refusal('topic.due');
    await tx.rows.insert(TopicStageRow, row);
    const facts = { stage: step.stage, record: row.id };
    await this.outbox.publish(
      tx,
      topicEntered({ districtId, subjectId: topicId, actorId: entering.by, facts }),
    );
    return row;
  }

  /** Tells everyone who took part in a topic one line; whoever raised it without a phone is called by somebody. */
  async echo(tx: Tx, topicId: string, line: string): Promise<void> {
    const topic = await this.topics.byId(tx, topicId);
    if (!topic) throw new Refusal('topic.missing');
    const { districtId, communityId, helperId } = topic;
    const { callDays } = await this.topics.keptTerms(tx, topic);
    const callDue = helperId && (await this.workDue(tx, districtId, communityId, callDays));
    const id = newId(tx.at);
    const rest = { lateAt: null, calledAt: null, calledBy: null, note: null };
    await tx.rows.insert(TopicEchoRow, {
      id,
      districtId,
      topicId,
      at: tx.at,
      line,
      helperId,
      callDue,
      ...rest,
    });
    await this.outbox.publish(
      tx,
      topicEchoed({ districtId, subjectId: topicId, actorId: null, facts: { echo: id } }),
    );
  }

  /** The end of the n-th working day from now in a community. */
  async workDue(read: Read, districtId: string, communityId: string, days: number): Promise<Date> {
    const { calendar } = await this.calendars.inForce(read, districtId, communityId);
    return dueAt(read.at, { unit: 'working_day', days }, calendar).due;
  }

  /** The end of the n-th calendar day from now. */
  async dueIn(read: Read, { districtId, communityId }: TopicRow, days: number): Promise<Date> {
    const { calendar } = await this.calendars.inForce(read, districtId, communityId);
    return dueAt(read.at, { unit: 'calendar_day', days }, calendar).due;
  }

  private async ownerOf(read: Read, topic: TopicRow, { level }: StageTerms): Promise<string> {
    const chain = await this.places.chainOf(read, topic.placeId);
    const at: Record<StageTerms['level'], string | undefined> = {
      grid: topic.gridId ?? chain.grids[0]?.id,
      compound: chain.compound?.id,
      community: chain.community.id,
      street: chain.street.id,
      district: chain.district.id,
    };
    return at[level] ?? chain.community.id;
  }

  private async inHand(tx: Tx, id: string): Promise<TopicRow> {
    const topic = await this.topics.lock(tx, id);
    if (!topic) throw new Refusal('topic.missing');
    return topic;
  }
}
