import { Injectable } from '@nestjs/common';
import { leftReasons, whyLeft, type Left, type LeftReason } from '@linli/shared/clearing/clearing.rules';
import type { Clearing } from '@linli/shared/clearing/clearing.contract';
import { dueKind } from '@linli/shared/ticket/ticket.rules';
import type { Read } from '../platform/db/db';
import { happened } from '../platform/outbox/event.queries';
import { workName } from '../people/people.queries';

/** A place whose day is looked at, and who looks: what is kept from them is not counted. */
export interface Whose {
  readonly districtId: string;
  readonly path: string;
  readonly meId: string;
}

export interface OpenRow extends Left {
  readonly ticketId: string;
  readonly number: string;
  readonly category: string;
  readonly placeId: string;
  readonly unit: string;
  readonly handler: string | null;
  readonly due: Date | null;
  readonly why: LeftReason;
}

const dueKindSql = `case t.state ${Object.entries(dueKind)
  .map(([state, kind]) => `when '${state}' then '${kind}'`)
  .join(' ')} end`;

/** How a day is counted. */
@Injectable()
export class ClearingRepository {
  /** What came in between two instants, what was done, and in which ways. */
  async counts(
    { rows }: Read,
    { districtId, path, meId }: Whose,
    { from, to }: { from: Date; to: Date },
  ): Promise<Pick<Clearing, 'came' | 'done' | 'ways'>> {
    const [row] = await rows.query<
      [{ came: number; done: number; spot: number; up: number; visit: number; long: number }]
    >(
      `select (select count(*)::int from ticket t where t.district_id = $1 and t.at >= $4 and t.at < $5 and starts_with(t.path, $2) and $3 <> all(t.hidden_from)) as came,
              count(distinct e.subject_id) filter (where e.facts->>'move' in ('spot','resolve'))::int as done,
              count(distinct e.subject_id) filter (where e.facts->>'move' = 'spot')::int as spot,
              count(distinct e.subject_id) filter (where e.facts->>'move' in ('refer','referUp','raise'))::int as up,
              count(distinct e.subject_id) filter (where e.facts->>'move' = 'feedback' and e.facts->>'channel' = 'visit')::int as visit,
              count(distinct e.subject_id) filter (where e.facts->>'move' = 'carry')::int as long
         from event e join ticket t on t.id = e.subject_id
        where e.kind = 'ticket.moved' and e.district_id = $1 and ${happened('$4', '$5')} and starts_with(t.path, $2) and $3 <> all(t.hidden_from)`,
      [districtId, path, meId, from, to],
    );
    const { came, done, ...ways } = row;
    return { came, done, ways };
  }

  /** Everything that is open now and not only waits to be rated, by unit, handler and due. */
  async open({ rows }: Read, { path, meId }: Omit<Whose, 'districtId'>): Promise<OpenRow[]> {
    const found = await rows.query<Omit<OpenRow, 'why'>[]>(
      `select t.id as "ticketId", t.number, c.name as category, t.place_id as "placeId", u.name as unit, u.kind as "unitKind", coalesce(a.work_name, h.name) as handler, k.due_at as due,
              t.state, t.arbiter, t.delay_asked_by as "delayAskedBy", t.carry_asked_by as "carryAskedBy", t.paused_until as "pausedUntil", t.awaited, t.present,
              exists (select from question q where q.ticket_id = t.id and q.ended_at is null) as asked
         from ticket t join category c on c.id = t.category_id join place u on u.id = t.unit_id left join person h on h.id = t.handler_id
         ${workName('a', 't.handler_id')}
         left join clock k on k.ticket_id = t.id and k.stopped_at is null and k.about_id is null and k.kind = ${dueKindSql}
        where t.path >= $1 and t.path < $1 || 'g' and t.closed_at is null and t.state <> 'answered' and $2 <> all(t.hidden_from)
        order by length(u.name), u.name, handler nulls first, k.due_at nulls last, t.id`,
      [path, meId],
    );
    return found.map((row) => ({ ...row, why: whyLeft(row) }));
  }
}

/** How many of these wait for what; what nobody waits for is left out. */
export const tally = (open: readonly Pick<OpenRow, 'why'>[]): { why: LeftReason; count: number }[] =>
  leftReasons
    .map((why) => ({ why, count: open.filter((row) => row.why === why).length }))
    .filter(({ count }) => count > 0);
