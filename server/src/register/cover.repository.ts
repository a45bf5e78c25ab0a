import { Injectable } from '@nestjs/common';
import type { GridKind } from '@linli/shared/grid/grid.contract';
import type { Read, Tx } from '../platform/db/db';

/** A grid answers for a place from `since` on, until before `until`; null for as long as nothing else is said. */
export interface StandingCover {
  readonly id: string;
  readonly gridId: string;
  readonly gridKind: GridKind;
  readonly placeId: string;
  readonly since: string;
  readonly until: string | null;
}

/** A cover that is taken back, and the one that it had ended. */
interface TakenBack {
  readonly id: string;
  readonly since: string;
  readonly before: string | null;
}

/** Which grid answers for what, and what grids are for. */
@Injectable()
export class CoverRepository {
  /** All covers of these places, past ones too. */
  standing({ rows }: Read, placeIds: readonly string[]): Promise<StandingCover[]> {
    return rows.query(
      `select id, grid_id as "gridId", grid_kind as "gridKind", place_id as "placeId", lower(during) as since, upper(during) as until
         from cover where place_id = any($1)`,
      [[...new Set(placeIds)]],
    );
  }

  /** What the grids of a district are for. */
  async kinds({ rows }: Read, districtId: string): Promise<Map<string, GridKind>> {
    const grids = await rows.query<{ id: string; kind: GridKind }[]>(
      'select place_id as id, kind from grid_profile where district_id = $1',
      [districtId],
    );
    return new Map(grids.map(({ id, kind }) => [id, kind]));
  }

  async keepKinds(
    { rows }: Tx,
    districtId: string,
    grids: readonly { id: string; gridKind: GridKind }[],
  ): Promise<void> {
    await rows.query(
      `insert into grid_profile (place_id, district_id, kind)
       select id, $2, "gridKind" from jsonb_to_recordset($1::jsonb) as g(id uuid, "gridKind" text)`,
      [JSON.stringify(grids), districtId],
    );
  }

  /** How many homes lie behind these entrances. */
  async homesBehind({ rows }: Read, placeIds: readonly string[]): Promise<Map<string, number>> {
    const counts = await rows.query<{ id: string; homes: number }[]>(
      'select entrance_id as id, count(*)::int as homes from home where entrance_id = any($1) group by 1',
      [placeIds],
    );
    return new Map(counts.map(({ id, homes }) => [id, homes]));
  }

  /** How many of these covers have ended, or are gone. */
  async moved({ rows }: Read, ids: readonly string[]): Promise<number> {
    const [{ moved }] = await rows.query<[{ moved: number }]>(
      'select count(*)::int as moved from unnest($1::uuid[]) i left join cover c on c.id = i where c.id is null or not upper_inf(c.during)',
      [ids],
    );
    return moved;
  }

  /** Removes covers, and lets those that they had ended go on. */
  async takeBack({ rows }: Tx, covers: readonly TakenBack[]): Promise<void> {
    await rows.query('delete from cover where id = any($1)', [covers.map(({ id }) => id)]);
    await rows.query('update cover set during = daterange(lower(during), null) where id = any($1)', [
      covers.flatMap(({ before }) => (before ? [before] : [])),
    ]);
  }

  async removeGrids({ rows }: Tx, ids: readonly string[]): Promise<void> {
    for (const [table, column] of [
      ['grid_profile', 'place_id'],
      ['stand', 'place_id'],
      ['place', 'id'],
    ] as const)
      await rows.query(`delete from ${table} where ${column} = any($1)`, [ids]);
  }
}
