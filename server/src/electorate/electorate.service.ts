import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { MakeElectorate } from '@linli/shared/electorate/electorate.contract';
import { lotFaultWords } from '@linli/shared/electorate/electorate.words';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { ElectorateRow } from './electorate.entity';
import { electorateMade } from './electorate.events';
import { type ElectorateLotRow, type ElectorateOwnerRow, type ElectorateShareRow } from './lot.entity';
import { LotRepository } from './lot.repository';
import { RegisterLots } from './register.lots';

/** Electorates made from the register of homes. */
@Injectable()
export class ElectorateService {
  constructor(
    private readonly lots: LotRepository,
    private readonly register: RegisterLots,
    private readonly places: PlaceService,
    private readonly outbox: Outbox,
  ) {}

  /** Makes the draft of an electorate of a compound that I steer; answers its id. */
  async make(tx: Tx, me: Actor, ask: MakeElectorate): Promise<string> {
    const { place, path, community, district } = await this.places.chainOf(tx, ask.placeId);
    if (place.kind !== 'compound' || !holdsAt(me, steering, path)) throw new Refusal('place.missing');
    refuseFields(ask.day > localDate(tx.at) ? { day: lotFaultWords.areaDay } : {});
    const homes = await this.register.homes(tx, path, ask.buildings);
    if (!homes.length) throw new Refusal('electorate.empty');
    if (ask.buildings.some((id) => !homes.some(({ buildingId }) => buildingId === id)))
      throw new Refusal('electorate.building');
    const [id, districtId] = [newId(tx.at), district.id];
    await tx.rows.insert(ElectorateRow, {
      ...{ id, lineId: id, districtId, communityId: community.id, placeId: place.id, path },
      ...{ buildings: ask.buildings, name: ask.name.trim(), edition: 1, state: 'draft', version: 1 },
      ...{ madeBy: me.id, madeAt: tx.at },
    });
    await this.fill(tx, { id, districtId }, homes, ask);
    const facts = { lots: `${homes.length}` };
    await this.outbox.publish(tx, electorateMade({ districtId, subjectId: id, actorId: me.id, facts }));
    return id;
  }

  /** The lots of some homes, and their owners, each of whom is one wherever name and phone are the same. */
  private async fill(
    tx: Tx,
    { id: electorateId, districtId }: Pick<ElectorateRow, 'id' | 'districtId'>,
    homes: Awaited<ReturnType<RegisterLots['homes']>>,
    { source, day }: MakeElectorate,
  ): Promise<void> {
    const found = await this.register.owners(
      tx,
      homes.map(({ homeId }) => homeId),
    );
    const known = new Map<string, string>();
    const rows: Filled = { owners: [], lots: [], shares: [] };
    const lotOf = new Map<string, string>();
    for (const { homeId, buildingId, label, area } of homes) {
      const id = newId(tx.at);
      lotOf.set(homeId, id);
      rows.lots.push({
        ...{ electorateId, id, districtId, homeId, buildingId, kind: 'home', label, area },
        ...{ areaSource: source, areaDay: day, proof: 'registered', ownerKey: null, head: null },
      });
    }
    for (const { homeId, name, phoneIndex, share, personId } of found) {
      const mark = phoneIndex ? `${name} ${phoneIndex.toString('hex')}` : personId && `${name} ${personId}`;
      const before = mark ? known.get(mark) : undefined;
      const ownerId = before ?? newId(tx.at);
      if (mark) known.set(mark, ownerId);
      if (!before)
        rows.owners.push({
          electorateId,
          id: ownerId,
          districtId,
          name,
          phoneIndex,
          idIndex: null,
          personId,
        });
      const lotId = lotOf.get(homeId);
      if (lotId) rows.shares.push({ electorateId, lotId, ownerId, districtId, share });
    }
    await this.lots.add(tx, rows);
  }
}

interface Filled {
  readonly owners: ElectorateOwnerRow[];
  readonly lots: ElectorateLotRow[];
  readonly shares: ElectorateShareRow[];
}
