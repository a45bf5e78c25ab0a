import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { readSpokenCode } from '@linli/shared/place/door-code.rules';
import type { FoundSpoken, PlaceKind, PlacePicker } from '@linli/shared/place/place.contract';
import { doorWords } from '@linli/shared/place/place.words';
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

/** What someone without a sign sees when looking for a place. */
@Injectable()
export class PlaceQueries {
  constructor(private readonly places: PlaceRepository) {}

  /** All compounds, and the doors of one of them: entrances, buildings without entrances, open places. */
  async picker(read: Read, compound: string | null): Promise<PlacePicker> {
    const { rows, at } = read;
    const compounds = await rows.query<PlacePicker['compounds']>(
      `select c.id, c.name, m.name as community from place c
         join stand s on s.place_id = c.id and s.tree = 'administrative' join place m on m.id = s.parent_id
        where c.kind = 'compound' and (c.until is null or c.until > $1) order by m.name, c.name limit 2000`,
      [localDate(at)],
    );
    const doors = compound ? await this.places.doorsOf(read, compound) : [];
    return {
      compounds,
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

  /** The door code behind a spoken code; a code of a revoked sign is not known any more. */
  async bySpoken({ rows }: Read, said: string): Promise<FoundSpoken> {
    const [sign] = await rows.query<FoundSpoken[]>(
      'select code from sign where spoken = $1 and revoked_at is null',
      [readSpokenCode(said)],
    );
    if (!sign) throw new Refusal('sign.unknown');
    return sign;
  }
}
