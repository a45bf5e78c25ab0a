import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import {
  isMinor,
  nearness,
  reaches,
  usualReach,
  type FreeTime,
  type Near,
} from '@linli/shared/volunteer/volunteer.rules';
import { nextUp, placeOfUp } from '../place/climb.queries';
import type { Read } from '../platform/db/db';

/** A consent to serve that holds. */
export interface ConsentFacts {
  readonly id: string;
  readonly version: number;
  readonly minor: boolean;
  readonly guardianId: string | null;
}

/** Somebody who agreed to serve and may be asked for something; a list of these is in no order of merit. */
export interface Candidate {
  readonly personId: string;
  /** The code of the post they hold; null without one. */
  readonly post: string | null;
  /** They have the skill that was asked for, by their own word or by their post; true for everybody where none was. */
  readonly skilled: boolean;
  /** Which of the places asked for is nearest to what they are tied to, and how near. */
  readonly placeId: string;
  readonly near: Near;
  readonly minor: boolean;
  /** They are a member who is reported in, with the community's yes. */
  readonly reportedIn: boolean;
  readonly times: readonly FreeTime[];
}

interface Found {
  readonly personId: string;
  readonly birthYear: number | null;
  readonly placeId: string;
  readonly rank: number;
  readonly post: string | null;
  readonly postSkill: string | null;
  readonly skills: string[] | null;
  readonly times: FreeTime[] | null;
  readonly reach: Near | null;
  readonly reportedIn: boolean;
}

const holds = (row: string) => `${row}.since <= $2 and (${row}.until is null or ${row}.until > $2)`;

/** Who may be asked to serve: nobody without a consent that holds, and nobody farther than they would go. */
@Injectable()
export class MatchQueries {
  /** The consent of somebody to serve; null where there is none that holds. */
  async consentOf({ rows, at }: Read, personId: string): Promise<ConsentFacts | null> {
    const [found] = await rows.query<(Omit<ConsentFacts, 'minor'> & { readonly birthYear: number | null })[]>(
      `select id, version, guardian_id as "guardianId", birth_year as "birthYear" from service_consent
        where person_id = $1 and state = 'given'`,
      [personId],
    );
    if (!found) return null;
    const { birthYear, ...consent } = found;
    return { ...consent, minor: birthYear !== null && isMinor(birthYear, yearOf(at)) };
  }

  /**
   * Who may be asked for something at some places (doors, buildings, compounds or communities): everybody with a consent
   * that holds who is tied to the community of one of them by a home, a report-in or a post and would go as far. With a
   * skill, those who have it come first; at most 500.
   */
  async matchFacts(
    { rows, at }: Read,
    { placeIds, skill }: { readonly placeIds: readonly string[]; readonly skill: string | null },
  ): Promise<Candidate[]> {
    const found = await rows.query<Found[]>(
      `with recursive up as (
         select place_id as root, place_id, parent_id, path from stand where tree = 'administrative' and place_id = any($1)
         union all
         select up.root, s.place_id, s.parent_id, s.path from up ${nextUp}),
       wanted as (
         select up.root as place_id, max(up.path) filter (where p.kind = 'building') as building,
                max(up.path) filter (where p.kind = 'compound') as compound, max(up.path) filter (where p.kind = 'community') as community
           from up ${placeOfUp} group by up.root),
       tied as (
         select c.person_id, s.path from service_consent c join resident r on r.person_id = c.person_id and ${holds('r')}
           join home h on h.id = r.home_id join stand s on s.place_id = h.entrance_id and s.tree = 'administrative' where c.state = 'given'
         union all
         select c.person_id, i.path from service_consent c
           join report_in i on i.person_id = c.person_id and i.kind = 'person' and i.state = 'held' and ${holds('i')} where c.state = 'given'
         union all
         select c.person_id, k.path from service_consent c join volunteer_post k on k.person_id = c.person_id and k.state = 'held' where c.state = 'given'),
       nearest as (
         select distinct on (t.person_id) t.person_id, w.place_id,
                case when starts_with(t.path, w.building) then 0 when starts_with(t.path, w.compound) then 1 else 2 end as rank
           from wanted w join tied t on starts_with(t.path, w.community) order by t.person_id, rank, w.place_id)
       select n.person_id as "personId", n.place_id as "placeId", n.rank, c.birth_year as "birthYear", k.code as post, e.skill as "postSkill",
              v.skills, v.times, v.reach, exists (select from report_in i
                where i.person_id = n.person_id and i.kind = 'person' and i.state = 'held' and ${holds('i')}) as "reportedIn"
         from nearest n join service_consent c on c.person_id = n.person_id and c.state = 'given'
         left join volunteer v on v.person_id = n.person_id
         left join volunteer_post k on k.person_id = n.person_id and k.state = 'held'
         left join service_term e on e.district_id = k.district_id and e.list = 'post' and e.code = k.code
        order by coalesce($3::text is null or $3 = any(v.skills) or $3 = e.skill, false) desc, n.rank, n.person_id limit 500`,
      [placeIds, localDate(at), skill],
    );
    return found.flatMap((row) => {
      const { personId, placeId, post, reportedIn, birthYear } = row;
      const near = nearness[row.rank] ?? 'community';
      if (!reaches(row.reach ?? usualReach, near)) return [];
      const skilled = skill === null || row.postSkill === skill || (row.skills ?? []).includes(skill);
      const minor = birthYear !== null && isMinor(birthYear, yearOf(at));
      return [{ personId, placeId, post, near, skilled, minor, reportedIn, times: row.times ?? [] }];
    });
  }
}

const yearOf = (at: Date): number => Number(localDate(at).slice(0, 4));
