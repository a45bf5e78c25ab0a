import { Injectable } from '@nestjs/common';
import type { VisitForm } from '@linli/shared/care/care.contract';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { registrars } from '@linli/shared/intake/entry.rules';
import { Refusal } from '@linli/shared/refusal';
import { workName } from '../people/people.queries';
import type { Read, Tx } from '../platform/db/db';
import { CareTermsRow, CareVisitRow } from './care.entity';

/** A home that can be visited, and where its door stands. */
export interface VisitedHome {
  readonly homeId: string;
  readonly entranceId: string;
  readonly room: string;
  readonly floor: number;
  readonly path: string;
}

/** How visits, the people of their homes and those who can go are found and locked. */
@Injectable()
export class CareRepository {
  async termsOf({ rows }: Read, districtId: string): Promise<CareTermsRow> {
    return rows.findOneByOrFail(CareTermsRow, { districtId });
  }

  async lock({ rows }: Tx, id: string): Promise<CareVisitRow> {
    const row = await rows.findOne(CareVisitRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('care.missing');
    return row;
  }

  async homeOf({ rows }: Read, homeId: string): Promise<VisitedHome> {
    const [home] = await rows.query<VisitedHome[]>(
      `select h.id as "homeId", h.entrance_id as "entranceId", h.room, h.floor, s.path
         from home h join stand s on s.place_id = h.entrance_id and s.tree = 'administrative' where h.id = $1`,
      [homeId],
    );
    if (!home) throw new Refusal('home.missing');
    return home;
  }

  /** Keeps a new visit; false where another one of the home is still to come. */
  async add({ rows }: Tx, row: CareVisitRow): Promise<boolean> {
    const kept = await rows
      .createQueryBuilder()
      .insert()
      .into(CareVisitRow)
      .values(row)
      .orIgnore()
      .returning('id')
      .execute();
    return (kept.raw as unknown[]).length > 0;
  }

  /** Those who live in a home today. */
  async peopleIn({ rows, at }: Read, homeId: string): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      `select person_id as id from resident where home_id = $1 and since <= $2 and (until is null or until > $2)`,
      [homeId, localDate(at)],
    );
    return found.map(({ id }) => id);
  }

  /** Everybody at work who may enter matters of a door, and so can go there; the nearest first. */
  visitors({ rows, at }: Read, path: string): Promise<VisitForm['visitors']> {
    return rows.query(
      `select id, name, "roleName" from (
         select distinct on (a.person_id) a.person_id as id, coalesce(n.work_name, p.name, '') as name, r.name as "roleName", length(s.path) as near
           from appointment a join role r on r.code = a.role_code join person p on p.id = a.person_id
           join stand s on s.place_id = a.place_id and s.tree = 'administrative'
           left join stand around on around.place_id = s.parent_id and around.tree = s.tree
           ${workName('n', 'a.person_id')}
          where r.permission = any($2) and a.since <= $3 and (a.until is null or a.until >= $3)
            and starts_with($1, case when r.permission = 'handle' then around.path else s.path end)
          order by a.person_id, length(s.path) desc) v
        where name <> '' order by near desc, name, id limit 200`,
      [path, registrars, localDate(at)],
    );
  }

  /** Says which matter came of a visit. */
  async link({ rows }: Tx, id: string, ticketId: string): Promise<void> {
    await rows.update(CareVisitRow, id, { ticketId });
  }

  /** Of somebody who left: nobody goes where they would have gone, and what homes of theirs had agreed to stands without words. */
  async forget({ rows }: Tx, personId: string): Promise<void> {
    await rows.query(
      `update care_visit set visitor_id = null, due_at = case when ended_at is null then starts_at end where visitor_id = $1`,
      [personId],
    );
    await rows.query(
      'update care_visit set basis = null where home_id in (select home_id from resident where person_id = $1)',
      [personId],
    );
  }
}
