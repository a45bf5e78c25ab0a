import { Injectable } from '@nestjs/common';
import type { Lot } from '@linli/shared/electorate/electorate.rules';
import type { Party } from '@linli/shared/electorate/matching.rules';
import type { Read, Tx } from '../platform/db/db';
import { ElectorateLotRow, ElectorateOwnerRow, ElectorateShareRow, type LotFacts } from './lot.entity';

/** A lot with its owners. */
export interface LotFound extends ElectorateLotRow {
  readonly owners: readonly { readonly id: string; readonly share: string | null }[];
}

/** How the lots and owners of an electorate are read and written. */
@Injectable()
export class LotRepository {
  /** All lots of an edition with their owners, in the order of a list. */
  async lots({ rows }: Read, electorateId: string): Promise<LotFound[]> {
    const lots = await rows.findBy(ElectorateLotRow, { electorateId });
    const owners = new Map<string, { id: string; share: string | null }[]>();
    for (const { lotId, ownerId: id, share } of await rows.findBy(ElectorateShareRow, { electorateId })) {
      const others = owners.get(lotId);
      if (others) others.push({ id, share });
      else owners.set(lotId, [{ id, share }]);
    }
    return lots
      .map((lot) => ({ ...lot, owners: owners.get(lot.id) ?? [] }))
      .sort((one, other) => byLabel(one.label, other.label));
  }

  /** One lot with its owners; null where there is none. */
  async lot({ rows }: Read, electorateId: string, id: string): Promise<LotFound | null> {
    const lot = await rows.findOneBy(ElectorateLotRow, { electorateId, id });
    if (!lot) return null;
    const shares = await rows.findBy(ElectorateShareRow, { electorateId, lotId: id });
    return { ...lot, owners: shares.map(({ ownerId, share }) => ({ id: ownerId, share })) };
  }

  owners({ rows }: Read, electorateId: string): Promise<ElectorateOwnerRow[]> {
    return rows.find(ElectorateOwnerRow, { where: { electorateId }, order: { id: 'ASC' } });
  }

  /** Writes any number of owners, lots and shares, in portions. */
  async add({ rows }: Tx, { owners, lots, shares }: Readonly<Partial<NewRows>>): Promise<void> {
    for (const some of portions(owners ?? [])) await rows.insert(ElectorateOwnerRow, some);
    for (const some of portions(lots ?? [])) await rows.insert(ElectorateLotRow, some);
    for (const some of portions(shares ?? [])) await rows.insert(ElectorateShareRow, some);
  }

  /** Puts other owners in the place of those of a lot. */
  async setShares(
    { rows }: Tx,
    { electorateId, id: lotId, districtId }: Pick<ElectorateLotRow, 'electorateId' | 'id' | 'districtId'>,
    owners: LotFound['owners'],
  ): Promise<void> {
    await rows.delete(ElectorateShareRow, { electorateId, lotId });
    const shares = owners.map(({ id: ownerId, share }) => ({
      electorateId,
      lotId,
      ownerId,
      districtId,
      share,
    }));
    if (shares.length) await rows.insert(ElectorateShareRow, shares);
  }

  /** Takes away owners who own nothing any more. */
  async dropOrphans({ rows }: Tx, electorateId: string): Promise<void> {
    await rows.query(
      `delete from electorate_owner o where o.electorate_id = $1
          and not exists (select from electorate_share s where s.electorate_id = $1 and s.owner_id = o.id)`,
      [electorateId],
    );
  }

  /** Copies everything of one edition into another that is empty. */
  async copy({ rows }: Tx, from: string, to: string): Promise<void> {
    await rows.query(
      `insert into electorate_owner select $2, id, district_id, name, phone_index, id_index, person_id
         from electorate_owner where electorate_id = $1`,
      [from, to],
    );
    await rows.query(
      `insert into electorate_lot select $2, id, district_id, home_id, building_id, kind, label, area, area_source, area_day, proof, owner_key, head
         from electorate_lot where electorate_id = $1`,
      [from, to],
    );
    await rows.query(
      `insert into electorate_share select $2, lot_id, owner_id, district_id, share from electorate_share where electorate_id = $1`,
      [from, to],
    );
  }

  /** Writes which head each lot belongs to. */
  async setHeads(
    { rows }: Tx,
    electorateId: string,
    heads: readonly { id: string; ownerKey: string; head: number }[],
  ): Promise<void> {
    await rows.query(
      `update electorate_lot l set owner_key = h.owner_key, head = h.head
         from jsonb_to_recordset($2) as h(id uuid, owner_key text, head integer)
        where l.electorate_id = $1 and l.id = h.id`,
      [electorateId, JSON.stringify(heads.map(({ ownerKey, ...one }) => ({ ...one, owner_key: ownerKey })))],
    );
  }
}

interface NewRows {
  readonly owners: readonly ElectorateOwnerRow[];
  readonly lots: readonly ElectorateLotRow[];
  readonly shares: readonly ElectorateShareRow[];
}

const portion = 2000;
function* portions<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += portion) yield all.slice(from, from + portion);
}

/** Labels as people order them: figures by their value. */
const byLabel = new Intl.Collator('zh-CN', { numeric: true }).compare;

/** A lot as the law counts it. */
export const asLot = ({ id, kind, area, proof, owners }: LotFound): Lot => ({
  id,
  kind,
  area,
  proof,
  owners: owners.map(({ id: key, share }) => ({ key, share: share === null ? null : Number(share) })),
});

/** An owner as the law compares them. */
export const asParty = ({ id, name, phoneIndex, idIndex }: ElectorateOwnerRow): Party => ({
  key: id,
  name,
  phone: phoneIndex?.toString('hex') ?? null,
  idMark: idIndex?.toString('hex') ?? null,
});

export const factsOf = ({ kind, label, area, areaSource, areaDay, proof, owners }: LotFound): LotFacts => ({
  kind,
  label,
  area,
  areaSource,
  areaDay,
  proof,
  owners,
});
