import { Injectable } from '@nestjs/common';
import { dateOfDay, dayNumber, instantOn, localDate } from '@linli/shared/deadline/shanghai.rules';
import type { MoveElectorate } from '@linli/shared/electorate/electorate.contract';
import { gapsOf } from '@linli/shared/electorate/electorate.rules';
import { electorateOwedWords } from '@linli/shared/electorate/electorate.words';
import { asksOf, pairOf } from '@linli/shared/electorate/matching.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { OwedService } from '../owed/owed.service';
import type { Read, Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { ElectorateRow } from './electorate.entity';
import { electorateDropped, electorateFrozen, electoratePosted } from './electorate.events';
import { ElectorateRepository } from './electorate.repository';
import { FreezeService } from './freeze.service';
import { ElectorateMatchRow } from './lot.entity';
import { asLot, asParty, LotRepository } from './lot.repository';
import { ElectorateObjectionRow } from './objection.entity';
import { PackService } from './pack.service';

/** The life of an electorate: worked on, posted for objections, frozen for good. */
@Injectable()
export class ElectorateLife {
  constructor(
    private readonly electorates: ElectorateRepository,
    private readonly lots: LotRepository,
    private readonly freezing: FreezeService,
    private readonly packs: PackService,
    private readonly owed: OwedService,
    private readonly outbox: Outbox,
  ) {}

  /** Posts a draft for objections, freezes one whose days are over, or gives one up. */
  async move(tx: Tx, me: Actor, id: string, { move, version }: MoveElectorate): Promise<void> {
    const row = await this.electorates.lock(tx, me, id, version);
    if (move === 'post') return this.post(tx, me, row);
    if (move === 'freeze') return this.freeze(tx, me, row);
    if (row.state !== 'draft' && row.state !== 'posted') throw new Refusal('electorate.not_now');
    await tx.rows.update(ElectorateRow, id, { state: 'dropped', version: version + 1 });
    await this.owed.done(tx, { kind: 'electorate', subjectId: id });
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
    const { preparation, result } = await this.packs.of(tx, districtId);
    const today = dayNumber(tx.at);
    const until = dateOfDay(today + preparation.posted - 1);
    const posted = {
      state: 'posted',
      version: version + 1,
      postedOn: dateOfDay(today),
      postedUntil: until,
    } as const;
    await tx.rows.update(ElectorateRow, id, posted);
    await this.owed.owe(tx, {
      ...{
        kind: 'electorate',
        subjectId: id,
        topicId: null,
        placeId: row.communityId,
        words: electorateOwedWords.freeze(row.name),
      },
      dueAt: instantOn(today + preparation.posted - 1 + result.answered, 24 * 60),
    });
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
    await this.owed.done(tx, { kind: 'electorate', subjectId: electorateId });
    const facts = { hash, edition: `${row.edition}` };
    const { districtId } = row;
    await this.outbox.publish(
      tx,
      electorateFrozen({ districtId, subjectId: electorateId, actorId: me.id, facts }),
    );
  }
}
