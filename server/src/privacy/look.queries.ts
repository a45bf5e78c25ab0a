import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { MyLooks } from '@linli/shared/privacy/privacy.contract';
import type { LookAbout } from '@linli/shared/privacy/privacy.rules';
import type { Read } from '../platform/db/db';

type Found = Omit<MyLooks['looks'][number], 'at' | 'about'> & { at: Date; kind: string };

/** Who looked at what of somebody. */
@Injectable()
export class LookQueries {
  /** The latest looks at mine, as it was said why. */
  async of({ rows, at }: Read, personId: string): Promise<MyLooks> {
    const found = await rows.query<Found[]>(
      `select l.id, l.at, l.what, l.kind, l.reason, a.role, a.place,
              coalesce(a.name, case when l.kind like 'claim.%' then p.name end) as name
         from (
           select l.id, e.at, l.what, e.kind, coalesce(l.reason, w.words) as reason, l.looker_id, l.district_id
             from person_look l join event e on e.id = l.event_id left join ticket_words w on w.event_id = l.event_id
            where l.person_id = $1
           union all
           select v.id, v.at, 'ballots', 'vote.looked', v.reason, v.person_id, v.district_id
             from vote_look v
            where exists (select from named_ballot b where b.vote_id = v.vote_id and b.person_id = $1)
         ) l
         left join person p on p.id = l.looker_id
         left join lateral (
           select r.name as role, pl.name as place, a.work_name as name
             from appointment a join role r on r.code = a.role_code join place pl on pl.id = a.place_id
            where a.person_id = l.looker_id and a.district_id = l.district_id
            order by (a.since <= $2::date and (a.until is null or a.until >= $2::date)) desc, a.since desc limit 1
         ) a on true
        order by l.at desc, l.id desc limit 200`,
      [personId, localDate(at)],
    );
    return {
      looks: found.map(({ kind, ...look }) => ({
        ...look,
        at: look.at.toISOString(),
        about: kind.split('.')[0] as LookAbout,
      })),
    };
  }
}
