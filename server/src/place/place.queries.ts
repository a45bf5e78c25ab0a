import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { readSpokenCode } from '@linli/shared/place/door-code.rules';
import type { FoundSpoken, PlacePicker } from '@linli/shared/place/place.contract';
import { doorWords } from '@linli/shared/place/place.words';
import { Refusal } from '@linli/shared/refusal';
import type { Read } from '../platform/db/db';
import { PlaceRepository } from './place.repository';

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
