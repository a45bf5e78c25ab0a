import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { doorCodeFrom } from '@linli/shared/place/door-code.rules';
import type { PlaceKind, Plate } from '@linli/shared/place/place.contract';
import type { Position } from '@linli/shared/place/position.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { together } from '../platform/db/lane';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { randomCode } from '../platform/secret';
import {
  CoverRow,
  degreesOf,
  GridProfileRow,
  HomeRow,
  PlaceRow,
  SignRow,
  StandRow,
  type Tree,
} from './place.entity';
import {
  gridDescribed,
  homesLaid,
  placeChanged,
  placeClosed,
  placeCovered,
  placeLaid,
  placeLocated,
  signIssued,
  signsPrinted,
  signRevoked,
} from './place.events';
import { PlaceRepository, type Chain, type DoorRow } from './place.repository';

export type { Chain } from './place.repository';

/** What is told of a new place; it stands in the administrative tree under `parentId`, in others where they say. */
export interface NewPlace {
  readonly kind: PlaceKind;
  readonly name: string;
  readonly number?: string;
  readonly phone?: string;
  readonly note?: string;
  readonly since: string;
  readonly parentId: string | null;
  readonly alsoUnder?: Partial<Record<Exclude<Tree, 'administrative'>, string | null>>;
  readonly position?: Position;
}

/** A home as the roll knows it: room as on the door, area in square metres. */
export type NewHome = Pick<HomeRow, 'room' | 'floor' | 'area'>;

/** What its row says of a place and may say anew. */
export type Particulars = Pick<PlaceRow, 'name' | 'number' | 'phone' | 'until'>;

const doorKinds: readonly PlaceKind[] = ['entrance', 'open_place', 'building'];

