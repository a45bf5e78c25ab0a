import { Injectable } from '@nestjs/common';
import {
  headsOf,
  totalsOf,
  type HeadWhy,
  type LotKind,
  type Totals,
} from '@linli/shared/electorate/electorate.rules';
import { headWords, maskedName } from '@linli/shared/electorate/electorate.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Read } from '../platform/db/db';
import { ElectorateRow } from './electorate.entity';
import { asLot, LotRepository, type LotFound } from './lot.repository';

/** A lot of a frozen electorate; `area` in 0.01 m², `ownerKey` names its head. */
export interface FrozenLot {
  readonly id: string;
  readonly homeId: string | null;
  readonly buildingId: string | null;
  readonly kind: LotKind;
  readonly label: string;
  readonly area: number;
  readonly ownerKey: string;
}

/** A head of a frozen electorate: its number on the list, why it is one, and the accounts of its owners, where known. */
export interface FrozenOwner {
  readonly key: string;
  readonly number: number;
  readonly why: HeadWhy;
  readonly explanation: string;
  /** Full names, for those who count; never for a list that is posted. */
  readonly names: readonly string[];
  readonly personIds: readonly string[];
  readonly lots: readonly string[];
}

/** A frozen edition. */
export interface FrozenElectorate {
  readonly id: string;
  readonly lineId: string;
  readonly edition: number;
  readonly hash: string;
  readonly districtId: string;
  readonly communityId: string;
  readonly placeId: string;
  readonly path: string;
  readonly buildings: readonly string[];
  readonly totals: Totals;
  readonly lots: readonly FrozenLot[];
  readonly owners: readonly FrozenOwner[];
}

/** Frozen electorates, for the votes that are held by them. */
@Injectable()
export class ElectorateQueries {
  constructor(private readonly lots: LotRepository) {}

  /** A frozen edition with its lots and heads; null for one that is not frozen, or none. */
  async frozen(read: Read, electorateId: string): Promise<FrozenElectorate | null> {
    const row = await read.rows.findOneBy(ElectorateRow, { id: electorateId, state: 'frozen' });
    if (!row?.hash) return null;
    const lots = await this.lots.lots(read, electorateId);
    const owners = new Map((await this.lots.owners(read, electorateId)).map((one) => [one.id, one]));
    const persons = await this.personsOf(read, electorateId);
    const numbers = new Map(lots.map(({ ownerKey, head }) => [ownerKey, head]));
    const { id, lineId, edition, hash, districtId, communityId, placeId, path, buildings } = row;
    return {
      ...{ id, lineId, edition, hash, districtId, communityId, placeId, path, buildings },
      totals: totalsOf(lots.map(asLot)),
      lots: lots.flatMap(asFrozen),
      owners: headsOf(lots.map(asLot)).map(({ key, owners: keys, lots: own, why }) => {
        const names = keys.map((one) => owners.get(one)?.name ?? '');
        return {
          key,
          number: numbers.get(key) ?? 0,
          why,
          explanation: explained(why, names, own.length),
          names,
          personIds: [...new Set(keys.flatMap((one) => persons.get(one) ?? []))],
          lots: own,
        };
      }),
    };
  }

  /** The lots of a frozen edition that somebody owns, alone or together, by their account. */
  async lotsOf(read: Read, electorateId: string, personId: string): Promise<FrozenLot[]> {
    return (await this.ownLots(read, electorateId, personId)).flatMap(asFrozen);
  }

  /** The lots of any edition that somebody owns, by their account. */
  async ownLots(read: Read, electorateId: string, personId: string): Promise<LotFound[]> {
    const persons = await this.personsOf(read, electorateId);
    const lots = await this.lots.lots(read, electorateId);
    return lots.filter(({ owners }) => owners.some(({ id }) => persons.get(id)?.includes(personId)));
  }

  /** The newest frozen edition of the line of one; null where there is none. */
  async newest({ rows }: Read, electorateId: string): Promise<string | null> {
    const [found] = await rows.query<{ id: string }[]>(
      `select e.id from electorate e where e.state = 'frozen'
          and e.line_id = (select line_id from electorate where id = $1) order by e.edition desc limit 1`,
      [electorateId],
    );
    return found?.id ?? null;
  }

  /**
   * The accounts of owners: the one that was found when the list was made, else that of a confirmed owner of the same
   * name who belongs to the home today, so that whoever joins later finds their right.
   */
  async personsOf({ rows, at }: Read, electorateId: string): Promise<Map<string, string[]>> {
    const found = await rows.query<{ id: string; personId: string }[]>(
      `select o.id, o.person_id as "personId" from electorate_owner o
        where o.electorate_id = $1 and o.person_id is not null
       union
       select o.id, r.person_id from electorate_owner o
         join electorate_share s on s.electorate_id = o.electorate_id and s.owner_id = o.id
         join electorate_lot l on l.electorate_id = o.electorate_id and l.id = s.lot_id
         join resident r on r.home_id = l.home_id and r.kind = 'owner' and r.name = o.name and r.since <= $2 and (r.until is null or r.until > $2)
        where o.electorate_id = $1 and o.person_id is null
       order by 1, 2`,
      [electorateId, localDate(at)],
    );
    const persons = new Map<string, string[]>();
    for (const { id, personId } of found) persons.set(id, [...(persons.get(id) ?? []), personId]);
    return persons;
  }
}

/** Why a head is one, with masked names. */
export const explained = (why: HeadWhy, names: readonly string[], lots: number): string =>
  headWords[why](names.map(maskedName).join('、'), lots);

const asFrozen = ({ id, homeId, buildingId, kind, label, area, ownerKey }: LotFound): FrozenLot[] =>
  ownerKey === null ? [] : [{ id, homeId, buildingId, kind, label, area: area ?? 0, ownerKey }];
