import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import type * as c from '@linli/shared/poll/poll.contract';
import type { AskedAs } from '@linli/shared/poll/poll.rules';
import { askerWords } from '@linli/shared/poll/poll.words';
import { Refusal } from '@linli/shared/refusal';
import { NeighbourQueries } from '../home/neighbour.queries';
import { OwedQueries } from '../owed/owed.queries';
import type { Read } from '../platform/db/db';
import { lineOf, owes } from './poll.queries';
import { PollRepository } from './poll.repository';
import { PollService } from './poll.service';

/** Consultations as those see them who ask, and firms that have to answer. */
@Injectable()
export class PollOfficeQueries {
  constructor(
    private readonly polls: PollRepository,
    private readonly service: PollService,
    private readonly acting: OwedQueries,
    private readonly neighbours: NeighbourQueries,
  ) {}

  /** Those that I run or a firm of mine has to answer, and where I may open one. */
  async office(read: Read, me: Actor): Promise<c.OfficePolls> {
    const mine = await this.acting.mine(read, me);
    const found = await this.polls.found(
      read,
      `(exists (select from unnest($1::text[]) mine where starts_with(p.path, mine)) or p.opened_by = $2
        or p.body_id = any($3) or p.firm_id = any($3) and p.firm_due is not null)`,
      [steeredPaths(me), me.id, mine],
    );
    return {
      now: read.at.toISOString(),
      today: localDate(read.at),
      polls: found.map((poll) => {
        const late = owes(poll) && poll.firmDue !== null && poll.firmDue < read.at;
        const acts = poll.firmId !== null && mine.includes(poll.firmId);
        return { ...lineOf(poll), owes: acts && owes(poll), late };
      }),
      places: await this.mayAsk(read, me, mine),
    };
  }

  /** The doors below the place that is asked, for answers from paper. */
  async doors(read: Read, me: Actor, id: string): Promise<c.PollDoors> {
    const poll = await this.polls.one(read, id);
    if (!(await this.service.runs(read, me, poll))) throw new Refusal('poll.missing');
    return { doors: await this.neighbours.doorsBelow(read, poll.path) };
  }

  /** Communities and compounds that I steer, doors and buildings that I look after, places for which a group of mine stands. */
  private async mayAsk(read: Read, me: Actor, mine: readonly string[]): Promise<c.PollPlace[]> {
    const heads = me.posts.filter(({ permission }) => permission === 'assist').map(({ placeId }) => placeId);
    const found = await read.rows.query<(Omit<c.PollPlace, 'as'> & { asker: string; askedAs: AskedAs })[]>(
      `with own as (
         select s.place_id, s.path, null::uuid as body, 'community' as asked from stand s join place p on p.id = s.place_id and p.kind in ('community','compound')
          where s.tree = 'administrative' and (p.until is null or p.until > $4) and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
         union all select s.place_id, s.path, null, 'head' from stand s where s.tree = 'administrative' and s.place_id = any($2)
         union all select s.place_id, s.path, b.place_id, 'group' from body b join stand s on s.place_id = b.for_id and s.tree = 'administrative'
          where b.place_id = any($3) and b.type in ('self_governing_group','residents_committee','owners_committee'))
       select w.place_id as id, p.name, w.body as "bodyId", case w.asked when 'group' then b.name when 'head' then p.name else (select q.name from stand u join place q on q.id = u.place_id and q.kind = 'community'
                 where u.tree = 'administrative' and starts_with(w.path, u.path) limit 1) end as asker, w.asked as "askedAs",
              (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name) order by f.name), '[]')
                 from stand up join stand s on s.tree = up.tree and s.parent_id = up.place_id join place f on f.id = s.place_id and f.kind = 'firm'
                where up.tree = 'administrative' and starts_with(w.path, up.path) and (f.until is null or f.until > $4)) as firms
         from own w join place p on p.id = w.place_id left join place b on b.id = w.body order by w.path limit 500`,
      [steeredPaths(me), heads, mine, localDate(read.at)],
    );
    return found.map(({ asker, askedAs, ...place }) => ({ ...place, as: askerWords[askedAs](asker) }));
  }
}
