import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Plate, PlaceKind } from '@linli/shared/place/place.contract';
import { Refusal } from '@linli/shared/refusal';
import { IsNull } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { ask, find } from '../platform/db/lane';
import { EndedSignRow, PlaceRow, SignRow, StandRow, type Tree } from './place.entity';
import { nextUp, placeOfUp } from './climb.queries';

/** A place and what is above it. `grids` are the living grids that cover it (a building may lie in two). */
export interface Chain {
  readonly place: PlaceRow;
  readonly path: string;
  readonly building: PlaceRow | null;
  readonly compound: PlaceRow | null;
  readonly community: PlaceRow;
  readonly street: PlaceRow;
  readonly district: PlaceRow;
  readonly grids: readonly { id: string; name: string }[];
}

/** A door of a compound: an entrance, an open place, or a building that has no entrances or a sign of its own. */
export interface DoorRow {
  readonly placeId: string;
  readonly kind: PlaceKind;
  readonly number: string | null;
  readonly name: string;
  readonly building: string | null;
  /** Its sign in force. */
  readonly code: string | null;
  readonly spoken: string | null;
  readonly issuedAt: Date | null;
}

/** How place rows are found. */
@Injectable()
export class PlaceRepository {
  async byId({ rows }: Read, id: string): Promise<PlaceRow> {
    const place = await rows.findOneBy(PlaceRow, { id });
    if (!place) throw new Refusal('place.missing');
    return place;
  }

  async lock({ rows }: Tx, id: string): Promise<PlaceRow> {
    const place = await rows.findOne(PlaceRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!place) throw new Refusal('place.missing');
    return place;
  }

  async pathOf(read: Read, tree: Tree, placeId: string): Promise<string> {
    const [stand] = await find(read, StandRow, 'where t.tree = $1 and t.place_id = $2', [tree, placeId]);
    if (!stand) throw new Refusal('place.missing');
    return stand.path;
  }

  signInForce({ rows }: Read, placeId: string): Promise<SignRow | null> {
    return rows.findOneBy(SignRow, { placeId, revokedAt: IsNull() });
  }

  /** Whether a sign's code is of a district that has ended. */
  async hasEnded(read: Read, code: string): Promise<boolean> {
    return (await ask(read, 'select 1 from ended_sign where code = $1', [code])).length > 0;
  }

  /** A sign, in force or revoked. */
  async signOf(read: Read, code: string): Promise<SignRow | null> {
    return (await find(read, SignRow, 'where t.code = $1', [code]))[0] ?? null;
  }

  /** A spoken code that no sign here, in force or revoked, ever had: whoever says it need not say the district. */
  async freeSpoken({ rows }: Read, draw: () => string): Promise<string> {
    for (;;) {
      const spoken = draw();
      if (!(await rows.existsBy(SignRow, { spoken })) && !(await rows.existsBy(EndedSignRow, { spoken })))
        return spoken;
    }
  }

  async chainOf(read: Read, placeId: string): Promise<Chain> {
    const [above, grids] = await Promise.all([this.above(read, placeId), this.gridsOver(read, placeId)]);
    const [place] = above;
    if (!place) throw new Refusal('place.missing');
    const at = (kind: PlaceKind) => above.find((row) => row.kind === kind) ?? null;
    const [community, street, district] = [at('community'), at('street'), at('district')];
    if (!community || !street || !district) throw new Refusal('place.not_a_door');
    return {
      place,
      path: place.path,
      building: at('building'),
      compound: at('compound'),
      community,
      street,
      district,
      grids,
    };
  }

  private gridsOver(read: Read, placeId: string): Promise<{ id: string; name: string }[]> {
    return ask(
      read,
      `select distinct g.id, g.name from cover c join place g on g.id = c.grid_id
        where c.grid_kind = 'living' and c.during @> $2::date
          and c.place_id in (select $1::uuid union select s.place_id from stand s join place p on p.id = s.place_id
                              where s.parent_id = $1 and s.tree = 'administrative' and p.kind = 'entrance')`,
      [placeId, localDate(read.at)],
    );
  }

  /** The place itself first, the district last. */
  private above(read: Read, placeId: string): Promise<(PlaceRow & { path: string })[]> {
    return ask(
      read,
      `with recursive up as (
         select place_id, parent_id, path, 0 as height from stand where tree = 'administrative' and place_id = $1
         union all
         select s.place_id, s.parent_id, s.path, up.height + 1 from up ${nextUp})
       select p.id, p.district_id as "districtId", p.kind, p.name, p.number, p.phone, p.note, p.since, p.until, up.path
         from up ${placeOfUp} order by up.height`,
      [placeId],
    );
  }

  async platesOf(read: Read, placeIds: readonly string[]): Promise<Map<string, Plate>> {
    if (!placeIds.length) return new Map();
    const stands = await ask<Omit<Plate, 'name'> & { placeName: string }>(
      read,
      `with recursive up as (
         select place_id as root, place_id, parent_id from stand where tree = 'administrative' and place_id = any($1)
         union all
         select up.root, s.place_id, s.parent_id from up ${nextUp})
       select up.root as "placeId",
              max(p.kind) filter (where p.id = up.root) as kind,
              max(p.name) filter (where p.id = up.root) as "placeName",
              max(p.name) filter (where p.kind = 'compound') as compound,
              max(p.name) filter (where p.kind = 'community') as community,
              max(p.name) filter (where p.kind = 'street') as street,
              max(p.number) filter (where p.kind = 'building') as building,
              max(p.number) filter (where p.kind = 'entrance') as entrance
         from up ${placeOfUp} group by up.root`,
      [[...new Set(placeIds)]],
    );
    return new Map(
      stands.map(({ placeName, ...plate }) => [
        plate.placeId,
        { ...plate, community: plate.community ?? '', street: plate.street ?? '', name: placeName },
      ]),
    );
  }

  /** The doors of a compound that are in use, by building and entrance, open places last. */
  doorsOf({ rows, at }: Read, compound: string): Promise<DoorRow[]> {
    return rows.query<DoorRow[]>(
      `select d.id as "placeId", d.kind, d.number, d.name, case when b.kind = 'building' then b.number end as building,
              g.code, g.spoken, g.issued_at as "issuedAt"
         from stand top join stand s on s.tree = 'administrative' and starts_with(s.path, top.path)
         join place d on d.id = s.place_id join place b on b.id = s.parent_id
         left join sign g on g.place_id = d.id and g.revoked_at is null
        where top.place_id = $1 and top.tree = 'administrative' and (d.until is null or d.until > $2)
          and (d.kind in ('entrance', 'open_place') or (d.kind = 'building' and (g.code is not null or not exists (
            select from stand e join place ep on ep.id = e.place_id where e.parent_id = d.id and e.tree = 'administrative' and ep.kind = 'entrance'))))
        order by d.kind = 'open_place', length(coalesce(case when b.kind = 'building' then b.number end, d.number, '')),
                 coalesce(case when b.kind = 'building' then b.number end, d.number), d.kind = 'entrance', length(d.number), d.number, d.name`,
      [compound, localDate(at)],
    );
  }
}
