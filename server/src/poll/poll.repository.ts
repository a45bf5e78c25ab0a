import { Injectable } from '@nestjs/common';
import type { Same } from '@linli/shared/poll/poll.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { PollOptionRow, PollRow } from './poll.entity';

/** A consultation with what lists say of it. */
export interface FoundPoll extends PollRow {
  readonly place: string;
  /** What the community, the place or the group that asks is called. */
  readonly asker: string;
  readonly firm: string | null;
  readonly people: number;
  readonly homes: number;
  readonly allHomes: number;
}

const columns = `p.id, p.district_id as "districtId", p.place_id as "placeId", p.path, p.topic_id as "topicId", p.asked_as as "askedAs", p.body_id as "bodyId",
  p.kind, p.state, p.title, p.words, p.most, p.opened_by as "openedBy", p.at, p.closes_at as "closesAt", p.closed_at as "closedAt", p.reason,
  p.firm_id as "firmId", p.firm_due as "firmDue", p.firm_outcome as "firmOutcome", p.firm_words as "firmWords", p.firm_on as "firmOn",
  o.name as place, f.name as firm,
  case p.asked_as when 'group' then g.name when 'head' then o.name else coalesce(c.name, o.name) end as asker,
  a.people, a.homes, (select count(*)::int from home h join stand s on s.place_id = h.entrance_id and s.tree = 'administrative'
                       where s.path >= p.path and s.path < p.path || 'g') as "allHomes"`;
const from = `poll p join place o on o.id = p.place_id left join place f on f.id = p.firm_id left join place g on g.id = p.body_id
  left join lateral (select q.name from stand s join place q on q.id = s.place_id and q.kind = 'community'
                      where s.tree = 'administrative' and starts_with(p.path, s.path) limit 1) c on true
  cross join lateral (select count(*)::int as people, count(distinct n.home_id)::int as homes from poll_answer n where n.poll_id = p.id) a`;

/** How consultations are found and locked. */
@Injectable()
export class PollRepository {
  /** Consultations by a condition on `p`, the open ones first. */
  found({ rows }: Read, where: string, values: readonly unknown[]): Promise<FoundPoll[]> {
    return rows.query(
      `select ${columns} from ${from} where ${where} order by p.state = 'open' desc, p.id desc limit 100`,
      [...values],
    );
  }

  /** One with what lists say of it. */
  async one(read: Read, id: string): Promise<FoundPoll> {
    const [poll] = await this.found(read, 'p.id = $1', [id]);
    if (!poll) throw new Refusal('poll.missing');
    return poll;
  }

  options({ rows }: Read, pollId: string): Promise<PollOptionRow[]> {
    return rows.find(PollOptionRow, { where: { pollId }, order: { position: 'ASC' } });
  }

  async lock({ rows }: Tx, id: string): Promise<PollRow> {
    const row = await rows.findOne(PollRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('poll.missing');
    return row;
  }

  /** Those whose time is over, locked as far as nobody else has them. */
  due({ rows, at }: Tx, most: number): Promise<PollRow[]> {
    return rows
      .createQueryBuilder(PollRow, 'p')
      .where("p.state = 'open' and p.closes_at <= :at", { at })
      .orderBy('p.closes_at')
      .limit(most)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  /** The answers of each building below a path that has several; those that are the same stand together. */
  sames({ rows }: Read, pollId: string): Promise<(Same & { readonly building: string })[]> {
    return rows.query(
      `select b.name as building, n.choices, count(*)::int as people from poll_answer n
         join stand s on s.place_id = n.door_id and s.tree = 'administrative'
         cross join lateral (select q.name from stand u join place q on q.id = u.place_id and q.kind in ('building','compound')
                              where u.tree = 'administrative' and starts_with(s.path, u.path) order by length(u.path) desc limit 1) b
        where n.poll_id = $1 group by 1, 2`,
      [pollId],
    );
  }
}
