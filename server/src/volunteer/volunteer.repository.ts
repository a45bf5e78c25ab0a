import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Refusal } from '@linli/shared/refusal';
import { In, Not } from 'typeorm';
import { nextUp, placeOfUp } from '../place/climb.queries';
import type { Read, Tx } from '../platform/db/db';
import { ServiceAgreementRow, ServiceConsentRow, VolunteerPostRow, VolunteerRow } from './volunteer.entity';

/** A compound or community that somebody is tied to by a home or a report-in. */
export interface TiedPlace {
  readonly id: string;
  readonly districtId: string;
  readonly name: string;
  readonly path: string;
}

export type ListedPost = VolunteerPostRow & {
  readonly person: string | null;
  readonly place: string;
  readonly skills: string[] | null;
  readonly birthYear: number | null;
};

/** How consents, profiles and posts are found, locked and forgotten. */
@Injectable()
export class VolunteerRepository {
  /** The agreement of a district as it is now. */
  agreement({ rows }: Read, districtId: string): Promise<ServiceAgreementRow> {
    return rows.findOneOrFail(ServiceAgreementRow, { where: { districtId }, order: { version: 'DESC' } });
  }

  /** The consent of somebody that waits or holds; null without one. */
  consent({ rows }: Read, personId: string): Promise<ServiceConsentRow | null> {
    return rows.findOneBy(ServiceConsentRow, { personId, state: Not('withdrawn') });
  }

  lockConsent({ rows }: Tx, which: { id: string } | { codeHash: Buffer }): Promise<ServiceConsentRow | null> {
    return rows.findOne(ServiceConsentRow, { where: which, lock: { mode: 'pessimistic_write' } });
  }

  async lockPost({ rows }: Tx, id: string): Promise<VolunteerPostRow> {
    const row = await rows.findOne(VolunteerPostRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('volunteer_post.missing');
    return row;
  }

  /** The posts of somebody that wait or are held. */
  livePosts({ rows }: Read, personId: string): Promise<VolunteerPostRow[]> {
    return rows.findBy(VolunteerPostRow, { personId, state: In(['asked', 'held']) });
  }

  lastPost({ rows }: Read, personId: string): Promise<VolunteerPostRow | null> {
    return rows.findOne(VolunteerPostRow, { where: { personId }, order: { id: 'DESC' } });
  }

  /** The compounds and communities of somebody's homes and report-in, the nearest kind first. */
  tied({ rows, at }: Read, personId: string): Promise<TiedPlace[]> {
    return rows.query(
      `with recursive up as (
         select s.place_id, s.parent_id, s.path from stand s where s.tree = 'administrative' and s.place_id in (
           select h.entrance_id from resident r join home h on h.id = r.home_id
            where r.person_id = $1 and r.since <= $2 and (r.until is null or r.until > $2)
           union select i.place_id from report_in i
            where i.person_id = $1 and i.kind = 'person' and i.state = 'held' and (i.until is null or i.until > $2))
         union select s.place_id, s.parent_id, s.path from up ${nextUp})
       select p.id, p.district_id as "districtId", p.name, up.path from up ${placeOfUp}
        where p.kind in ('compound', 'community') order by p.kind desc, p.name limit 20`,
      [personId, localDate(at)],
    );
  }

  /** Posts below these paths, what waits first. */
  posts({ rows }: Read, paths: readonly string[]): Promise<ListedPost[]> {
    return rows.query(
      `select k.id, k.district_id as "districtId", k.person_id as "personId", k.code, k.place_id as "placeId", k.path, k.state,
              k.asked_at as "askedAt", k.since::text, k.until::text, k.words, p.name as person, o.name as place, v.skills, c.birth_year as "birthYear"
         from volunteer_post k join person p on p.id = k.person_id join place o on o.id = k.place_id
         left join volunteer v on v.person_id = k.person_id left join service_consent c on c.person_id = k.person_id and c.state = 'given'
        where k.state in ('asked', 'held', 'ended') and exists (select from unnest($1::text[]) mine where starts_with(k.path, mine))
        order by k.state <> 'asked', k.state <> 'held', k.id desc limit 2000`,
      [paths],
    );
  }

  /** The minors for whom somebody agreed, each by the consent. */
  wards({ rows }: Read, guardianId: string): Promise<{ id: string; name: string; at: Date }[]> {
    return rows.query(
      `select c.id, coalesce(p.name, '') as name, c.at from service_consent c join person p on p.id = c.person_id
        where c.guardian_id = $1 and c.state = 'given' order by c.id limit 20`,
      [guardianId],
    );
  }

  /** Of somebody who left nothing about serving stays; minors for whom they agreed are asked no more. */
  async forget({ rows, at }: Tx, personId: string): Promise<void> {
    await rows.delete(VolunteerRow, { personId });
    await rows.delete(VolunteerPostRow, { personId });
    await rows.query(
      `update service_consent set state = 'withdrawn', ended_at = $2, guardian_id = null, birth_year = null where guardian_id = $1`,
      [personId, at],
    );
    await rows.delete(ServiceConsentRow, { personId });
  }
}
