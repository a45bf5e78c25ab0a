import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { FoundSpoken, PlacePicker } from '@linli/shared/place/place.contract';
import { doorWords } from '@linli/shared/place/place.words';
import { Refusal } from '@linli/shared/refusal';
import type { Read } from '../platform/db/db';

interface DoorRow {
  placeId: string;
  code: string | null;
  kind: string;
  number: string | null;
  name: string;
  building: string | null;
}

/** What someone without a sign sees when looking for a place. */
@Injectable()
export class PlaceQueries {
  /** All compounds, and the doors of one of them: entrances, buildings without entrances, open places. */
  async picker({ rows, at }: Read, compound: string | null): Promise<PlacePicker> {
    const compounds = await rows.query<PlacePicker['compounds']>(
      `select c.id, c.name, m.name as community from place c
         join stand s on s.place_id = c.id and s.tree = 'administrative' join place m on m.id = s.parent_id
        where c.kind = 'compound' and (c.until is null or c.until > $1) order by m.name, c.name limit 2000`,
      [localDate(at)],
    );
    const doors = compound
      ? await rows.query<DoorRow[]>(
          `select d.id as "placeId", g.code, d.kind, d.number, d.name, case when b.kind = 'building' then b.number end as building
             from stand top join stand s on s.tree = 'administrative' and s.path > top.path and s.path < top.path || 'g'
             join place d on d.id = s.place_id join place b on b.id = s.parent_id
             left join sign g on g.place_id = d.id and g.revoked_at is null
            where top.place_id = $1 and top.tree = 'administrative' and d.kind in ('entrance', 'building', 'open_place') and (d.until is null or d.until > $2)
              and not (d.kind = 'building' and exists (select from stand e join place ep on ep.id = e.place_id where e.parent_id = d.id and e.tree = 'administrative' and ep.kind = 'entrance'))
            order by length(coalesce(b.number, d.number, '')), coalesce(b.number, d.number), d.number nulls last, d.name limit 1000`,
          [compound, localDate(at)],
        )
      : [];
    return {
      compounds,
      doors: doors.map(({ placeId, code, ...door }) => ({ placeId, code, name: doorWords(door) })),
    };
  }

  /** The door code behind a spoken code; a code of a revoked sign is not known any more. */
  async bySpoken({ rows }: Read, spoken: string): Promise<FoundSpoken> {
    const [sign] = await rows.query<FoundSpoken[]>(
      'select code from sign where spoken = $1 and revoked_at is null limit 2',
      [spoken],
    );
    if (!sign) throw new Refusal('sign.unknown');
    return sign;
  }
}
