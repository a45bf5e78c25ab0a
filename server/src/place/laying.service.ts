import { Injectable } from '@nestjs/common';
import type { PlaceKind } from '@linli/shared/place/place.contract';
import type { Tx } from '../platform/db/db';
import { Outbox, type Happened } from '../platform/outbox/outbox';
import type { GridKind } from '@linli/shared/grid/grid.contract';
import { placeCovered, placeLaid, placeMoved } from './place.events';

/** A place whose id is known before it is laid; its parent stands, or is laid with it. */
export interface PlannedPlace {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly number: string | null;
  readonly phone: string | null;
  readonly since: string;
  readonly until: string | null;
  readonly parentId: string;
}

/** A grid that answers for a place from `since` on, and takes it from the one that did. */
export interface PlannedCover {
  readonly id: string;
  readonly gridId: string;
  readonly gridKind: GridKind;
  readonly placeId: string;
  readonly since: string;
}

/** Who lays, and in which district. */
export interface Laying {
  readonly districtId: string;
  readonly by: string | null;
}

/** So many events are written with one statement. */
const eventsTogether = 5000;

/** Places and covers by the thousand, each kind of row with one statement. */
@Injectable()
export class LayingService {
  constructor(private readonly outbox: Outbox) {}

  /** Lays places into the administrative tree, those above before those below; a grid also stands in the grid tree. */
  async layAll(tx: Tx, { districtId, by }: Laying, places: readonly PlannedPlace[]): Promise<void> {
    await tx.rows.query(
      `insert into place (id, district_id, kind, name, number, phone, since, until)
       select id, $2, kind, name, number, phone, since, until
         from jsonb_to_recordset($1::jsonb) as p(id uuid, kind text, name text, number text, phone text, since date, until date)`,
      [JSON.stringify(places), districtId],
    );
    for (const level of levelsOf(places))
      for (const tree of ['administrative', 'grid'])
        await tx.rows.query(
          `insert into stand (tree, place_id, district_id, parent_id, path)
           select $3, p.id, $2, p."parentId", s.path || right(p.id::text, 12) || '/'
             from jsonb_to_recordset($1::jsonb) as p(id uuid, kind text, "parentId" uuid)
             join stand s on s.place_id = p."parentId" and s.tree = $3
            where $3 = 'administrative' or p.kind in ('grid', 'micro_grid')`,
          [JSON.stringify(level), districtId, tree],
        );
    await this.tell(
      tx,
      places.map(({ id, kind, parentId }) =>
        placeLaid({ districtId, subjectId: id, actorId: by, facts: { kind, parent: parentId } }),
      ),
    );
  }

  /** Gives places to grids, each from its day on; the grid of that kind that has it until then answers for it no longer. */
  async coverAll(tx: Tx, { districtId, by }: Laying, covers: readonly PlannedCover[]): Promise<void> {
    const ended = await tx.rows.query<[{ placeId: string; gridKind: string; grid: string }[], number]>(
      `update cover c set during = daterange(lower(c.during), p.since)
         from jsonb_to_recordset($1::jsonb) as p("placeId" uuid, "gridKind" text, since date)
        where c.place_id = p."placeId" and c.grid_kind = p."gridKind" and c.during @> p.since and lower(c.during) < p.since
       returning c.place_id as "placeId", c.grid_kind as "gridKind", c.grid_id as grid`,
      [JSON.stringify(covers)],
    );
    const before = new Map(ended[0].map(({ placeId, gridKind, grid }) => [`${placeId} ${gridKind}`, grid]));
    await tx.rows.query(
      `insert into cover (id, district_id, grid_id, grid_kind, place_id, during)
       select id, $2, "gridId", "gridKind", "placeId", daterange(since, null)
         from jsonb_to_recordset($1::jsonb) as p(id uuid, "gridId" uuid, "gridKind" text, "placeId" uuid, since date)`,
      [JSON.stringify(covers), districtId],
    );
    await this.tell(
      tx,
      covers.map(({ placeId, gridId, gridKind, since }) =>
        placeCovered({
          districtId,
          subjectId: placeId,
          actorId: by,
          facts: { grid: gridId, gridKind, since, before: before.get(`${placeId} ${gridKind}`) ?? null },
        }),
      ),
    );
  }

  /** Places go below another parent with everything below them, in each tree in which they stood right below the old one. */
  async moveUnder(
    tx: Tx,
    { districtId, by }: Laying,
    { ids, from, to }: { readonly ids: readonly string[]; readonly from: string; readonly to: string },
  ): Promise<void> {
    await tx.rows.query(
      `update stand s set path = n.path || substr(s.path, length(o.path) + 1), parent_id = case when s.parent_id = $2 then $3 else s.parent_id end
         from stand top, stand o, stand n
        where top.place_id = any($1) and top.parent_id = $2 and o.place_id = $2 and n.place_id = $3
          and top.tree = s.tree and o.tree = s.tree and n.tree = s.tree and starts_with(s.path, top.path)`,
      [ids, from, to],
    );
    await this.tell(
      tx,
      ids.map((subjectId) => placeMoved({ districtId, subjectId, actorId: by, facts: { from, to } })),
    );
  }

  /** Lets a place stand in the other trees where another one stands. */
  async standBeside({ rows }: Tx, id: string, other: string): Promise<void> {
    await rows.query(
      `insert into stand (tree, place_id, district_id, parent_id, path)
       select s.tree, $1, s.district_id, s.parent_id, p.path || right($1::text, 12) || '/'
         from stand s join stand p on p.place_id = s.parent_id and p.tree = s.tree
        where s.place_id = $2 and s.tree <> 'administrative' on conflict do nothing`,
      [id, other],
    );
  }

  private async tell(tx: Tx, happened: readonly Happened[]): Promise<void> {
    for (let from = 0; from < happened.length; from += eventsTogether)
      await this.outbox.publishAll(tx, happened.slice(from, from + eventsTogether));
  }
}

/** The places in groups: first those whose parent stands already, then those below them, and so on. */
function levelsOf(places: readonly PlannedPlace[]): PlannedPlace[][] {
  const parents = new Map(places.map(({ id, parentId }) => [id, parentId]));
  const levels: PlannedPlace[][] = [];
  for (const place of places) {
    let depth = 0;
    for (let above = place.parentId; parents.has(above); above = parents.get(above) ?? '') depth++;
    (levels[depth] ??= []).push(place);
  }
  return levels;
}
