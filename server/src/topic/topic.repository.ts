import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { StageTerms, TopicFacts } from '@linli/shared/topic/topic.rules';
import { IsNull } from 'typeorm';
import { workName } from '../people/people.queries';
import type { Read, Tx } from '../platform/db/db';
import { TopicRow, TopicStageRow, TopicTermsRow } from './topic.entity';

/** How topics, their stages and a district's terms are found and locked. */
@Injectable()
export class TopicRepository {
  lock({ rows }: Tx, id: string): Promise<TopicRow | null> {
    return rows.findOne(TopicRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  byId({ rows }: Read, id: string): Promise<TopicRow | null> {
    return rows.findOneBy(TopicRow, { id });
  }

  /** The terms of a district in force now. */
  termsOf({ rows }: Read, districtId: string): Promise<TopicTermsRow> {
    return rows.findOneOrFail(TopicTermsRow, { where: { districtId }, order: { version: 'DESC' } });
  }

  /** All terms of a district so far with who laid them down, the newest first. */
  async allTerms({ rows }: Read, districtId: string): Promise<(TopicTermsRow & { by: string | null })[]> {
    const take = 50;
    const found = await rows.find(TopicTermsRow, { where: { districtId }, order: { version: 'DESC' }, take });
    const ids = found.flatMap(({ byId }) => byId ?? []);
    const names = await rows.query<{ id: string; name: string | null }[]>(
      `select p.id, coalesce(n.work_name, p.name) as name from person p ${workName('n', 'p.id')} where p.id = any($1)`,
      [ids],
    );
    return found.map((row) => ({ ...row, by: names.find(({ id }) => id === row.byId)?.name ?? null }));
  }

  /** The terms under which a topic was raised, which it keeps. */
  keptTerms({ rows }: Read, { districtId, termsVersion }: TopicRow): Promise<TopicTermsRow> {
    return rows.findOneByOrFail(TopicTermsRow, { districtId, version: termsVersion });
  }

  /** The stage a topic is in; null before neighbours see it and after its end. */
  stageNow({ rows }: Read, topicId: string): Promise<TopicStageRow | null> {
    return rows.findOneBy(TopicStageRow, { topicId, leftAt: IsNull() });
  }

  /** A topic leaves the stage it is in. */
  async leaveStage(tx: Tx, topicId: string): Promise<void> {
    await tx.rows.update(TopicStageRow, { topicId, leftAt: IsNull() }, { leftAt: tx.at });
  }

  /** What a place is called. */
  async nameOf({ rows }: Read, placeId: string): Promise<string> {
    const [found] = await rows.query<{ name: string }[]>('select name from place where id = $1', [placeId]);
    return found?.name ?? '';
  }

  /** What decides who may do what with a topic. */
  async factsOf(read: Read, topic: TopicRow): Promise<TopicFacts> {
    const { raiserId, path, groupId } = topic;
    const [held] = await read.rows.query<{ permission: StageTerms['permission']; path: string }[]>(
      `select g.permission, s.path from topic_stage g join stand s on s.place_id = g.owner_id and s.tree = 'administrative'
        where g.topic_id = $1 and g.left_at is null`,
      [topic.id],
    );
    return { raiserId, path, held: held ?? null, seats: groupId ? await this.seatsOf(read, groupId) : [] };
  }

  /** Who sits in a residents' group today. */
  async seatsOf({ rows, at }: Read, groupId: string): Promise<string[]> {
    const found = await rows.query<{ personId: string }[]>(
      `select distinct person_id as "personId" from seat where body_id = $1 and since <= $2 and (until is null or until >= $2)`,
      [groupId, localDate(at)],
    );
    return found.map(({ personId }) => personId);
  }

  /** The groups of residents, by their names, in which somebody sits today, of the compound around a path. */
  groupsOf({ rows, at }: Read, personId: string): Promise<{ id: string; name: string; forId: string }[]> {
    return rows.query(
      `select distinct p.id, p.name, b.for_id as "forId" from seat s join body b on b.place_id = s.body_id join place p on p.id = b.place_id
        where s.person_id = $1 and s.since <= $2 and (s.until is null or s.until >= $2)
          and b.type in ('self_governing_group','owners_committee','residents_committee') order by p.name`,
      [personId, localDate(at)],
    );
  }

  /** How many topics of a person wait to be looked at, or for support. */
  async waitingOf({ rows }: Read, raiserId: string): Promise<number> {
    const [found] = await rows.query<{ count: number }[]>(
      `select count(*)::int as count from topic where raiser_id = $1 and (state = 'pending' or state = 'open' and stage = 'raise')`,
      [raiserId],
    );
    return found?.count ?? 0;
  }

  /** Whether somebody belongs to a home below a path today. */
  async livesBelow({ rows, at }: Read, personId: string, path: string): Promise<boolean> {
    const [found] = await rows.query<{ lives: boolean }[]>(
      `select exists (select from resident r join home h on h.id = r.home_id
                        join stand s on s.place_id = h.entrance_id and s.tree = 'administrative'
                       where r.person_id = $1 and r.since <= $3 and (r.until is null or r.until > $3)
                         and starts_with(s.path, $2)) as lives`,
      [personId, path, localDate(at)],
    );
    return found?.lives ?? false;
  }

  /** To how many raisers without a phone somebody still has to bring word. */
  async callsOf({ rows }: Read, helperId: string): Promise<number> {
    const [found] = await rows.query<{ calls: number }[]>(
      'select count(distinct topic_id)::int as calls from topic_echo where helper_id = $1 and called_at is null',
      [helperId],
    );
    return found?.calls ?? 0;
  }

  /** How the check of some words stands; null where none was made. */
  async checkOf({ rows }: Read, kind: 'topic' | 'argument', subjectId: string): Promise<string | null> {
    const [found] = await rows.query<{ state: string }[]>(
      `select state from content_check where kind = $1 and subject_id = $2 order by asked_at desc limit 1`,
      [kind, subjectId],
    );
    return found?.state ?? null;
  }
}
