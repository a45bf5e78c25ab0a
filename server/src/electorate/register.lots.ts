import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { doorWords } from '@linli/shared/place/place.words';
import type { Read } from '../platform/db/db';

/** A home as it becomes a lot; `area` in 0.01 m². */
export interface HomeFound {
  readonly homeId: string;
  readonly buildingId: string | null;
  readonly label: string;
  readonly area: number;
}

/** An owner of a home as the roll, or somebody's belonging, knows them. */
export interface OwnerFound {
  readonly homeId: string;
  readonly name: string;
  readonly phoneIndex: Buffer | null;
  readonly share: string | null;
  readonly personId: string | null;
}

/** The homes of a compound, or of some of its buildings, and who owns them by the register of homes. */
@Injectable()
export class RegisterLots {
  async homes({ rows, at }: Read, path: string, buildings: readonly string[]): Promise<HomeFound[]> {
    const found = await rows.query<(Omit<HomeFound, 'label'> & Door)[]>(
      `select h.id as "homeId", h.room, round(h.area * 100)::int as area, b.id as "buildingId",
              e.kind, e.number, e.name, b.number as building
         from stand s join home h on h.entrance_id = s.place_id join place e on e.id = s.place_id
         left join place b on b.id = case e.kind when 'building' then e.id else s.parent_id end and b.kind = 'building'
        where s.tree = 'administrative' and s.path >= $1 and s.path < $1 || 'g' and ($2::uuid[] = '{}' or b.id = any($2))
          and (e.until is null or e.until > $3)
        order by s.path, h.floor, length(h.room), h.room`,
      [path, buildings, localDate(at)],
    );
    return found.map(({ homeId, buildingId, area, room, ...door }) => ({
      homeId,
      buildingId,
      area,
      label: `${doorWords(door)} ${room}`,
    }));
  }

  /**
   * Their owners: the entries of the roll, each with the account behind its phone, or of an owner of that name who lives
   * there by confirmation; where a home has no roll, the owners who were confirmed.
   */
  owners({ rows, at }: Read, homeIds: readonly string[]): Promise<OwnerFound[]> {
    return rows.query(
      `with lives as (
         select r.home_id, r.name, r.person_id from resident r
          where r.home_id = any($1) and r.kind = 'owner' and r.name is not null and r.since <= $2 and (r.until is null or r.until > $2))
       select e.home_id as "homeId", e.name, e.phone_index as "phoneIndex", e.share,
              coalesce(
                (select p.id from person p where p.phone_index = e.phone_index and p.phone_at is null order by p.id limit 1),
                (select l.person_id from lives l where l.home_id = e.home_id and l.name = e.name order by l.person_id limit 1)) as "personId"
         from roll_entry e where e.home_id = any($1) and e.until is null
       union all
       select l.home_id, l.name, null, null, l.person_id from lives l
        where not exists (select from roll_entry e where e.home_id = l.home_id and e.until is null)
       order by 1, 2`,
      [homeIds, localDate(at)],
    );
  }
}

interface Door {
  readonly room: string;
  readonly kind: string;
  readonly number: string | null;
  readonly name: string;
  readonly building: string | null;
}
