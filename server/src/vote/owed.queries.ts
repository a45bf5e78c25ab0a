import { Injectable } from '@nestjs/common';
import { dayNumber, instantOn, localDate } from '@linli/shared/deadline/shanghai.rules';
import { leading, steering } from '@linli/shared/people/people.rules';
import { ledOwed, type VoteOwed } from '@linli/shared/vote/life.rules';
import { nearestHolders } from '../people/people.queries';
import type { Read } from '../platform/db/db';
import { packOfVote } from './vote.readiness';

/** Something that somebody owes to a vote: how many papers, ballots or objections it is, and who can do it, by name. */
export interface OwedVote {
  readonly id: string;
  readonly what: VoteOwed;
  readonly title: string;
  readonly many: number;
  readonly who: string | null;
  readonly since: Date;
  readonly due: Date;
}

/** What people owe to votes of owners. */
@Injectable()
export class VoteOwedQueries {
  /** Everything about votes below these paths that somebody owes. Who is named may do it: they took no part in what it is about. */
  async owed({ rows, at }: Read, paths: readonly string[]): Promise<OwedVote[]> {
    const found = await rows.query<(OwedVote & { pack: string; special: boolean })[]>(
      `with v as materialized (select v.* from vote v where v.state not in ('final','void','cancelled')
          and exists (select from unnest($1::text[]) mine where starts_with(v.path, mine))),
       item (id, what, since, due, barred) as (
         select v.id, case v.state when 'draft' then 'prepare' else 'post' end, v.at, v.opens_at, '{}'::uuid[] from v where v.state in ('draft','ready')
         union all select v.id, 'paper', min(e.at), v.due_at, array_agg(e.by_id) from v join paper_entry e on e.vote_id = v.id
          where v.state in ('open','closed') group by v.id, v.due_at, e.slot_id having count(*) = 1
         union all select v.id, case x.kind when 'entries_differ' then 'third' else 'conflict' end, x.at, v.due_at,
              array(select e.by_id from paper_entry e where e.slot_id = x.slot_id) || array_remove(array[x.by_id], null) || coalesce((select b.taken_by from named_ballot b
                where b.slot_id = x.slot_id and not exists (select from named_ballot r where r.replaces_id = b.id)), '{}')
           from v join vote_conflict x on x.vote_id = v.id and x.decision is null where v.state in ('open','closed')
         union all select v.id, 'publish', c.at, v.due_at, '{}' from v join vote_count c on c.vote_id = v.id and c.edition = 1 where v.state = 'counted'
         union all select v.id, 'objection', o.at, o.due_at, array_remove(array[o.person_id,
              (select c.by_id from vote_count c where c.vote_id = v.id order by c.edition desc limit 1)], null)
           from v join vote_objection o on o.vote_id = v.id and o.answered_at is null
         union all select v.id, 'settle', v.objections_until, v.due_at, '{}' from v where v.state = 'objections' and v.objections_until <= $2
            and not exists (select from vote_objection o where o.vote_id = v.id and o.answered_at is null)),
       owed as (
         select id, what, count(*)::int as many, min(since) as since, min(due) as due from item group by id, what
         union all select v.id, 'count', 1, v.closed_at, v.due_at from v where v.state = 'closed' and not exists (select from item i where i.id = v.id))
       select v.id, o.what, v.title, o.many, o.since, o.due, v.pack, v.special, l.who
         from owed o join v on v.id = o.id
         ${nearestHolders('l', {
           path: 'v.path',
           permissions: `case when o.what = any($5::text[]) then $4::text[] else $3::text[] end`,
           day: '$6::date',
           fit: `(o.what = 'count' or exists (select from item i where i.id = o.id and i.what = o.what and n.person_id <> all(i.barred)))`,
         })}
        order by o.due, v.id limit 200`,
      [paths, at, steering, leading, ledOwed, localDate(at)],
    );
    return found.map(({ pack, special, ...one }) =>
      one.what === 'prepare' || one.what === 'post'
        ? { ...one, due: lastNotice({ pack, special, opensAt: one.due }) }
        : one,
    );
  }
}

/** The end of the last day on which a vote can still be posted so that it opens as it was written. */
function lastNotice({ opensAt, special, ...vote }: { pack: string; special: boolean; opensAt: Date }): Date {
  const days = packOfVote(vote).notice[special ? 'special' : 'days'];
  return instantOn(dayNumber(opensAt) - days + 1, 0);
}
