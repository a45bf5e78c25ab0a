import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { JudgeReason } from '@linli/shared/judging/judging.rules';
import type { Read, Tx } from '../platform/db/db';
import { JudgeRow, JudgingRow } from './judging.entity';

interface Counts {
  readonly asked: number;
  readonly entered: number;
  readonly yes: number;
  readonly no: number;
}
interface Unheard {
  readonly id: string;
  readonly reason: JudgeReason;
  readonly entranceId: string | null;
  readonly room: string | null;
}

/** How rounds, those who are asked and what they said are found. */
@Injectable()
export class JudgingRepository {
  newest({ rows }: Read, topicId: string): Promise<JudgingRow | null> {
    return rows.findOne(JudgingRow, { where: { topicId }, order: { round: 'DESC' } });
  }

  lock({ rows }: Tx, id: string): Promise<JudgingRow> {
    return rows.findOneOrFail(JudgingRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  due({ rows, at }: Tx, most: number): Promise<JudgingRow[]> {
    return rows
      .createQueryBuilder(JudgingRow, 'j')
      .where('j.outcome is null and j.closes_at <= :at', { at })
      .limit(most)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  /** Everyone who took part in a topic in any way. */
  async parts({ rows }: Read, topicId: string): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      'select distinct person_id as id from topic_part where topic_id = $1',
      [topicId],
    );
    return found.map(({ id }) => id);
  }

  /** One person of every home below a path where somebody lives today: whoever was there first. */
  async living({ rows, at }: Read, path: string): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      `select distinct on (r.home_id) r.person_id as id from resident r join home h on h.id = r.home_id
         join stand s on s.place_id = h.entrance_id and s.tree = 'administrative'
        where s.path >= $1 and s.path < $1 || 'g' and r.since <= $2 and (r.until is null or r.until > $2)
        order by r.home_id, r.since, r.id`,
      [path, localDate(at)],
    );
    return [...new Set(found.map(({ id }) => id))];
  }

  async counts({ rows }: Read, judgingId: string): Promise<Counts> {
    const [found] = await rows.query<Counts[]>(
      `select count(*)::int as asked, count(entered_by)::int as entered, count(*) filter (where done)::int as yes, count(*) filter (where not done)::int as no from judge where judging_id = $1`,
      [judgingId],
    );
    return found ?? { asked: 0, entered: 0, yes: 0, no: 0 };
  }

  /** Those asked in a round who have not answered, with the home they have below a path. */
  unheard({ rows, at }: Read, judgingId: string, path: string): Promise<Unheard[]> {
    return rows.query(
      `select j.person_id as id, j.reason, h.entrance_id as "entranceId", h.room from judge j
         left join lateral (select h.entrance_id, h.room, s.path from resident r join home h on h.id = r.home_id
                              join stand s on s.place_id = h.entrance_id and s.tree = 'administrative'
                             where r.person_id = j.person_id and r.since <= $3 and (r.until is null or r.until > $3)
                             order by not starts_with(s.path, $2), r.since limit 1) h on true
        where j.judging_id = $1 and j.done is null order by h.path nulls last, length(h.room), h.room, j.person_id limit 500`,
      [judgingId, path, localDate(at)],
    );
  }

  /** Those who were drawn in a round. */
  async drawn({ rows }: Read, judgingId: string): Promise<string[]> {
    const found = await rows.findBy(JudgeRow, { judgingId, reason: 'drawn' });
    return found.map(({ personId }) => personId);
  }
}
