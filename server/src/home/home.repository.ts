import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { roomFrom } from '@linli/shared/home/home.rules';
import type { Read, Tx } from '../platform/db/db';
import { HomeAskRow, ResidentRow, RollEntryRow } from './home.entity';

/** A home and where its door stands. */
export interface HomePlace {
  readonly id: string;
  readonly districtId: string;
  readonly entranceId: string;
  readonly room: string;
  readonly path: string;
}

/** How homes, their people and their rolls are found and locked. */
@Injectable()
export class HomeRepository {
  /** The home behind a door that has this room; null for none. A building's own sign stands for all its entrances where only one has the room. */
  async behind({ rows }: Read, path: string, room: string): Promise<string | null> {
    const found = await rows.query<{ id: string }[]>(
      `select h.id from stand s join home h on h.entrance_id = s.place_id
        where s.tree = 'administrative' and s.path >= $1 and s.path < $1 || 'g' and h.room = any($2) limit 2`,
      [path, [room.trim(), roomFrom(room)]],
    );
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  }

  /** A home by its key; null where there is none. */
  async byId({ rows }: Read, id: string): Promise<HomePlace | null> {
    const [home] = await rows.query<HomePlace[]>(
      `select h.id, h.district_id as "districtId", h.entrance_id as "entranceId", h.room, s.path
         from home h join stand s on s.place_id = h.entrance_id and s.tree = 'administrative' where h.id = $1`,
      [id],
    );
    return home ?? null;
  }

  /** Those who belong to a home on the local date of the moment, the first to come first. */
  residents({ rows, at }: Read, homeId: string): Promise<ResidentRow[]> {
    return rows
      .createQueryBuilder(ResidentRow, 'r')
      .where('r.home_id = :homeId and r.since <= :today and (r.until is null or r.until > :today)', {
        homeId,
        today: localDate(at),
      })
      .orderBy('r.since')
      .addOrderBy('r.id')
      .getMany();
  }

  /** What a person belongs to on the local date of the moment. */
  belongings({ rows, at }: Read, personId: string): Promise<ResidentRow[]> {
    return rows
      .createQueryBuilder(ResidentRow, 'r')
      .where('r.person_id = :personId and r.since <= :today and (r.until is null or r.until > :today)', {
        personId,
        today: localDate(at),
      })
      .orderBy('r.since')
      .addOrderBy('r.id')
      .getMany();
  }

  /** A belonging that has not ended, locked; null for any other. */
  lockResident({ rows, at }: Tx, id: string): Promise<ResidentRow | null> {
    return rows
      .createQueryBuilder(ResidentRow, 'r')
      .where('r.id = :id and (r.until is null or r.until > :today)', { id, today: localDate(at) })
      .setLock('pessimistic_write')
      .getOne();
  }

  lockAsk({ rows }: Tx, id: string): Promise<HomeAskRow | null> {
    return rows.findOne(HomeAskRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Waits for whoever else changes this home, so that two do so one after the other. */
  async lockHome({ rows }: Tx, id: string): Promise<void> {
    await rows.query('select from home where id = $1 for update', [id]);
  }

  /** The roll of some homes as it is now. */
  roll({ rows }: Read, homeIds: readonly string[]): Promise<RollEntryRow[]> {
    return rows
      .createQueryBuilder(RollEntryRow, 'e')
      .where('e.home_id = any(:homeIds) and e.until is null', { homeIds })
      .orderBy('e.id')
      .getMany();
  }

  /** The blind index of a phone that WeChat vouched for; null without one. */
  async provedPhone({ rows }: Read, personId: string): Promise<Buffer | null> {
    const [row] = await rows.query<{ index: Buffer | null }[]>(
      'select phone_index as index from person where id = $1 and phone_at is null',
      [personId],
    );
    return row?.index ?? null;
  }

  /** The living grids that cover a place, or an entrance of a building, today. */
  async gridsOf({ rows, at }: Read, path: string): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      `select distinct c.grid_id as id from stand s join cover c on c.place_id = s.place_id and c.grid_kind = 'living' and c.during @> $2::date
        where s.tree = 'administrative' and s.path >= $1 and s.path < $1 || 'g'`,
      [path, localDate(at)],
    );
    return found.map(({ id }) => id);
  }
}
