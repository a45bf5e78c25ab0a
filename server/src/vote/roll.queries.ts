import { Injectable } from '@nestjs/common';
import type { Pack } from '@linli/shared/vote/pack.rules';
import { ElectorateQueries } from '../electorate/electorate.queries';
import { PackService } from '../electorate/pack.service';
import type { Read } from '../platform/db/db';

/** A lot of a frozen electorate. */
export interface FrozenLot {
  readonly id: string;
  readonly area: number;
  readonly label: string;
  /** The number of its building. */
  readonly building: string | null;
  readonly ownerKey: string;
}

/** An electorate as a vote takes it over. */
export interface FrozenRoll {
  readonly id: string;
  readonly placeId: string;
  readonly buildings: readonly string[];
  readonly hash: string;
  readonly lots: readonly FrozenLot[];
}

/** What a vote asks of its electorate: its lots, whose they are, and whether there is a newer edition. */
@Injectable()
export class RollQueries {
  constructor(
    private readonly electorates: ElectorateQueries,
    private readonly packs: PackService,
  ) {}

  /** A frozen electorate with its lots; null for one that is not frozen. */
  async frozen(read: Read, electorateId: string): Promise<FrozenRoll | null> {
    const found = await this.electorates.frozen(read, electorateId);
    if (!found) return null;
    const { id, placeId, buildings, hash, lots } = found;
    const named = await read.rows.query<{ id: string; number: string | null }[]>(
      'select id, number from place where id = any($1)',
      [[...new Set(lots.flatMap(({ buildingId }) => buildingId ?? []))]],
    );
    const numbers = new Map(named.map((one) => [one.id, one.number]));
    return {
      ...{ id, placeId, buildings, hash },
      lots: lots.map(({ buildingId, ...lot }) => ({
        ...lot,
        building: numbers.get(buildingId ?? '') ?? null,
      })),
    };
  }

  /** The lots that a person owns, alone or with others. */
  async lotsOf(read: Read, electorateId: string, personId: string): Promise<string[]> {
    return (await this.electorates.lotsOf(read, electorateId, personId)).map(({ id }) => id);
  }

  /** The accounts of those who own one of these lots; without lots, of everybody in the electorate. */
  async peopleOf(read: Read, electorateId: string, lots: readonly string[] | null): Promise<string[]> {
    const owners = (await this.electorates.frozen(read, electorateId))?.owners ?? [];
    const meant = owners.filter((owner) => !lots || owner.lots.some((id) => lots.includes(id)));
    return [...new Set(meant.flatMap(({ personIds }) => personIds))];
  }

  /** The lots of which at least one owner has an account. */
  async reachedLots(read: Read, electorateId: string): Promise<string[]> {
    const owners = (await this.electorates.frozen(read, electorateId))?.owners ?? [];
    return owners.filter(({ personIds }) => personIds.length).flatMap(({ lots }) => lots);
  }

  /** The newest frozen edition of an electorate: itself, or one that a decision put in its place. */
  newest(read: Read, electorateId: string): Promise<string | null> {
    return this.electorates.newest(read, electorateId);
  }

  /** The electorates of a compound that can still be voted by, the newest first. */
  of({ rows }: Read, placeId: string): Promise<{ id: string; name: string; frozen: boolean }[]> {
    return rows.query(
      `select id, name || ' ' || edition as name, state = 'frozen' as frozen from electorate
        where place_id = $1 and state <> 'dropped' order by made_at desc, edition desc limit 50`,
      [placeId],
    );
  }

  /** The compound of an electorate, frozen or not; null for one that is not there. */
  async placeOf({ rows }: Read, electorateId: string): Promise<string | null> {
    const [found] = await rows.query<[{ placeId: string }?]>(
      'select place_id as "placeId" from electorate where id = $1',
      [electorateId],
    );
    return found?.placeId ?? null;
  }

  /** The rules by which a district's owners decide today. */
  packOf(read: Read, districtId: string): Promise<Pack> {
    return this.packs.of(read, districtId);
  }
}
