import { Injectable } from '@nestjs/common';
import { localDate, localParts } from '@linli/shared/deadline/shanghai.rules';
import type { MyHandling } from '@linli/shared/rating/rating.contract';
import { toldOf } from '@linli/shared/rating/rating.rules';
import type { Read } from '../platform/db/db';
import { beginningOf, happened } from '../platform/outbox/event.queries';

/** Where and when figures count: below a path, from an instant to another. */
export interface Span {
  readonly path: string;
  readonly from: Date;
  readonly to: Date;
}

/** What was done, and what was said of it. A matter that several reported is one piece of work and several voices. */
export interface Judged {
  /** Matters ended in the span; a duplicate is no work of its own. */
  readonly work: number;
  /** Reporters of these who judged, each once, also those who came along with a duplicate. */
  readonly voices: number;
  /** Of these voices those who say it is solved. */
  readonly solved: number;
  /** Voices who say they were asked to judge otherwise, in the app or on a call. */
  readonly pressed: number;
}

/** Sums over tickets and ratings; none of them is about one person for others to read. */
@Injectable()
export class FigureQueries {
  /** Work and voices of the matters that were answered in a span. */
  async judged({ rows }: Read, { path, from, to }: Span): Promise<Judged> {
    const [sums] = await rows.query<[Judged]>(
      `with ended as (
         select distinct t.id, coalesce(t.duplicate_of, t.id) as root
           from event e join ticket t on t.id = e.subject_id
          where e.kind = 'ticket.moved' and e.facts->>'to' in ('answered', 'settled') and e.facts->>'from' <> e.facts->>'to'
            and ${happened('$2', '$3')} and starts_with(t.path, $1)),
       voice as (
         select distinct on (n.root, v.person_id) v.solved, v.pressed or coalesce(c.pressed, false) as pressed
           from ended n join rating v on v.ticket_id = n.id
           left join call_back c on c.ticket_id = v.ticket_id and c.cycle = v.cycle and c.person_id = v.person_id
          order by n.root, v.person_id, n.id = n.root desc, v.cycle desc)
       select (select count(distinct id)::int from ended where id = root) as work, count(*)::int as voices,
              (count(*) filter (where solved = 'yes'))::int as solved, (count(*) filter (where pressed))::int as pressed
         from voice`,
      [path, from, to],
    );
    return sums;
  }

  /**
   * What a handler may know of the judgement of their own work: cycles they ended whose rating is closed, told in steps of
   * `least` in the order in which they closed, so that nobody's rating follows from the difference of two sums.
   */
  async handledBy(
    { rows, at }: Read,
    personId: string,
    { least, months }: { least: number; months: number },
  ): Promise<MyHandling> {
    const since = firstOfMonth(at, months);
    const closed = await rows.query<{ solved: boolean | null }[]>(
      `with ended as (
         select distinct e.subject_id as id, (e.facts->>'cycle')::int as cycle
           from event e where e.actor_id = $1 and e.kind = 'ticket.moved' and e.facts->>'move' in ('resolve', 'spot')
            and ${happened(beginningOf('$2'))})
       select v.solved
         from ended n
         left join lateral (select max(k.stopped_at) as at from clock k where k.ticket_id = n.id and k.cycle = n.cycle and k.kind = 'rating') k on true
         left join lateral (select bool_and(r.solved = 'yes') as solved from rating r where r.ticket_id = n.id and r.cycle = n.cycle) v on k.at is not null
        order by k.at, n.id, n.cycle`,
      [personId, since],
    );
    const rated = closed.filter(({ solved }) => solved !== null);
    const told = rated.slice(0, toldOf(rated.length, least));
    return {
      since,
      ended: closed.length,
      least,
      rated: told.length ? { cases: told.length, solved: told.filter(({ solved }) => solved).length } : null,
    };
  }
}

/** The first day of the month so many months ago. */
function firstOfMonth(at: Date, months: number): string {
  const { year, month } = localParts(at);
  const first = new Date(Date.UTC(year, month - 1 - months, 1, 4));
  return localDate(first);
}
