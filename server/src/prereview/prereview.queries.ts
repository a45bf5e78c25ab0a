import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import type { Prereviews } from '@linli/shared/prereview/prereview.contract';
import { Refusal } from '@linli/shared/refusal';
import { shownTopics } from '@linli/shared/topic/topic.rules';
import type { Read } from '../platform/db/db';
import { TopicQueries } from '../topic/topic.queries';
import { PrereviewMatterRow, PrereviewRow } from './prereview.entity';

type Found = PrereviewRow & { readonly matter: string; readonly branch: string };

/** What branches said, and have still to say, of a topic. */
@Injectable()
export class PrereviewQueries {
  constructor(private readonly headings: TopicQueries) {}

  /** The opinions on a topic, the newest first; for staff also what may be asked of whom. */
  async ofTopic(read: Read, me: Actor | null, topicId: string): Promise<Prereviews> {
    const topic = await this.headings.heading(read, topicId);
    const steers = topic !== null && me !== null && holdsAt(me, steering, topic.path);
    if (!topic || !(steers || shownTopics.some((state) => state === topic.state)))
      throw new Refusal('topic.missing');
    const found = await read.rows.query<Found[]>(
      `select r.id, r.at, r.due_at as "dueAt", r.met_on as "metOn", r.present, r.opinion, r.words, r.given_at as "givenAt", r.branch_id as "branchId",
              m.name as matter, p.name as branch
         from prereview r join prereview_matter m on m.id = r.matter_id join place p on p.id = r.branch_id
        where r.topic_id = $1 order by r.id desc limit 20`,
      [topicId],
    );
    const mine = me ? await this.spokenFor(read, me) : [];
    const where = { districtId: topic.districtId };
    const matters = steers ? await read.rows.find(PrereviewMatterRow, { where, order: { id: 'ASC' } }) : [];
    return {
      now: read.at.toISOString(),
      today: localDate(read.at),
      prereviews: found.map(
        ({ id, matter, branch, branchId, metOn: on, present, opinion, words, ...row }) => ({
          ...{ id, matter, branch, on, present, opinion, words },
          at: row.at.toISOString(),
          due: row.dueAt.toISOString(),
          late: !row.givenAt && row.dueAt < read.at,
          givenAt: row.givenAt?.toISOString() ?? null,
          mayGive: !row.givenAt && (steers || mine.includes(branchId)),
        }),
      ),
      matters: matters.map(({ id, name }) => ({ id, name })),
      branches: steers ? await this.branches(read, topic.path) : [],
    };
  }

  /** The branches and committees of the party of the compound and community of a path. */
  branches({ rows, at }: Read, path: string): Promise<{ id: string; name: string }[]> {
    return rows.query(
      `select p.id, p.name from body b join place p on p.id = b.place_id and (p.until is null or p.until > $2)
         join stand s on s.place_id = b.for_id and s.tree = 'administrative'
        where b.type in ('branch','big_committee') and starts_with($1, s.path) order by length(s.path) desc, p.name limit 50`,
      [path, localDate(at)],
    );
  }

  /** A topic that was sent to a branch, as messages tell of it; null once it is gone. */
  async mentioned(read: Read, id: string): Promise<{ branchId: string; title: string; dueAt: Date } | null> {
    const row = await read.rows.findOneBy(PrereviewRow, { id });
    const topic = row && (await this.headings.heading(read, row.topicId));
    return topic ? { branchId: row.branchId, title: topic.title ?? '', dueAt: row.dueAt } : null;
  }

  /** The branches for which I speak today: those in which I am secretary or their deputy. */
  async spokenFor({ rows, at }: Read, me: Actor): Promise<string[]> {
    const seats = await rows.query<{ id: string }[]>(
      `select distinct body_id as id from seat where person_id = $1 and kind in ('secretary','deputy_secretary')
          and since <= $2 and (until is null or until >= $2)`,
      [me.id, localDate(at)],
    );
    return seats.map(({ id }) => id);
  }

  async nameOf({ rows }: Read, placeId: string): Promise<string> {
    const [place] = await rows.query<{ name: string }[]>('select name from place where id = $1', [placeId]);
    return place?.name ?? '';
  }
}
