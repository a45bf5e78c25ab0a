import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Read, Tx } from '../platform/db/db';
import { beginningOf, happened } from '../platform/outbox/event.queries';
import { CallBackRow, DrawRow } from './callback.entity';

/** A reporter of a matter that was answered on a day, who can be called. */
export interface Callable {
  readonly districtId: string;
  readonly communityId: string;
  readonly day: string;
  readonly ticketId: string;
  readonly cycle: number;
  readonly policyId: string;
  readonly personId: string;
  /** The first of those who follow it. */
  readonly first: boolean;
  /** Has never been signed in, or somebody reported it for them: cannot rate in the app. */
  readonly unable: boolean;
}

/** Someone who may call about a ticket, with the newest call-back they were given. */
export interface Caller {
  readonly id: string;
  readonly last: string | null;
}

/** The cycles of a ticket before this one, or a person, of one ticket or of all. */
export type About = { ticketId: string; before: number } | { personId: string; ticketId?: string };

/** On this day at work: appointed, and not on leave. */
const onDuty = (person: string, day: string) =>
  `not exists (select from leave l where l.person_id = ${person} and l.ended_at is null and ${day} between l.since and l.until)`;

/** How call-backs are drawn up, found and locked. */
@Injectable()
export class CallBackRepository {
  /** Whoever can be called about what was answered from one day to the day before another, as far as that community has not been drawn. */
  callable({ rows }: Read, from: string, before: string): Promise<Callable[]> {
    return rows.query<Callable[]>(
      `select t.district_id as "districtId", t.community_id as "communityId", n.day::text as day, t.id as "ticketId", t.cycle, t.policy_id as "policyId",
              r.person_id as "personId", row_number() over (partition by t.id, n.day order by r.first desc, r.at, r.person_id) = 1 as first,
              p.openid is null or (r.first and t.entered_by is not null) or not exists (select from session s where s.person_id = p.id) as unable
         from (select e.subject_id, (e.facts->>'cycle')::int as cycle, min((e.at at time zone 'Asia/Shanghai')::date) as day
                 from event e
                where e.kind = 'ticket.moved' and e.facts->>'to' in ('answered', 'settled') and e.facts->>'from' <> e.facts->>'to'
                  and ${happened(beginningOf('$1'), beginningOf('$2'))}
                group by 1, 2) n
         join ticket t on t.id = n.subject_id and t.cycle = n.cycle and t.state in ('answered', 'settled', 'reviewing') and t.outcome is distinct from 'duplicate'
         join ticket_reporter r on r.ticket_id = t.id and r.left_at is null and r.person_id is distinct from t.entered_by and r.person_id <> all(t.handlers)
         join person p on p.id = r.person_id and p.forgotten_at is null and (r.phone_sealed is not null or p.phone_sealed is not null)
        where not exists (select from call_back_draw d where d.community_id = t.community_id and d.day = n.day)
          and not exists (select from call_back c where c.ticket_id = t.id and c.cycle = t.cycle and c.person_id = p.id)
        order by t.community_id, n.day, t.id, 8 desc`,
      [from, before],
    );
  }

  /** Writes the draw of a community for a day down; false when another worker has. */
  async claim({ rows }: Tx, draw: DrawRow): Promise<boolean> {
    const added = await rows
      .createQueryBuilder()
      .insert()
      .into(DrawRow)
      .values(draw)
      .orIgnore()
      .returning('day')
      .execute();
    return (added.raw as unknown[]).length > 0;
  }

  /**
   * Who may call about a ticket today: those who steer its community or street and are at work, neither reported it nor ever
   * held it, and are not its subject; where there is nobody, those of the district.
   */
  async callersFor({ rows, at }: Read, ticketId: string): Promise<Caller[]> {
    const found = await rows.query<(Caller & { far: boolean })[]>(
      `select distinct a.person_id as id, (select max(c.id::text) from call_back c where c.caller_id = a.person_id) as last, pl.kind = 'district' as far
         from ticket t
         join stand s on s.tree = 'administrative' and starts_with(t.path, s.path) join place pl on pl.id = s.place_id
         join appointment a on a.place_id = s.place_id and a.since <= $2 and (a.until is null or a.until >= $2)
         join role r on r.code = a.role_code
        where t.id = $1 and ((pl.kind = 'community' and r.permission in ('coordinate', 'lead')) or (pl.kind in ('street', 'district') and r.permission = 'supervise'))
          and ${onDuty('a.person_id', '$2::date')} and a.person_id <> all(t.hidden_from) and a.person_id <> all(t.handlers)
          and not exists (select from ticket_reporter o where o.ticket_id = t.id and o.person_id = a.person_id)
          and not exists (select from event e where e.subject_id = t.id and e.id >= events_from(t.id) and (e.facts->>'person' = a.person_id::text or (e.actor_id = a.person_id and e.facts->>'move' in ('accept', 'spot'))))`,
      [ticketId, localDate(at)],
    );
    const near = found.filter(({ far }) => !far);
    return near.length ? near : found;
  }

  /** Call-backs that wait with nobody, or with someone who is not at work today; locked, as far as nobody else has them. */
  stranded({ rows, at }: Tx): Promise<CallBackRow[]> {
    return rows
      .createQueryBuilder(CallBackRow, 'c')
      .where(
        `c.state = 'waiting' and (c.caller_id is null or not ${onDuty('c.caller_id', 'cast(:day as date)')}
          or not exists (select from appointment a join role r on r.code = a.role_code
                          where a.person_id = c.caller_id and a.since <= :day and (a.until is null or a.until >= :day) and r.permission in ('coordinate', 'lead', 'supervise')))`,
        { day: localDate(at) },
      )
      .orderBy('c.id')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  lock({ rows }: Tx, id: string): Promise<CallBackRow | null> {
    return rows.findOne(CallBackRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  byId({ rows }: Read, id: string): Promise<CallBackRow | null> {
    return rows.findOneBy(CallBackRow, { id });
  }

  /** The call-backs that wait about it; locked. */
  waitingAbout({ rows }: Tx, about: About): Promise<CallBackRow[]> {
    return rows
      .createQueryBuilder(CallBackRow, 'c')
      .where("c.state = 'waiting'")
      .andWhere(
        'personId' in about
          ? `c.person_id = :personId${about.ticketId ? ' and c.ticket_id = :ticketId' : ''}`
          : 'c.ticket_id = :ticketId and c.cycle < :before',
        about,
      )
      .orderBy('c.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** What is to be asked of an account is asked of another from now on, or was; where both are asked, each stands. */
  async merge({ rows }: Tx, from: string, into: string): Promise<void> {
    await rows.query(
      `update call_back c set person_id = $2 where person_id = $1 and not exists (
         select from call_back o where o.ticket_id = c.ticket_id and o.cycle = c.cycle and o.person_id = $2)`,
      [from, into],
    );
  }

  /** Takes out what a person said on calls; the figures stay. */
  async eraseWords({ rows }: Tx, personId: string): Promise<void> {
    await rows.query('update call_back set words = null where person_id = $1', [personId]);
  }
}
