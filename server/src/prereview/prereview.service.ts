import { Injectable } from '@nestjs/common';
import { isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import type { AskPrereview, GivePrereview } from '@linli/shared/prereview/prereview.contract';
import {
  opinionWords,
  prereviewEchoWords,
  prereviewFaults as faults,
  prereviewOwedWords,
} from '@linli/shared/prereview/prereview.words';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { OwedService } from '../owed/owed.service';
import { IsNull } from 'typeorm';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TopicQueries } from '../topic/topic.queries';
import { TopicService } from '../topic/topic.service';
import { PrereviewMatterRow, PrereviewRow } from './prereview.entity';
import { prereviewAsked, prereviewGiven } from './prereview.events';
import { PrereviewQueries } from './prereview.queries';

/** Branches say first what they think of a matter, by a day and with a reason; nothing that owners ask for waits for it. */
@Injectable()
export class PrereviewService {
  constructor(
    private readonly queries: PrereviewQueries,
    private readonly topics: TopicService,
    private readonly headings: TopicQueries,
    private readonly owed: OwedService,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down the matters of a district on which a branch says its opinion first. */
  async layDown(tx: Tx, districtId: string, matters: readonly string[]): Promise<void> {
    const rows = matters.map((name) => ({ id: newId(tx.at), districtId, name }));
    await tx.rows.insert(PrereviewMatterRow, rows);
  }

  /** Sends a topic to a branch of its compound or community. */
  async ask(tx: Tx, me: Actor, topicId: string, { matterId, branchId }: AskPrereview): Promise<void> {
    const topic = await this.headings.heading(tx, topicId);
    if (!topic || !holdsAt(me, steering, topic.path)) throw new Refusal('topic.missing');
    if (topic.state !== 'open') throw new Refusal('prereview.over');
    const { districtId, path, title } = topic;
    const matter = await tx.rows.findOneBy(PrereviewMatterRow, { id: matterId, districtId });
    const branches = await this.queries.branches(tx, path);
    refuseFields({
      ...(!matter && { matterId: faults.matter }),
      ...(!branches.some(({ id }) => id === branchId) && { branchId: faults.branch }),
    });
    if (await tx.rows.existsBy(PrereviewRow, { topicId, givenAt: IsNull() }))
      throw new Refusal('prereview.twice');
    const id = newId(tx.at);
    const dueAt = await this.owed.dueIn(tx, path, 'prereviewDays');
    const about = { districtId, topicId, matterId, branchId, askedBy: me.id };
    await tx.rows.insert(PrereviewRow, { id, ...about, at: tx.at, dueAt });
    const words = prereviewOwedWords(title ?? '');
    await this.owed.owe(tx, { kind: 'prereview', subjectId: id, topicId, placeId: branchId, words, dueAt });
    const asked = { districtId, subjectId: topicId, actorId: me.id, facts: { prereview: id } };
    await this.outbox.publish(tx, prereviewAsked(asked));
  }

  /** The branch, or the community for it, writes down its opinion; everybody who took part hears of it. */
  async give(tx: Tx, me: Actor, id: string, { on, present, opinion, words }: GivePrereview): Promise<void> {
    const row = await tx.rows.findOne(PrereviewRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const topic = row && (await this.headings.heading(tx, row.topicId));
    if (!row || !topic || !(await this.mayGive(tx, me, row.branchId, topic.path)))
      throw new Refusal('prereview.missing');
    if (row.givenAt) throw new Refusal('prereview.given');
    const wrong = dayFault(on, localDate(row.at), localDate(tx.at));
    refuseFields(wrong ? { on: wrong } : {});
    const said = { metOn: on, present: present.trim(), opinion, words: words.trim() };
    await tx.rows.update(PrereviewRow, id, { ...said, givenBy: me.id, givenAt: tx.at });
    await this.owed.done(tx, { kind: 'prereview', subjectId: id });
    const branch = await this.queries.nameOf(tx, row.branchId);
    await this.topics.echo(tx, row.topicId, prereviewEchoWords(branch, opinionWords[opinion]));
    const about = { districtId: row.districtId, subjectId: row.topicId, actorId: me.id };
    await this.outbox.publish(tx, prereviewGiven({ ...about, facts: { prereview: id, opinion } }));
  }

  private async mayGive(tx: Tx, me: Actor, branchId: string, path: string): Promise<boolean> {
    return holdsAt(me, steering, path) || (await this.queries.spokenFor(tx, me)).includes(branchId);
  }
}

const dayFault = (on: string, asked: string, today: string): string | null =>
  !isDate(on) ? faults.never : on > today ? faults.future : on < asked ? faults.early : null;
