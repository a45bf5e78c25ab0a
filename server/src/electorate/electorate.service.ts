import { Injectable } from '@nestjs/common';
import { dateOfDay, dayNumber, localDate } from '@linli/shared/deadline/shanghai.rules';
import type { MakeElectorate, MoveElectorate } from '@linli/shared/electorate/electorate.contract';
import { gapsOf } from '@linli/shared/electorate/electorate.rules';
import { lotFaultWords } from '@linli/shared/electorate/electorate.words';
import { asksOf, pairOf } from '@linli/shared/electorate/matching.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { ElectorateRow } from './electorate.entity';
import { electorateDropped, electorateFrozen, electorateMade, electoratePosted } from './electorate.events';
import { ElectorateRepository } from './electorate.repository';
import { FreezeService } from './freeze.service';
import {
  ElectorateMatchRow,
  type ElectorateLotRow,
  type ElectorateOwnerRow,
  type ElectorateShareRow,
} from './lot.entity';
import { asLot, asParty, LotRepository } from './lot.repository';
import { ElectorateObjectionRow } from './objection.entity';
import { PackService } from './pack.service';
import { RegisterLots } from './register.lots';

/** Electorates from the register of homes until they are frozen. */
@Injectable()
export class ElectorateService {
  constructor(
    private readonly electorates: ElectorateRepository,
    private readonly lots: LotRepository,
    private readonly register: RegisterLots,
    private readonly freezing: FreezeService,
    private readonly packs: PackService,
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

  /** Posts a draft for objections, freezes one whose days are over, or gives one up. */
  async move(tx: Tx, me: Actor, id: string, { move, version }: MoveElectorate): Promise<void> {
    const row = await this.electorates.lock(tx, me, id, version);
    if (move === 'post') return this.post(tx, me, row);
    if (move === 'freeze') return this.freeze(tx, me, row);
    if (row.state !== 'draft' && row.state !== 'posted') throw new Refusal('electorate.not_now');
    await tx.rows.update(ElectorateRow, id, { state: 'dropped', version: version + 1 });
    const { districtId } = row;
    await this.outbox.publish(
      tx,
      electorateDropped({ districtId, subjectId: id, actorId: me.id, facts: {} }),
    );
  }

  /** How many lots have gaps, and how many pairs of owners nobody has decided on. */
  async lacks(read: Read, electorateId: string): Promise<{ gaps: number; asks: number }> {
    const lots = await this.lots.lots(read, electorateId);
    const owners = await this.lots.owners(read, electorateId);
    const told = await read.rows.findBy(ElectorateMatchRow, { electorateId });
    const apart = told.map(({ oneId, otherId }) => pairOf(oneId, otherId));
    return {
      gaps: lots.filter((lot) => gapsOf(asLot(lot)).length).length,
      asks: asksOf(owners.map(asParty), apart).length,
    };
  }

  private async post(tx: Tx, me: Actor, row: ElectorateRow): Promise<void> {
    const { id, districtId, version } = row;
    if (row.state !== 'draft') throw new Refusal('electorate.not_now');
    const { gaps, asks } = await this.lacks(tx, id);
    if (gaps) throw new Refusal('electorate.gaps', { count: gaps });
    if (asks) throw new Refusal('electorate.asks', { count: asks });
    await this.freezing.number(tx, id);
    const { preparation } = await this.packs.of(tx, districtId);
    const today = dayNumber(tx.at);
    const until = dateOfDay(today + preparation.posted - 1);
    const posted = {
      state: 'posted',
      version: version + 1,
      postedOn: dateOfDay(today),
      postedUntil: until,
    } as const;
    await tx.rows.update(ElectorateRow, id, posted);
    await this.outbox.publish(
      tx,
      electoratePosted({ districtId, subjectId: id, actorId: me.id, facts: { until } }),
    );
  }

  private async freeze(tx: Tx, me: Actor, row: ElectorateRow): Promise<void> {
    const { id: electorateId, postedUntil: until } = row;
    if (row.state !== 'posted' || !until) throw new Refusal('electorate.not_now');
    if (localDate(tx.at) <= until) throw new Refusal('electorate.early', { until });
    const count = await tx.rows.countBy(ElectorateObjectionRow, { electorateId, state: 'open' });
    if (count) throw new Refusal('electorate.objections', { count });
    const { gaps, asks } = await this.lacks(tx, electorateId);
    if (gaps) throw new Refusal('electorate.gaps', { count: gaps });
    if (asks) throw new Refusal('electorate.asks', { count: asks });
    const hash = await this.freezing.freeze(tx, row, me.id);
    const facts = { hash, edition: `${row.edition}` };
    const { districtId } = row;
    await this.outbox.publish(
      tx,
      electorateFrozen({ districtId, subjectId: electorateId, actorId: me.id, facts }),
    );
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
