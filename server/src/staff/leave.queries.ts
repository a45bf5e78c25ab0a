import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Leaves, PastLeaves } from '@linli/shared/people/people.contract';
import { permissions, steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { PeopleService } from '../people/people.service';
import type { Read } from '../platform/db/db';
import { namelessWords } from './staff.words';

/** Whoever may hold tickets may stand in. */
const mayStandIn = permissions.slice(permissions.indexOf('handle'));

const workName = (person: string) =>
  `coalesce((select a.work_name from appointment a where a.person_id = ${person} and a.work_name is not null order by a.since desc limit 1),
            (select p.name from person p where p.id = ${person}), $2)`;

/** Days off as their form needs them. */
@Injectable()
export class LeaveQueries {
  constructor(private readonly people: PeopleService) {}

  /** My own days off, or those of someone whose rank I may place, that have not passed; and who could stand in. */
  async leavesOf(read: Read, me: Actor, personId: string): Promise<Leaves> {
    if (personId !== me.id) await this.people.postsBelow(read, me, personId);
    const { rows, at } = read;
    const today = localDate(at);
    const [person] = await rows.query<[{ name: string }]>(`select ${workName('$1::uuid')} as name`, [
      personId,
      namelessWords,
    ]);
    const leaves = await rows.query<Leaves['leaves']>(
      `select l.id, l.since, l.until, case when l.substitute_id is not null then ${workName('l.substitute_id')} end as substitute
         from leave l where l.person_id = $1 and l.ended_at is null and l.until >= $3 order by l.since limit 100`,
      [personId, namelessWords, today],
    );
    return {
      personId,
      name: person.name,
      today,
      leaves,
      substitutes: await this.substitutes(read, personId),
    };
  }

  /** Every leave of those who hold or held a post at or below the places I steer, the newest first. */
  async all({ rows, at }: Read, me: Actor): Promise<PastLeaves> {
    const found = await rows.query<PastLeaves['leaves']>(
      `select l.id, ${workName('l.person_id')} as name, l.since, l.until,
              case when l.substitute_id is not null then ${workName('l.substitute_id')} end as substitute,
              case when l.ended_at is not null then 'calledOff' when l.until < $3 then 'over' when l.since > $3 then 'coming' else 'away' end as standing
         from leave l
        where exists (select from appointment a join stand s on s.place_id = a.place_id and s.tree = 'administrative'
                       where a.person_id = l.person_id and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine)))
        order by l.since desc, l.id desc limit 500`,
      [steeredPaths(me), namelessWords, localDate(at)],
    );
    return { leaves: found };
  }

  /** Who works today, and may hold tickets, in a community or at the very place where that person works. */
  private substitutes({ rows, at }: Read, personId: string): Promise<Leaves['substitutes']> {
    return rows.query<Leaves['substitutes']>(
      `with works as (
         select a.person_id, a.place_id, a.work_name, c.place_id as community_id, r.name as role, w.name as place, r.permission
           from appointment a
           join role r on r.code = a.role_code
           join place w on w.id = a.place_id
           join stand s on s.place_id = a.place_id and s.tree = 'administrative'
           left join (stand c join place p on p.id = c.place_id and p.kind = 'community')
             on c.tree = 'administrative' and starts_with(s.path, c.path)
          where a.since <= $3 and (a.until is null or a.until >= $3))
       select distinct on (here.person_id) here.person_id as "personId", coalesce(here.work_name, p.name, $2) as name,
              here.role as "roleName", here.place as "placeName"
         from works away
         join works here on here.person_id <> away.person_id and here.permission = any($4)
              and (here.place_id = away.place_id or here.community_id = away.community_id)
         join person p on p.id = here.person_id
        where away.person_id = $1 order by here.person_id limit 200`,
      [personId, namelessWords, localDate(at), mayStandIn],
    );
  }
}