/** Places, the grids that cover them, and the signs at their doors. */
@Injectable()
export class PlaceService {
  constructor(
    private readonly places: PlaceRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Lays a place into its trees; answers its id. A place without a parent is a district. */
  async layPlace(tx: Tx, by: string | null, place: NewPlace): Promise<string> {
    const id = newId(tx.at);
    const districtId = place.parentId ? (await this.places.byId(tx, place.parentId)).districtId : id;
    await tx.rows.insert(PlaceRow, {
      id,
      districtId,
      kind: place.kind,
      name: place.name,
      number: place.number ?? null,
      phone: place.phone ?? null,
      note: place.note ?? null,
      since: place.since,
      ...(place.position && degreesOf(place.position)),
    });
    if (place.kind === 'grid' || place.kind === 'micro_grid')
      await tx.rows.insert(GridProfileRow, {
        placeId: id,
        districtId,
        kind: place.kind === 'grid' ? 'living' : 'micro',
      });
    const trees = { administrative: place.parentId, ...place.alsoUnder };
    for (const [tree, parentId] of Object.entries(trees) as [Tree, string | null][])
      await tx.rows.insert(StandRow, {
        tree,
        placeId: id,
        districtId,
        parentId,
        path: `${parentId ? await this.places.pathOf(tx, tree, parentId) : '/'}${id.slice(-12)}/`,
      });
    await this.outbox.publish(
      tx,
      placeLaid({
        districtId,
        subjectId: id,
        actorId: by,
        facts: { kind: place.kind, parent: place.parentId },
      }),
    );
    return id;
  }

  /** Enters the homes behind an entrance, all at once. A room that is entered already: the database refuses. */
  async layHomes(tx: Tx, by: string | null, entranceId: string, homes: readonly NewHome[]): Promise<void> {
    const { districtId } = await this.places.byId(tx, entranceId);
    await tx.rows.insert(
      HomeRow,
      homes.map((home) => ({ id: newId(tx.at), districtId, entranceId, ...home })),
    );
    const facts = { count: `${homes.length}` };
    await this.outbox.publish(tx, homesLaid({ districtId, subjectId: entranceId, actorId: by, facts }));
  }

  /** Says particulars of a place anew, from now on; what is as it was makes no event. */
  async change(tx: Tx, by: string, id: string, said: Partial<Particulars>): Promise<void> {
    const place = await this.places.byId(tx, id);
    const { districtId } = place;
    const what = (Object.keys(said) as (keyof Particulars)[]).filter((each) => place[each] !== said[each]);
    if (!what.length) return;
    await tx.rows.update(PlaceRow, id, said);
    await this.outbox.publish(
      tx,
      placeChanged({ districtId, subjectId: id, actorId: by, facts: { what: what.join(',') } }),
    );
  }

  /** Closes a place from `day` on: it refuses new reports kindly, its open tickets finish. */
  async closePlace(tx: Tx, by: string, id: string, day: string): Promise<void> {
    const { districtId } = await this.places.byId(tx, id);
    await tx.rows.update(PlaceRow, id, { until: day });
    await this.outbox.publish(tx, placeClosed({ districtId, subjectId: id, actorId: by, facts: {} }));
  }

  /** Says where a place lies, or lies after all. */
  async locate(tx: Tx, by: string | null, id: string, position: Position): Promise<void> {
    const { districtId } = await this.places.byId(tx, id);
    await tx.rows.update(PlaceRow, id, degreesOf(position));
    await this.outbox.publish(tx, placeLocated({ districtId, subjectId: id, actorId: by, facts: {} }));
  }

  /** Says what a grid is for and where it came from. */
  async describeGrid(
    tx: Tx,
    by: string | null,
    placeId: string,
    { kind, origin }: Pick<GridProfileRow, 'kind' | 'origin'>,
  ): Promise<void> {
    const { districtId } = await this.places.byId(tx, placeId);
    await tx.rows.upsert(GridProfileRow, { placeId, districtId, kind, origin }, ['placeId']);
    await this.outbox.publish(
      tx,
      gridDescribed({ districtId, subjectId: placeId, actorId: by, facts: { kind } }),
    );
  }

  /** Lets a grid answer for an entrance or open place from `since` on. Two grids of one kind on one day: the database refuses. */
  async cover(
    tx: Tx,
    gridId: string,
    gridKind: CoverRow['gridKind'],
    placeId: string,
    since: string,
  ): Promise<void> {
    const { districtId } = await this.places.byId(tx, gridId);
    await tx.rows.insert(CoverRow, {
      id: newId(tx.at),
      districtId,
      gridId,
      gridKind,
      placeId,
      during: `[${since},)`,
    });
    const facts = { grid: gridId, gridKind, since, before: null };
    await this.outbox.publish(tx, placeCovered({ districtId, subjectId: placeId, actorId: null, facts }));
  }

  /** Issues the sign of a door with new codes, and revokes the one before it. */
  async issueSign(
    tx: Tx,
    by: string | null,
    placeId: string,
  ): Promise<{ code: string; spoken: string; replaced: boolean }> {
    const { districtId } = await this.places.lock(tx, placeId);
    const before = await this.places.signInForce(tx, placeId);
    if (before) await tx.rows.update(SignRow, before.code, { revokedAt: tx.at });
    const code = randomCode(12);
    const spoken = await this.places.freeSpoken(tx, () => randomCode(6));
    await tx.rows.insert(SignRow, { code, spoken, districtId, placeId, issuedAt: tx.at, issuedBy: by });
    await this.outbox.publish(
      tx,
      signIssued({ districtId, subjectId: placeId, actorId: by, facts: { replaced: before ? 'yes' : null } }),
    );
    return { code, spoken, replaced: before !== null };
  }

  /** Says that somebody printed the signs of a compound. */
  async printSigns(tx: Tx, by: string, compoundId: string): Promise<void> {
    const { districtId } = await this.places.byId(tx, compoundId);
    const about = { districtId, subjectId: compoundId, actorId: by };
    await this.outbox.publish(tx, signsPrinted({ ...about, facts: {} }));
  }

  async revokeSign(tx: Tx, by: string, code: string): Promise<void> {
    const sign = await tx.rows.findOneBy(SignRow, { code });
    if (!sign) throw new Refusal('sign.unknown');
    if (sign.revokedAt) throw new Refusal('sign.revoked');
    await tx.rows.update(SignRow, code, { revokedAt: tx.at });
    await this.outbox.publish(
      tx,
      signRevoked({ districtId: sign.districtId, subjectId: sign.placeId, actorId: by, facts: {} }),
    );
  }

  /** The place behind a door code, with its sign. Unknown and revoked codes are refused apart. */
  async behind(read: Read, given: string): Promise<{ sign: SignRow; chain: Chain }> {
    const code = doorCodeFrom(given);
    const { sign, ended } = await together({
      sign: code ? this.places.signOf(read, code) : null,
      ended: code !== null && this.places.hasEnded(read, code),
    });
    if (ended) throw new Refusal('sign.ended');
    if (!sign) throw new Refusal('sign.unknown');
    if (sign.revokedAt) throw new Refusal('sign.revoked');
    return { sign, chain: await this.chainOf(read, sign.placeId) };
  }

  /** A place and everything above it, with the grid that covers it today. */
  chainOf(read: Read, placeId: string): Promise<Chain> {
    return this.places.chainOf(read, placeId);
  }

  /** The door a report is about: open today, an entrance or open place, or a building that lies in one grid. */
  async doorFor(read: Read, placeId: string): Promise<Chain> {
    const chain = await this.spotFor(read, placeId);
    if (!doorKinds.includes(chain.place.kind)) throw new Refusal('place.not_a_door');
    if (chain.place.kind === 'building' && chain.grids.length > 1) throw new Refusal('place.needs_entrance');
    return chain;
  }

  /** The place that a matter from elsewhere is about: a door or building, or the whole compound where no more is known. */
  async spotFor(read: Read, placeId: string): Promise<Chain> {
    const chain = await this.chainOf(read, placeId);
    const today = localDate(read.at);
    const closed = [chain.place, chain.building, chain.compound].find(
      (place) => place?.until && place.until <= today,
    );
    if (closed) throw new Refusal('place.closed', { name: closed.name });
    if (![...doorKinds, 'compound'].includes(chain.place.kind)) throw new Refusal('place.not_a_door');
    return chain;
  }

  /** The plates of many places at once, by their ids. */
  platesOf(read: Read, placeIds: readonly string[]): Promise<Map<string, Plate>> {
    return this.places.platesOf(read, placeIds);
  }

  /** The doors of a compound in use, with their signs. */
  doorsOf(read: Read, compound: string): Promise<DoorRow[]> {
    return this.places.doorsOf(read, compound);
  }

  /** The district in which an administrative path lies. */
  async districtOf({ rows }: Read, path: string): Promise<string> {
    const [top] = await rows.query<{ id: string }[]>(
      `select s.place_id as id from stand s where s.tree = 'administrative' and s.parent_id is null and starts_with($1, s.path)`,
      [path],
    );
    if (!top) throw new Refusal('place.missing');
    return top.id;
  }

  /** The path of a place in the administrative tree: what scopes are compared with. */
  pathOf(read: Read, placeId: string): Promise<string> {
    return this.places.pathOf(read, 'administrative', placeId);
  }
}
