import { Injectable } from '@nestjs/common';
import { canonicalText, headKey, type PostedLot } from '@linli/shared/electorate/electorate.rules';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { hashOf } from '../platform/secret';
import { ElectorateRow } from './electorate.entity';
import { LotRepository, type LotFound } from './lot.repository';

/** The list of an electorate: its numbers, its text, and the hash over it. */
@Injectable()
export class FreezeService {
  constructor(
    private readonly lots: LotRepository,
    private readonly places: PlaceService,
  ) {}

  /** Numbers the heads in the order of the list; those that have a number keep it. */
  async number(tx: Tx, electorateId: string): Promise<void> {
    const lots = await this.lots.lots(tx, electorateId);
    const numbers = new Map<string, number>();
    const keyOf = ({ owners }: LotFound) => headKey(owners.map(({ id: key }) => ({ key })));
    for (const lot of lots) {
      const key = keyOf(lot);
      if (key && lot.head !== null && lot.ownerKey === key) numbers.set(key, lot.head);
    }
    let last = Math.max(0, ...lots.map(({ head }) => head ?? 0));
    const heads = lots.flatMap((lot) => {
      const ownerKey = keyOf(lot);
      if (!ownerKey) return [];
      const head = numbers.get(ownerKey) ?? ++last;
      numbers.set(ownerKey, head);
      return [{ id: lot.id, ownerKey, head }];
    });
    await this.lots.setHeads(tx, electorateId, heads);
  }

  /** Freezes an edition; answers its hash in hexadecimal. */
  async freeze(tx: Tx, row: ElectorateRow, by: string): Promise<string> {
    await this.number(tx, row.id);
    const text = await this.textOf(tx, row);
    const hash = hashOf(text).toString('hex');
    const frozen = { state: 'frozen', frozenAt: tx.at, frozenBy: by, hash, text } as const;
    await tx.rows.update(ElectorateRow, row.id, { ...frozen, version: row.version + 1 });
    return hash;
  }

  /** The text over which it is hashed. */
  private async textOf(read: Read, { id, placeId, edition }: ElectorateRow): Promise<string> {
    const { place } = await this.places.chainOf(read, placeId);
    return canonicalText({ place: place.name, edition }, (await this.lots.lots(read, id)).map(asPosted));
  }
}

/** A lot as the posted list has it. */
export const asPosted = ({ label, kind, area, areaSource, areaDay, head }: LotFound): PostedLot => ({
  label,
  kind,
  area: area ?? 0,
  source: areaSource,
  sourceDay: areaDay,
  head: head ?? 0,
});
