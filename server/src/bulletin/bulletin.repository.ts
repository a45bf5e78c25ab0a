import { Injectable } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import { IsNull } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { BulletinPlaceRow, BulletinRow, BulletinVersionRow } from './bulletin.entity';
import { RoundRow } from './reach.entity';

/** A place that a bulletin may be for, with where it stands. */
export interface AimedPlace {
  readonly id: string;
  readonly districtId: string;
  readonly kind: string;
  readonly path: string;
}

/** How bulletins are found and kept. */
@Injectable()
export class BulletinRepository {
  /** A bulletin, locked; one that is not there is missing. */
  async lock({ rows }: Tx, id: string): Promise<BulletinRow> {
    const bulletin = await rows.findOne(BulletinRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!bulletin) throw new Refusal('bulletin.missing');
    return bulletin;
  }

  version({ rows }: Read, bulletinId: string, version: number): Promise<BulletinVersionRow> {
    return rows.findOneByOrFail(BulletinVersionRow, { bulletinId, version });
  }

  /** Keeps a bulletin that was written, with its first version and the places it is for. */
  async add(
    { rows }: Tx,
    bulletin: BulletinRow,
    version: BulletinVersionRow,
    places: readonly AimedPlace[],
  ): Promise<void> {
    await rows.insert(BulletinRow, bulletin);
    await rows.insert(BulletinVersionRow, version);
    await rows.insert(
      BulletinPlaceRow,
      places.map(({ id: placeId, kind, path }) => ({
        ...{ bulletinId: bulletin.id, placeId, path },
        grid: kind === 'grid' || kind === 'micro_grid',
      })),
    );
  }

  /** These places, as far as they are in use and lie at or below one of the paths. */
  placesBelow(
    { rows }: Read,
    ids: readonly string[],
    { paths, kinds, today }: { paths: readonly string[]; kinds: readonly string[]; today: string },
  ): Promise<AimedPlace[]> {
    return rows.query<AimedPlace[]>(
      `select p.id, p.district_id as "districtId", p.kind, s.path from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.id = any($1) and p.kind = any($2) and (p.until is null or p.until > $3)
          and exists (select from unnest($4::text[]) mine where starts_with(s.path, mine))`,
      [[...new Set(ids)], kinds, today, paths],
    );
  }

  /** The bulletins whose time to go out, or to take the next step, has come; locked, leaving out what somebody else has. */
  due({ rows, at }: Tx, what: 'publish' | 'step'): Promise<BulletinRow[]> {
    const query = rows
      .createQueryBuilder(BulletinRow, 'b')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .limit(20);
    return what === 'publish'
      ? query.where("b.state = 'scheduled' and b.publishAt <= :at", { at }).orderBy('b.publishAt').getMany()
      : query.where('b.nextStepAt <= :at', { at }).orderBy('b.nextStepAt').getMany();
  }

  /** Stops what is being told of a bulletin; answers whether anything was ever told. */
  async stopRounds({ rows, at }: Tx, bulletinId: string): Promise<boolean> {
    // Waits for the batch that is under way: after this nobody is put down as told, nor told who was.
    await rows.update(RoundRow, { bulletinId, stoppedAt: IsNull() }, { stoppedAt: at });
    const [found] = await rows.query<[{ told: boolean }]>(
      'select exists (select from attempt where bulletin_id = $1 and person_id is not null) as told',
      [bulletinId],
    );
    return found.told;
  }

  async begin(
    { rows, at }: Tx,
    round: Pick<RoundRow, 'bulletinId' | 'version' | 'what' | 'eventId'>,
  ): Promise<void> {
    await rows.insert(RoundRow, { ...round, begunAt: at });
  }

  round({ rows }: Read, bulletinId: string, version: number): Promise<RoundRow> {
    return rows.findOneByOrFail(RoundRow, { bulletinId, version });
  }
}
