import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { shortHomeWords } from '@linli/shared/home/home.words';
import type { Me } from '@linli/shared/people/people.contract';
import type { Permission } from '@linli/shared/people/people.rules';
import type { Read } from '../platform/db/db';
import { PlaceService } from '../place/place.service';
import { PersonRow } from './people.entity';
import { PeopleRepository } from './people.repository';
import { leavingUntil, PeopleService } from './people.service';

/** SQL that joins, as `name`, the name under which the person of `id` works, the latest first; none where they do not. */
export const workName = (name: string, id: string): string =>
  `left join lateral (select work_name from appointment where person_id = ${id} and work_name is not null order by since desc limit 1) ${name} on true`;

/** SQL for the posts that the person of `id` holds on a day, as JSON: those they were appointed to, then the doors of their homes. */
export const postsOf = (id: string, day: string): string =>
  `(select coalesce(json_agg(json_build_object('permission', h.permission, 'placeId', h.place_id, 'path', h.path) order by h.turn, h.since, h.id), '[]')
      from (select 1 as turn, a.since, a.id, r.permission, a.place_id, s.path from appointment a join role r on r.code = a.role_code
              join stand s on s.place_id = a.place_id and s.tree = 'administrative'
             where a.person_id = ${id} and a.since <= ${day} and (a.until is null or a.until >= ${day})
            union all
            select 2, r.since, r.id, 'reside', h.entrance_id, s.path from resident r join home h on h.id = r.home_id
              join stand s on s.place_id = h.entrance_id and s.tree = 'administrative'
             where r.person_id = ${id} and r.since <= ${day} and (r.until is null or r.until > ${day})) h)`;

/**
 * Joins as `name.who` the names of those who hold one of the permissions nearest above a path on a day, for whom `fit` is true
 * of the appointment `n`; null where nobody does. All arguments are SQL.
 */
export const nearestHolders = (
  name: string,
  asked: { path: string; permissions: string; day: string; fit: string },
): string =>
  `left join lateral (
     select string_agg(n.name, '、' order by n.name) as who from (
       select distinct n.work_name as name, rank() over (order by length(s.path) desc) as near
         from appointment n join role r on r.code = n.role_code join stand s on s.place_id = n.place_id and s.tree = 'administrative'
        where starts_with(${asked.path}, s.path) and r.permission = any(${asked.permissions}) and ${asked.fit}
          and n.since <= ${asked.day} and (n.until is null or n.until >= ${asked.day})) n where n.near = 1) ${name} on true`;

/** What people see of themselves. */
@Injectable()
export class PeopleQueries {
  constructor(
    private readonly people: PeopleRepository,
    private readonly service: PeopleService,
    private readonly places: PlaceService,
  ) {}

  /** The page of the person who is signed in. The phone is masked: its owner knows it, a shoulder need not. */
  async meOf(read: Read, id: string): Promise<Me> {
    const person = await read.rows.findOneByOrFail(PersonRow, { id });
    const phone = await this.service.phoneOf(read, id);
    const held = await this.people.heldBy(read, id);
    const block = await this.people.blockInForce(read, id, null);
    return {
      id,
      name: person.name,
      phone: phone && maskedPhone(phone),
      posts: held.map(({ id, role, roleName, permission, placeId, placeName }) => ({
        id,
        role,
        roleName,
        permission,
        placeId,
        placeName,
      })),
      homes: await this.homes(read, id),
      actsFor: await this.actsFor(read, id),
      unread: await this.unread(read, id),
      notice: person.noticeVersion,
      leavingUntil: person.leavingAt && leavingUntil(person.leavingAt).toISOString(),
      block: block && {
        id: block.id,
        reason: block.reason,
        until: block.until.toISOString(),
        appealed: block.appealedAt !== null,
        answer: block.answer,
      },
    };
  }

  /** The name under which someone works, else what they are called; null for someone who was forgotten. */
  async nameAtWork({ rows }: Read, id: string): Promise<string | null> {
    const [person] = await rows.query<{ name: string | null }[]>(
      `select coalesce(a.work_name, p.name) as name from person p ${workName('a', 'p.id')} where p.id = $1`,
      [id],
    );
    return person?.name ?? null;
  }

  /** Those who hold one of these permissions nearest above a path today; with `all` everybody above it who does. */
  async holding(
    { rows, at }: Read,
    path: string,
    permissions: readonly Permission[],
    all = false,
  ): Promise<string[]> {
    const found = await rows.query<{ personId: string }[]>(
      `select distinct a.person_id as "personId" from (
         select a.person_id, rank() over (order by length(s.path) desc) as near
           from appointment a join role r on r.code = a.role_code
           join stand s on s.place_id = a.place_id and s.tree = 'administrative'
          where starts_with($1, s.path) and r.permission = any($2) and a.since <= $3 and (a.until is null or a.until >= $3)) a
        where $4 or a.near = 1`,
      [path, permissions, localDate(at), all],
    );
    return found.map(({ personId }) => personId);
  }

  private async homes(read: Read, id: string): Promise<Me['homes']> {
    const homes = await this.people.homesOf(read, id);
    const plates = await this.places.platesOf(
      read,
      homes.map(({ placeId }) => placeId),
    );
    return homes.flatMap(({ placeId, code, room }) => {
      const plate = plates.get(placeId);
      return plate ? [{ placeId, code, name: shortHomeWords(plate, room) }] : [];
    });
  }

  private actsFor({ rows, at }: Read, id: string): Promise<Me['actsFor']> {
    return rows.query(
      `select id, coalesce(subject_name, '') as name from mandate
        where agent_id = $1 and ended_at is null and until >= $2 and 'report' = any(scopes) order by id limit 50`,
      [id, localDate(at)],
    );
  }

  private async unread({ rows }: Read, id: string): Promise<number> {
    const [row] = await rows.query<{ unread: number }[]>(
      'select count(*)::int as unread from message where person_id = $1 and read_at is null',
      [id],
    );
    return row?.unread ?? 0;
  }
}

/** A phone of which only the ends are shown: 138****4404. */
const maskedPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;
