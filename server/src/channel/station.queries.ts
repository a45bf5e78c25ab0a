import { Injectable } from '@nestjs/common';
import type { Station, Stations } from '@linli/shared/channel/station.contract';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import type { Read } from '../platform/db/db';
import { ask, find } from '../platform/db/lane';
import type { ChannelRow } from './channel.entity';
import { StationRow } from './station.entity';

/** An open place that can be a station. */
export interface OpenPlace {
  readonly id: string;
  readonly districtId: string;
  readonly name: string;
}

/** Where opinions are collected. */
@Injectable()
export class StationQueries {
  /** The stations below the places that `me` steers with their signs, and the open places there that are none. */
  async stations({ rows, at }: Read, me: Actor): Promise<Stations> {
    const found = await rows.query<(Station & { open: boolean })[]>(
      `select p.id as "placeId", p.name, concat_ws(' ', o.name, p.name) as "where", coalesce(n.hours, '') as hours, g.spoken, n.place_id is null as open
         from place p join stand s on s.place_id = p.id and s.tree = 'administrative' left join place o on o.id = s.parent_id
         left join opinion_station n on n.place_id = p.id left join sign g on g.place_id = p.id and g.revoked_at is null
        where p.kind = 'open_place' and (p.until is null or p.until > $2)
          and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
        order by s.path limit 500`,
      [steeredPaths(me), localDate(at)],
    );
    return {
      stations: found
        .filter(({ open }) => !open)
        .map(({ placeId, name, where, hours, spoken }) => ({ placeId, name, where, hours, spoken })),
      places: found.filter(({ open }) => open).map(({ placeId: id, where: name }) => ({ id, name })),
    };
  }

  /** An open place in use below the places that `me` steers. */
  async place({ rows, at }: Read, me: Actor, id: string): Promise<OpenPlace | undefined> {
    const [place] = await rows.query<OpenPlace[]>(
      `select p.id, p.district_id as "districtId", p.name from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.id = $1 and p.kind = 'open_place' and (p.until is null or p.until > $3)
          and exists (select from unnest($2::text[]) mine where starts_with(s.path, mine))`,
      [id, steeredPaths(me), localDate(at)],
    );
    return place;
  }

  /** The channel of the station at a place, where there is one; else its district's channel in use of this code. */
  async channelAt(
    read: Read,
    placeId: string,
    code: string,
  ): Promise<Pick<ChannelRow, 'id' | 'kind' | 'districtId'> | null> {
    const [channel] = await ask<Pick<ChannelRow, 'id' | 'kind' | 'districtId'>>(
      read,
      `select c.id, c.kind, c.district_id as "districtId" from place p left join opinion_station s on s.place_id = p.id
         join channel c on (s.channel_id is not null and c.id = s.channel_id)
                        or (s.channel_id is null and c.district_id = p.district_id and c.code = $2 and c.retired_at is null)
        where p.id = $1`,
      [placeId, code],
    );
    return channel ?? null;
  }

  /** The station at a place; null where there is none. */
  async at(read: Read, placeId: string): Promise<StationRow | null> {
    return (await find(read, StationRow, 'where t.place_id = $1', [placeId]))[0] ?? null;
  }
}
