import { Injectable } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import { changedSinceWords, dependentWords } from '@linli/shared/register/register.words';
import type { RowEffect } from '@linli/shared/register/register.rules';
import type { Read, Tx } from '../platform/db/db';
import { RegisterFileRow } from './register.entity';

interface Reference {
  readonly table: string;
  readonly column: string;
}

/** Where a place is named without a key of the database: those tables may be split by month. */
const unkeyed: Readonly<Record<'home' | 'place', readonly Reference[]>> = {
  home: [],
  place: ['place_id', 'building_id', 'compound_id', 'unit_id'].map((column) => ({ table: 'ticket', column })),
};

/** Rows that are a part of their place and go with it. */
const partsOfPlace: readonly string[] = ['stand', 'grid_profile'];
/** By what rows of a table are known to be going themselves. */
const goesBy: Readonly<Record<string, string>> = { stand: 'place_id', cover: 'id' };

/** What is taken back, and all that goes with it, as queries of keys over some values. */
interface Going {
  readonly ids: string;
  readonly going: string;
  readonly values: readonly unknown[];
}

/** What a line says, or said, of its subject. */
export interface Line<Wanted extends object, Before extends object = Wanted> {
  readonly row: number;
  readonly effect: Exclude<RowEffect, 'same'>;
  readonly subjectId: string;
  readonly wanted: Wanted;
  readonly before: Before | null;
  readonly sealed: Buffer | null;
}

/** Files of base data, what they would do, and what they did. */
@Injectable()
export class RegisterRepository {
  async lock({ rows }: Tx, id: string): Promise<RegisterFileRow> {
    const file = await rows.findOne(RegisterFileRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!file) throw new Refusal('import.missing');
    return file;
  }

  /** One file of a district is taken in or taken back at a time. */
  async lockDistrict({ rows }: Tx, districtId: string): Promise<void> {
    await rows.query("select pg_advisory_xact_lock(hashtextextended('register ' || $1, 0))", [districtId]);
  }

  /** Turns the lines of a file into what it did. */
  async keepChanges({ rows }: Tx, fileId: string): Promise<void> {
    await rows.query(
      `insert into register_change (file_id, subject_id, effect, before, after)
       select file_id, subject_id, effect, before, coalesce(wanted, '{}') from register_line where file_id = $1`,
      [fileId],
    );
  }

  /** Notes what a file did to some subjects. */
  async keep(
    { rows }: Tx,
    fileId: string,
    changes: readonly {
      subject: string;
      effect: Exclude<RowEffect, 'same'>;
      before: object;
      after: object;
    }[],
  ): Promise<void> {
    await rows.query(
      `insert into register_change (file_id, subject_id, effect, before, after)
       select $2, subject, effect, before, after
         from jsonb_to_recordset($1::jsonb) as c(subject uuid, effect text, before jsonb, after jsonb)`,
      [JSON.stringify(changes), fileId],
    );
  }

  /** The lines of a file that is about to be taken in, in the order of its rows. */
  lines<W extends object, B extends object = W>({ rows }: Read, fileId: string): Promise<Line<W, B>[]> {
    return rows.query(
      `select row, effect, subject_id as "subjectId", wanted, before, sealed from register_line where file_id = $1 order by row`,
      [fileId],
    );
  }

  /** What a file did, the newest subject first. */
  changes<W extends object, B extends object = W>({ rows }: Read, fileId: string): Promise<Line<W, B>[]> {
    return rows.query(
      `select 0 as row, effect, subject_id as "subjectId", after as wanted, before, null as sealed from register_change where file_id = $1 order by subject_id desc`,
      [fileId],
    );
  }

  /** The homes behind some doors, by the id of the door and the room. */
  async homesBehind({ rows }: Read, doors: readonly string[]): Promise<Map<string, string>> {
    const homes = await rows.query<{ id: string; door: string; room: string }[]>(
      'select id, entrance_id as door, room from home where entrance_id = any($1)',
      [doors],
    );
    return new Map(homes.map(({ id, door, room }) => [`${door} ${room}`, id]));
  }

  /** How many of these homes are not there any more. */
  async goneHomes({ rows }: Read, ids: readonly string[]): Promise<number> {
    const [{ count }] = await rows.query<[{ count: number }]>(
      'select count(*)::int as count from home where id = any($1)',
      [ids],
    );
    return ids.length - count;
  }

  /** Refuses to take back rows that were changed since. */
  refuseMoved(count: number): void {
    if (count) throw new Refusal('import.in_use', { what: changedSinceWords(count) });
  }

  /** Refuses to take back rows on which so many rows of a table stand. */
  refuseUsed(table: string, count: number): void {
    if (count) throw new Refusal('import.in_use', { what: dependentWords(table, count) });
  }

  /** Refuses to take back what a file brought while something stands on it. */
  async refuseDependents(tx: Tx, fileId: string, table: 'home' | 'place'): Promise<void> {
    const brought = "select subject_id from register_change where file_id = $1 and effect = 'fresh'";
    await this.refuseKeys(tx, table, { ids: brought, going: brought, values: [fileId] });
  }

  /** The same for grids; the covers that are going with them count for nothing. */
  async refuseStandingOn(tx: Tx, grids: readonly string[], covers: readonly string[]): Promise<void> {
    await this.refuseKeys(tx, 'place', {
      ids: 'select unnest($1::uuid[])',
      going: 'select unnest($1::uuid[] || $2::uuid[])',
      values: [grids, covers],
    });
  }

  /**
   * Whatever table it is in: every key of the database that points there is looked at, so that a feature that comes
   * later need not tell of itself.
   */
  private async refuseKeys(
    { rows }: Tx,
    table: 'home' | 'place',
    { ids, going, values }: Going,
  ): Promise<void> {
    const keyed = await rows.query<Reference[]>(
      `select c.conrelid::regclass::text as table, a.attname as column
         from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = $1::regclass`,
      [table],
    );
    for (const { table: standing, column } of [...keyed, ...unkeyed[table]]) {
      if (column === 'place_id' && partsOfPlace.includes(standing)) continue;
      // What goes with it does not stand in the way.
      const besides = goesBy[standing] ? `and ${goesBy[standing]} not in (select id from going)` : '';
      const [{ count }] = await rows.query<[{ count: number }]>(
        `with brought(id) as materialized (${ids}), going(id) as materialized (${going})
         select count(*)::int as count from ${standing} where ${column} in (select id from brought) ${besides}`,
        [...values],
      );
      this.refuseUsed(standing, count);
    }
  }
}
