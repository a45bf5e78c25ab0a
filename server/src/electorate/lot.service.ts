import { Injectable } from '@nestjs/common';
import type { AddLots, DecideMatch, SetLot } from '@linli/shared/electorate/electorate.contract';
import { lotSheetFaultWords } from '@linli/shared/electorate/electorate.words';
import { asksOf, pairOf } from '@linli/shared/electorate/matching.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import type { ElectorateRow } from './electorate.entity';
import { electorateChanged, electorateMatched } from './electorate.events';
import { ElectorateRepository } from './electorate.repository';
import { ElectorateMatchRow } from './lot.entity';
import { asParty, LotRepository, type LotFound } from './lot.repository';
import { LotWriter } from './lot.writer';

/** Work on the draft of an electorate: what the register does not hold, and who is one. */
@Injectable()
export class LotService {
  constructor(
    private readonly electorates: ElectorateRepository,
    private readonly lots: LotRepository,
    private readonly writer: LotWriter,
    private readonly outbox: Outbox,
  ) {}

  /** Adds parking places, shops, or what the developer has not sold. */
  async add(tx: Tx, me: Actor, id: string, { version, lots }: AddLots): Promise<void> {
    const row = await this.draft(tx, me, id, version);
    for (const said of lots) await this.changed(tx, me, row, await this.writer.add(tx, row, said));
    await this.electorates.touch(tx, row);
  }

  /** The same from a file, all of it or nothing: what is wrong is told at the file, by the label of its lot. */
  async bring(tx: Tx, me: Actor, id: string, { version, lots }: AddLots): Promise<void> {
    const row = await this.draft(tx, me, id, version);
    for (const said of lots) {
      const lot = await this.writer.add(tx, row, said).catch((trouble: unknown) => {
        if (!(trouble instanceof Refusal) || !trouble.fields) throw trouble;
        const why = lotSheetFaultWords.lot(said.label, Object.values(trouble.fields));
        throw new Refusal('field.wrong', {}, { file: why });
      });
      await this.changed(tx, me, row, lot);
    }
    await this.electorates.touch(tx, row);
  }

  async set(tx: Tx, me: Actor, [id, lotId]: readonly [string, string], ask: SetLot): Promise<void> {
    const row = await this.draft(tx, me, id, ask.version);
    await this.writer.set(tx, row, await this.lotOf(tx, id, lotId), ask.lot);
    await this.changed(tx, me, row, lotId);
    await this.electorates.touch(tx, row);
  }

  async drop(tx: Tx, me: Actor, [id, lotId]: readonly [string, string], version: number): Promise<void> {
    const row = await this.draft(tx, me, id, version);
    await this.writer.drop(tx, row, await this.lotOf(tx, id, lotId));
    await this.changed(tx, me, row, lotId);
    await this.electorates.touch(tx, row);
  }

  /** Says whether two owners are one; if they are, what both own is the first one's. */
  async match(tx: Tx, me: Actor, id: string, { one, other, same, reason }: DecideMatch): Promise<void> {
    const seen = await this.electorates.steered(tx, me, id);
    const row = await this.draft(tx, me, id, seen.version);
    const pair = pairOf(one, other);
    const told = await tx.rows.findBy(ElectorateMatchRow, { electorateId: id });
    const owners = await this.lots.owners(tx, id);
    const open = asksOf(
      owners.map(asParty),
      told.map(({ oneId, otherId }) => pairOf(oneId, otherId)),
    );
    if (!open.some((each) => each.one === pair.one && each.other === pair.other))
      throw new Refusal('electorate.pair');
    const { districtId } = row;
    const said = { same, reason: reason.trim(), byId: me.id, at: tx.at };
    await tx.rows.insert(ElectorateMatchRow, {
      electorateId: id,
      oneId: pair.one,
      otherId: pair.other,
      districtId,
      ...said,
    });
    if (same) await this.merge(tx, id, pair.one, pair.other);
    const facts = { ...pair, same: `${same}` };
    await this.outbox.publish(tx, electorateMatched({ districtId, subjectId: id, actorId: me.id, facts }));
    await this.electorates.touch(tx, row);
  }

  private async draft(tx: Tx, me: Actor, id: string, version: number): Promise<ElectorateRow> {
    const row = await this.electorates.lock(tx, me, id, version);
    if (row.state !== 'draft')
      throw new Refusal(row.state === 'dropped' ? 'electorate.not_now' : 'electorate.decide');
    return row;
  }

  private async lotOf(tx: Tx, electorateId: string, id: string): Promise<LotFound> {
    const lot = await this.lots.lot(tx, electorateId, id);
    if (!lot) throw new Refusal('electorate.lot');
    return lot;
  }

  private async changed(tx: Tx, me: Actor, { id, districtId }: ElectorateRow, lot: string): Promise<void> {
    const facts = { lot, why: null };
    await this.outbox.publish(tx, electorateChanged({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  /** What the second owns is the first one's; of a lot that both own the parts are put together. */
  private async merge({ rows }: Tx, electorateId: string, one: string, other: string): Promise<void> {
    await rows.query(
      `update electorate_share a set share = a.share + b.share from electorate_share b
        where a.electorate_id = $1 and b.electorate_id = $1 and a.owner_id = $2 and b.owner_id = $3 and a.lot_id = b.lot_id`,
      [electorateId, one, other],
    );
    await rows.query(
      `delete from electorate_share b where b.electorate_id = $1 and b.owner_id = $3
          and exists (select from electorate_share a where a.electorate_id = $1 and a.owner_id = $2 and a.lot_id = b.lot_id)`,
      [electorateId, one, other],
    );
    await rows.query('update electorate_share set owner_id = $2 where electorate_id = $1 and owner_id = $3', [
      electorateId,
      one,
      other,
    ]);
    await rows.query(
      `update electorate_owner a set person_id = coalesce(a.person_id, b.person_id), phone_index = coalesce(a.phone_index, b.phone_index),
              id_index = coalesce(a.id_index, b.id_index)
         from electorate_owner b where a.electorate_id = $1 and b.electorate_id = $1 and a.id = $2 and b.id = $3`,
      [electorateId, one, other],
    );
    await rows.query('delete from electorate_owner where electorate_id = $1 and id = $2', [
      electorateId,
      other,
    ]);
  }
}
