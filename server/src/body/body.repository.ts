import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Sitting } from '@linli/shared/body/body.rules';
import type { Read, Tx } from '../platform/db/db';
import type { BodyRow, SeatRow } from './body.entity';

/** A body with where it stands. */
export interface StandingBody extends BodyRow {
  readonly name: string;
  readonly since: string;
  readonly path: string;
  readonly forName: string;
  readonly underId: string | null;
  readonly underName: string | null;
  /** The level of its own tree, by the district's name. */
  readonly level: string | null;
}

export interface Firm {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
}

/** Who works for a firm. */
export interface FirmPost {
  readonly firmId: string;
  readonly personId: string;
  readonly name: string | null;
  readonly roleName: string;
}

const depthOf = (path: string) => `length(${path}) - length(replace(${path}, '/', '')) - 1`;

/** Bodies and seats, and how deep the trees are in which they stand. */
@Injectable()
export class BodyRepository {
  /** The bodies in force whose administrative path lies below one of these. */
  below(read: Read, paths: readonly string[]): Promise<StandingBody[]> {
    return this.standing(
      read,
      'exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))',
      paths,
    );
  }

  /** The bodies in force for these places themselves. */
  ofPlaces(read: Read, placeIds: readonly string[]): Promise<StandingBody[]> {
    return this.standing(read, 'b.for_id = any($1::uuid[])', placeIds);
  }

  private standing({ rows, at }: Read, where: string, values: readonly string[]): Promise<StandingBody[]> {
    return rows.query(
      `select b.place_id as "placeId", b.district_id as "districtId", b.for_id as "forId", b.type, b.branch_kind as "branchKind",
              b.term_from as "termFrom", b.term_until as "termUntil", b.units, p.name, p.since, s.path, f.name as "forName",
              case when up.kind = 'body' then up.id end as "underId", case when up.kind = 'body' then up.name end as "underName", l.name as level
         from body b join place p on p.id = b.place_id join place f on f.id = b.for_id
         join stand s on s.place_id = b.place_id and s.tree = 'administrative'
         left join stand o on o.place_id = b.place_id and o.tree <> 'administrative' left join place up on up.id = o.parent_id
         left join tree_level l on l.district_id = b.district_id and l.tree = o.tree and l.depth = ${depthOf('o.path')}
        where ${where} and (p.until is null or p.until > $2)
        order by length(s.path), f.name, array_position('{big_committee,branch,party_group,residents_committee,property_committee,owners_committee,self_governing_group}'::text[], b.type), p.id limit 1000`,
      [values, localDate(at)],
    );
  }

  /** The seats that are held today, or will be, in the order of their weight. */
  seatsIn({ rows, at }: Read, bodyIds: readonly string[]): Promise<SeatRow[]> {
    return rows.query(
      `select id, district_id as "districtId", body_id as "bodyId", person_id as "personId", name, kind, since, until, party_member as "partyMember", seated_by as "seatedBy"
         from seat where body_id = any($1) and (until is null or until >= $2)
        order by array_position('{secretary,chair,deputy_secretary,deputy_chair,member}'::text[], kind), since, id`,
      [bodyIds, localDate(at)],
    );
  }

  firmsOf({ rows, at }: Read, compoundId: string): Promise<Firm[]> {
    return rows.query(
      `select p.id, p.name, p.phone from stand s join place p on p.id = s.place_id
        where s.parent_id = $1 and s.tree = 'administrative' and p.kind = 'firm' and (p.until is null or p.until > $2) order by p.since, p.id`,
      [compoundId, localDate(at)],
    );
  }

  peopleOf({ rows, at }: Read, firmIds: readonly string[]): Promise<FirmPost[]> {
    return rows.query(
      `select a.place_id as "firmId", a.person_id as "personId", coalesce(a.work_name, p.name) as name, r.name as "roleName"
         from appointment a join person p on p.id = a.person_id join role r on r.code = a.role_code
        where a.place_id = any($1) and a.since <= $2 and (a.until is null or a.until >= $2) order by a.since, a.id`,
      [firmIds, localDate(at)],
    );
  }

  async namesOf({ rows }: Read, ids: readonly string[]): Promise<Map<string, string>> {
    const found = await rows.query<{ id: string; name: string }[]>(
      'select id, name from place where id = any($1)',
      [ids],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** How many levels a tree of a district has; 0 where nothing is laid down. */
  async depthOf({ rows }: Read, districtId: string, tree: string): Promise<number> {
    const [{ depth }] = await rows.query<[{ depth: number }]>(
      'select coalesce(max(depth), 0)::int as depth from tree_level where district_id = $1 and tree = $2',
      [districtId, tree],
    );
    return depth;
  }

  /** Where a place stands in a tree, and how deep; null for one that does not. */
  async standIn({ rows }: Read, tree: string, placeId: string): Promise<{ depth: number } | null> {
    const [stand] = await rows.query<{ depth: number }[]>(
      `select (${depthOf('path')})::int as depth from stand where tree = $1 and place_id = $2`,
      [tree, placeId],
    );
    return stand ?? null;
  }

  /** Erases what seats say of somebody, and ends them. */
  async forget({ rows, at }: Tx, personId: string): Promise<void> {
    await rows.query(
      `update seat set name = null, party_member = null, until = case when until is null or until > $2 then greatest($2::date - 1, since) else until end where person_id = $1`,
      [personId, localDate(at)],
    );
  }

  /** Erases with somebody's seats whether they belong to the party; answers the bodies of those where it stood. */
  async unsayMember({ rows }: Tx, personId: string): Promise<{ districtId: string; bodyId: string }[]> {
    const [found] = await rows.query<[{ districtId: string; bodyId: string }[], number]>(
      `update seat set party_member = null where person_id = $1 and party_member is not null
       returning district_id as "districtId", body_id as "bodyId"`,
      [personId],
    );
    return found;
  }

  /** What belonged to an account that became part of another. */
  async merge({ rows }: Tx, from: string, into: string): Promise<void> {
    await rows.query('update seat set person_id = $2 where person_id = $1', [from, into]);
  }
}

/** Seats and posts as the rule of crossings sees them. */
export const sittingsOf = (
  bodies: readonly StandingBody[],
  seats: readonly SeatRow[],
  posts: readonly FirmPost[],
): Sitting[] => [
  ...seats.flatMap(({ bodyId, personId, kind }): Sitting[] => {
    const body = bodies.find(({ placeId }) => placeId === bodyId);
    return body ? [{ personId, in: body.type, seat: kind }] : [];
  }),
  ...posts.map(({ personId }): Sitting => ({ personId, in: 'firm', seat: null })),
];
