import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { homeWords } from '@linli/shared/home/home.words';
import { plateWords } from '@linli/shared/place/place.words';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { HomeRepository, type HomePlace } from './home.repository';

/** Who lives where, and under which name, for features in which neighbours have to do with each other. */
@Injectable()
export class NeighbourQueries {
  constructor(
    private readonly homes: HomeRepository,
    private readonly places: PlaceService,
  ) {}

  /** A home by its key, with its door and room; null where there is none. */
  home(read: Read, id: string): Promise<HomePlace | null> {
    return this.homes.byId(read, id);
  }

  /** Where a home is, in words down to the room; null where there is none. */
  async addressOf(read: Read, id: string): Promise<string | null> {
    const home = await this.homes.byId(read, id);
    const plate = home && (await this.places.platesOf(read, [home.entranceId])).get(home.entranceId);
    return plate ? homeWords(plate, home.room) : null;
  }

  /** The home behind a door that has this room; null for none, or where it is not clear which. */
  behind(read: Read, path: string, room: string): Promise<string | null> {
    return this.homes.behind(read, path, room);
  }

  /** The doors below a path behind which there are homes, in their order. */
  async doorsBelow(read: Read, path: string): Promise<{ id: string; name: string }[]> {
    const found = await read.rows.query<{ id: string }[]>(
      `select distinct s.place_id as id, s.path from stand s join home h on h.entrance_id = s.place_id
        where s.tree = 'administrative' and s.path >= $1 and s.path < $1 || 'g' order by s.path limit 500`,
      [path],
    );
    const plates = await this.places.platesOf(
      read,
      found.map(({ id }) => id),
    );
    return found.flatMap(({ id }) => {
      const plate = plates.get(id);
      return plate ? [{ id, name: plateWords(plate) }] : [];
    });
  }

  /** The homes that somebody belongs to today, the first to come first. */
  homesOf({ rows, at }: Read, personId: string): Promise<HomePlace[]> {
    return rows.query(
      `select h.id, h.district_id as "districtId", h.entrance_id as "entranceId", h.room, s.path from resident r join home h on h.id = r.home_id
         join stand s on s.place_id = h.entrance_id and s.tree = 'administrative'
        where r.person_id = $1 and r.since <= $2 and (r.until is null or r.until > $2) order by r.since, r.id limit 50`,
      [personId, localDate(at)],
    );
  }

  /** What people are called by those they have to do with: as at their home, else as they call themselves; none for who left. */
  async namesOf({ rows, at }: Read, ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const found = await rows.query<{ id: string; name: string | null }[]>(
      `select p.id, coalesce((select r.name from resident r where r.person_id = p.id and r.name is not null and r.since <= $2
                                 and (r.until is null or r.until > $2) order by r.since limit 1), p.name) as name
         from person p where p.id = any($1)`,
      [ids.filter(Boolean), localDate(at)],
    );
    return new Map(found.flatMap(({ id, name }) => (name ? [[id, name] as const] : [])));
  }
}
