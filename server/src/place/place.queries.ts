import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { addressFrom } from '@linli/shared/place/address.rules';
import type { Post } from '@linli/shared/people/people.rules';
import { readSpokenCode } from '@linli/shared/place/door-code.rules';
import { placesInCommon } from '@linli/shared/place/path.rules';
import type { FoundSpoken, PlaceKind, PlacePicker } from '@linli/shared/place/place.contract';
import { doorWords } from '@linli/shared/place/place.words';
import { boxAround, metresBetween, type Position } from '@linli/shared/place/position.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read } from '../platform/db/db';
import { PlaceRepository } from './place.repository';

/** A place as a list knows it. */
export interface NamedPlace {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly number: string | null;
  readonly path: string;
  readonly parentId: string;
}

/** A place whose position is known, and how far it is. */
export interface LocatedPlace {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly metres: number;
}

/** What someone without a sign sees when looking for a place. */
@Injectable()
export class PlaceQueries {
  constructor(private readonly places: PlaceRepository) {}

  /**
   * All compounds, those nearest to where somebody is at work first, and the doors of one of them: entrances, buildings without
   * entrances, open places.
   */
  async picker(
    read: Read,
    compound: string | null,
    posts: readonly Pick<Post, 'path'>[],
  ): Promise<PlacePicker> {
    const { rows, at } = read;
    const compounds = await rows.query<(PlacePicker['compounds'][number] & { path: string })[]>(
      `select c.id, c.name, m.name as community, s.path from place c
         join stand s on s.place_id = c.id and s.tree = 'administrative' join place m on m.id = s.parent_id
        where c.kind = 'compound' and (c.until is null or c.until > $1) order by m.name, c.name limit 2000`,
      [localDate(at)],
    );
    const doors = compound ? await this.places.doorsOf(read, compound) : [];
    const nearness = (path: string) => Math.max(0, ...posts.map((post) => placesInCommon(post.path, path)));
    return {
      compounds: compounds
        .map(({ path, ...shown }) => ({ shown, near: nearness(path) }))
        .sort((one, other) => other.near - one.near)
        .map(({ shown }) => shown),
      doors: doors.map(({ placeId, code, ...door }) => ({ placeId, code, name: doorWords(door) })),
    };
  }

  /** The compounds of a district in use, each with the path of where it stands. */
  compoundsOf({ rows, at }: Read, districtId: string): Promise<NamedPlace[]> {
    return rows.query(
      `select c.id, c.kind, c.name, c.number, s.path, s.parent_id as "parentId" from place c
         join stand s on s.place_id = c.id and s.tree = 'administrative'
        where c.kind = 'compound' and c.district_id = $1 and (c.until is null or c.until > $2)`,
      [districtId, localDate(at)],
    );
  }

  /** The buildings, entrances and open places below one place that are in use. */
  doorsBelow({ rows, at }: Read, path: string): Promise<NamedPlace[]> {
    return rows.query(
      `select c.id, c.kind, c.name, c.number, s.path, s.parent_id as "parentId" from stand s join place c on c.id = s.place_id
        where s.tree = 'administrative' and s.path > $1 and s.path < $1 || 'g'
          and c.kind in ('building', 'entrance', 'open_place') and (c.until is null or c.until > $2)`,
      [path, localDate(at)],
    );
  }

  /** The place of a sign in force in a district, by its code or its spoken code; null for any other. */
  async bySign({ rows }: Read, districtId: string, code: string | null): Promise<string | null> {
    const [sign] = await rows.query<{ placeId: string }[]>(
      `select place_id as "placeId" from sign where district_id = $1 and (code = $2 or spoken = $2) and revoked_at is null`,
      [districtId, code],
    );
    return sign?.placeId ?? null;
  }

  /** The places of a district in use that lie at most `metres` from a point, the nearest first. */
  async within(
    { rows, at }: Read,
    districtId: string,
    centre: Position,
    metres: number,
  ): Promise<LocatedPlace[]> {
    const { south, north, west, east } = boxAround(centre, metres);
    const found = await rows.query<{ id: string; kind: PlaceKind; lat: number; long: number }[]>(
      `select id, kind, lat::float, long::float from place
        where district_id = $1 and lat between $2 and $3 and long between $4 and $5 and (until is null or until > $6)`,
      [districtId, south, north, west, east, localDate(at)],
    );
    return found
      .map(({ id, kind, lat, long }) => ({ id, kind, metres: metresBetween(centre, { lat, long }) }))
      .filter((place) => place.metres <= metres)
      .sort((one, other) => one.metres - other.metres);
  }

  /** The one place in use with this address id: a compound by its name, in it a building by its number or an open place by its name, an entrance by its number. Null for none. */
  async byAddress({ rows, at }: Read, districtId: string, addressId: string): Promise<string | null> {
    const address = addressFrom(addressId);
    if (!address) return null;
    const { top, door, entrance } = address;
    const found = await rows.query<{ id: string }[]>(
      `select coalesce(e.id, d.id, c.id) as id from place c
         left join stand ds on ds.parent_id = c.id and ds.tree = 'administrative' and $3::text is not null
         left join place d on d.id = ds.place_id and (d.until is null or d.until > $5)
               and ((d.kind = 'building' and d.number = $3) or (d.kind = 'open_place' and d.name = $3))
         left join stand es on es.parent_id = d.id and es.tree = 'administrative' and $4::text is not null
         left join place e on e.id = es.place_id and e.kind = 'entrance' and e.number = $4 and (e.until is null or e.until > $5)
        where c.district_id = $1 and c.name = $2 and (c.until is null or c.until > $5)
          and (c.kind = 'compound' or (c.kind = 'community' and d.id is not null))
          and ($3::text is null or d.id is not null) and ($4::text is null or e.id is not null) limit 2`,
      [districtId, top, door, entrance, localDate(at)],
    );
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  }

  /** The door code behind a spoken code; a code of a revoked sign is not known any more. */
  async bySpoken({ rows }: Read, said: string): Promise<FoundSpoken> {
    const spoken = readSpokenCode(said);
    const [sign] = await rows.query<FoundSpoken[]>(
      `select code from sign where spoken = $1 and revoked_at is null
        union all select code from ended_sign where spoken = $1`,
      [spoken],
    );
    if (!sign) throw new Refusal('sign.unknown');
    return sign;
  }
}
