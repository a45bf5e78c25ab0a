import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { SoundedBuilding, Stance } from '@linli/shared/sounding/sounding.rules';
import type { Read } from '../platform/db/db';
import type { SoundingRow } from './sounding.entity';

export interface FoundSounding extends SoundingRow {
  readonly place: string;
}
export interface CountedBuilding extends SoundedBuilding {
  readonly name: string;
}
interface Room {
  readonly homeId: string;
  readonly entranceId: string;
  readonly room: string;
  readonly stance: Stance | null;
  readonly line: string | null;
}

/** How rounds, their homes and figures are found. */
@Injectable()
export class SoundingRepository {
  /** Rounds by a condition on `s`, the newest first. */
  found({ rows }: Read, where: string, values: readonly unknown[]): Promise<FoundSounding[]> {
    return rows.query(
      `select s.id, s.topic_id as "topicId", s.path, s.question, s.until, p.name as place from sounding s join place p on p.id = s.place_id
        where ${where} order by s.id desc limit 50`,
      [...values],
    );
  }

  /** The homes of a round by building, with how many were visited and what they said. */
  counted({ rows }: Read, { id, path }: Pick<SoundingRow, 'id' | 'path'>): Promise<CountedBuilding[]> {
    return rows.query(
      `select b.name, count(*)::int as homes, count(f.home_id)::int as visited, count(*) filter (where f.stance = 'agree')::int as agree,
              count(*) filter (where f.stance = 'worry')::int as worry
         from home h join stand s on s.place_id = h.entrance_id and s.tree = 'administrative'
         cross join lateral (select q.id, q.name from stand u join place q on q.id = u.place_id and q.kind in ('building','compound')
                              where u.tree = s.tree and starts_with(s.path, u.path) order by length(u.path) desc limit 1) b
         left join sounding_form f on f.sounding_id = $1 and f.home_id = h.id
        where s.path >= $2 and s.path < $2 || 'g' group by b.id, b.name order by b.name`,
      [id, path],
    );
  }

  /** The homes of a round below some paths, with what was written down. */
  rooms(
    { rows }: Read,
    { id, path }: Pick<SoundingRow, 'id' | 'path'>,
    paths: readonly string[],
  ): Promise<Room[]> {
    return rows.query(
      `select h.id as "homeId", h.entrance_id as "entranceId", h.room, f.stance, f.line from home h
         join stand s on s.place_id = h.entrance_id and s.tree = 'administrative' left join sounding_form f on f.sounding_id = $1 and f.home_id = h.id
        where s.path >= $2 and s.path < $2 || 'g' and exists (select from unnest($3::text[]) mine where starts_with(s.path, mine))
        order by s.path, length(h.room), h.room limit 2000`,
      [id, path, paths],
    );
  }

  /** The building heads below a path, or above it, today. */
  async heads({ rows, at }: Read, path: string): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      `select distinct a.person_id as id from appointment a join role r on r.code = a.role_code and r.permission = 'assist'
         join stand s on s.place_id = a.place_id and s.tree = 'administrative'
        where (starts_with(s.path, $1) or starts_with($1, s.path)) and a.since <= $2 and (a.until is null or a.until >= $2)`,
      [path, localDate(at)],
    );
    return found.map(({ id }) => id);
  }

  /** The place at a path, the buildings below it, and the places it lies in up to its community. */
  around({ rows, at }: Read, path: string): Promise<{ id: string; name: string }[]> {
    return rows.query(
      `select p.id, p.name from stand s join place p on p.id = s.place_id
        where s.tree = 'administrative' and (p.until is null or p.until > $2)
           and (p.kind in ('community','compound','building','entrance') and starts_with($1, s.path) or p.kind = 'building' and starts_with(s.path, $1))
        order by s.path <> $1, length(s.path) desc, length(p.name), p.name limit 200`,
      [path, localDate(at)],
    );
  }
}
