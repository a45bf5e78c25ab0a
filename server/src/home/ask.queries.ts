import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { askLife, partsTowardAsk } from '@linli/shared/home/ask.rules';
import type { AskLine, Asks } from '@linli/shared/home/home.contract';
import { isSameName } from '@linli/shared/home/home.rules';
import { homeWords } from '@linli/shared/home/home.words';
import { openMoves } from '@linli/shared/machine';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';

type Counted = Pick<
  AskLine,
  'id' | 'room' | 'homeId' | 'kind' | 'name' | 'owners' | 'people' | 'before' | 'rooms'
>;
interface Found extends Counted {
  readonly personId: string;
  readonly placeId: string;
  readonly path: string;
  readonly gridIds: string[];
  readonly at: Date;
  readonly due: Date;
  readonly roll: string[];
}

/** An ask as a message mentions it, and who should hear of it. */
export interface MentionedAsk {
  /** The home in one line, as it was said. */
  readonly home: string;
  readonly kind: AskLine['kind'];
  readonly state: string;
  readonly personId: string;
  readonly path: string;
  /** The grid that answers for the door; the community where none does. */
  readonly unitId: string;
  readonly due: Date;
  /** The community's. */
  readonly phone: string | null;
}

/** What those who answer for doors see of the people who ask. */
@Injectable()
export class AskQueries {
  constructor(private readonly places: PlaceService) {}

  /** The asks that wait in my sight and are not my own, the first to fall due first. */
  async waiting(read: Read, me: Actor): Promise<Asks> {
    const found = await this.found(read, me);
    const plates = await this.places.platesOf(
      read,
      found.map(({ placeId }) => placeId),
    );
    const asks = found.flatMap((row): AskLine[] => {
      const { personId, placeId, path, gridIds, at, due, roll, ...line } = row;
      const plate = plates.get(placeId);
      if (!plate) return [];
      return [
        {
          ...line,
          plate,
          at: at.toISOString(),
          due: due.toISOString(),
          late: due < read.at,
          onRoll: roll.length ? roll.some((name) => isSameName(name, line.name)) : null,
          openMoves: openMoves(askLife, 'waiting', partsTowardAsk({ personId, path, gridIds }, me)),
        },
      ];
    });
    return { now: read.at.toISOString(), asks };
  }

  /** An ask as a message mentions it; null where there is none. */
  async mentioned(read: Read, id: string): Promise<MentionedAsk | null> {
    const [ask] = await read.rows.query<(Omit<MentionedAsk, 'home'> & { placeId: string; room: string })[]>(
      `select a.place_id as "placeId", a.room, a.kind, a.state, a.person_id as "personId", a.path, a.due_at as due, c.phone,
              coalesce((select v.grid_id from stand s join cover v on v.place_id = s.place_id and v.grid_kind = 'living' and v.during @> $2::date
                         where s.tree = 'administrative' and s.path >= a.path and s.path < a.path || 'g' order by v.grid_id limit 1), a.community_id) as "unitId"
         from home_ask a join place c on c.id = a.community_id where a.id = $1`,
      [id, localDate(read.at)],
    );
    if (!ask) return null;
    const { placeId, room, ...mention } = ask;
    return { ...mention, home: await this.said(read, placeId, room) };
  }

  /** A belonging as a message mentions it: the home in one line, and the name that was given. */
  async residentMentioned(read: Read, id: string): Promise<{ home: string; name: string } | null> {
    const [found] = await read.rows.query<{ placeId: string; room: string; name: string }[]>(
      `select h.entrance_id as "placeId", h.room, coalesce(r.name, '') as name
         from resident r join home h on h.id = r.home_id where r.id = $1`,
      [id],
    );
    return found ? { name: found.name, home: await this.said(read, found.placeId, found.room) } : null;
  }

  private async said(read: Read, placeId: string, room: string): Promise<string> {
    const plate = (await this.places.platesOf(read, [placeId])).get(placeId);
    return plate ? homeWords(plate, room) : room;
  }

  /** One query: the doors of my grids, and whatever stands below the places that I steer. */
  private found({ rows, at }: Read, me: Actor): Promise<Found[]> {
    const grids = me.posts.filter(({ permission }) => permission === 'handle').map(({ placeId }) => placeId);
    return rows.query(
      `with a as (
         select a.*, coalesce(g.ids, '{}') as grid_ids from home_ask a cross join lateral (
           select array_agg(distinct v.grid_id) as ids from stand s join cover v on v.place_id = s.place_id and v.grid_kind = 'living' and v.during @> $4::date
            where s.tree = 'administrative' and s.path >= a.path and s.path < a.path || 'g') g
          where a.state = 'waiting' and a.person_id <> $1
            and (g.ids && $2::uuid[] or exists (select from unnest($3::text[]) mine where starts_with(a.path, mine)))
          order by a.due_at, a.id limit 100)
       select a.id, a.person_id as "personId", a.place_id as "placeId", a.path, a.grid_ids as "gridIds", a.room, a.home_id as "homeId", a.kind,
              coalesce(a.name, '') as name, a.at, a.due_at as due,
              (select count(*)::int from resident r where r.home_id = a.home_id and r.kind = 'owner' and r.since <= $4 and (r.until is null or r.until > $4)) as owners,
              (select count(*)::int from resident r where r.home_id = a.home_id and r.since <= $4 and (r.until is null or r.until > $4)) as people,
              array(select e.name from roll_entry e where e.home_id = a.home_id and e.until is null) as roll,
              (select count(*)::int from home_ask b where b.person_id = a.person_id and b.place_id = a.place_id and b.state = 'refused') as before,
              case when a.home_id is null then (
                select coalesce(json_agg(json_build_object('id', h.id, 'room', h.room) order by h.floor, length(h.room), h.room), '[]') from (
                  select h.* from stand s join home h on h.entrance_id = s.place_id
                   where s.tree = 'administrative' and s.path >= a.path and s.path < a.path || 'g' limit 500) h)
              else '[]' end as rooms
         from a order by a.due_at, a.id`,
      [me.id, grids, steeredPaths(me), localDate(at)],
    );
  }
}
