import { Injectable } from '@nestjs/common';
import type { Pack } from '@linli/shared/vote/pack.rules';
import { conflictSaid, slotLabel } from '@linli/shared/vote/vote.words';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { randomCode } from '../platform/secret';
import { VoteConflictRow } from './ballot.entity';
import { BallotRepository } from './ballot.repository';
import type { FrozenLot, FrozenRoll } from './roll.queries';
import { VoteSlotLotRow, VoteSlotRow, type VoteRow } from './vote.entity';

/** The slots of a vote: one for all lots of an owner, or one a lot, as its rules say. */
@Injectable()
export class SlotService {
  constructor(private readonly ballots: BallotRepository) {}

  /** Makes the slots of a vote that is posted. Each lot lies in one of them: the database keeps that. */
  async lay(tx: Tx, vote: VoteRow, roll: FrozenRoll, fills: Pack['fills']): Promise<void> {
    await this.add(tx, vote, groupsOf(roll.lots, fills));
  }

  /**
   * Follows a new edition of the electorate while a vote runs. A lot that changed hands gets a slot of its new owner;
   * where a ballot was cast before the sale it holds (beijing_app), and the change is listed for a person to see.
   * Answers how many slots are new.
   */
  async follow(tx: Tx, vote: VoteRow, roll: FrozenRoll, fills: Pack['fills']): Promise<number> {
    const slots = await tx.rows.findBy(VoteSlotRow, { voteId: vote.id });
    const standing = slots.filter(({ endedAt }) => !endedAt);
    const filled = await this.ballots.filled(
      tx,
      standing.map(({ id }) => id),
    );
    const wanted = groupsOf(roll.lots, fills);
    const keyOf = new Map(wanted.flatMap((group) => group.lots.map(({ id }) => [id, group] as const)));
    const kept = new Set<string>();
    for (const slot of standing) {
      const group = keyOf.get(slot.lots[0]?.id ?? '');
      const same = group && sameLots(slot, group.lots) && group.ownerKey === slot.ownerKey;
      if (!same && !filled.has(slot.id)) {
        await tx.rows.update(VoteSlotRow, slot.id, { endedAt: tx.at });
        await tx.rows.delete(VoteSlotLotRow, { slotId: slot.id });
        continue;
      }
      slot.lots.forEach(({ id }) => kept.add(id));
      if (!same) await this.listSale(tx, vote, slot.id);
    }
    const fresh = groupsOf(
      roll.lots.filter(({ id }) => !kept.has(id)),
      fills,
    );
    await this.add(tx, vote, fresh);
    return fresh.length;
  }

  private async listSale(tx: Tx, { id: voteId, districtId }: VoteRow, slotId: string): Promise<void> {
    await tx.rows.insert(VoteConflictRow, {
      ...{ id: newId(tx.at), districtId, voteId, slotId, kind: 'sale' as const },
      ...{ words: conflictSaid.sale, at: tx.at },
    });
  }

  private async add(tx: Tx, { id: voteId, districtId }: VoteRow, groups: readonly Group[]): Promise<void> {
    const slots = groups.map(({ ownerKey, lots }) => ({
      ...{ id: newId(tx.at), districtId, voteId, ownerKey, code: randomCode(8) },
      lots: lots.map(({ id, area, label }) => ({ id, area, label })),
      area: lots.reduce((sum, { area }) => sum + area, 0),
      label: slotLabel(lots.map(({ label }) => label)),
      building: lots[0]?.building ?? null,
    }));
    const all = slots.flatMap(({ id: slotId, lots }) =>
      lots.map((lot) => ({ voteId, districtId, slotId, lotId: lot.id })),
    );
    // a statement has room for so many values
    for (let from = 0; from < slots.length; from += 500)
      await tx.rows.insert(VoteSlotRow, slots.slice(from, from + 500));
    for (let from = 0; from < all.length; from += 1000)
      await tx.rows.insert(VoteSlotLotRow, all.slice(from, from + 1000));
  }
}

interface Group {
  readonly ownerKey: string;
  readonly lots: readonly FrozenLot[];
}

function groupsOf(lots: readonly FrozenLot[], fills: Pack['fills']): Group[] {
  if (fills === 'lot') return lots.map((lot) => ({ ownerKey: lot.ownerKey, lots: [lot] }));
  const groups = new Map<string, FrozenLot[]>();
  for (const lot of lots) groups.set(lot.ownerKey, [...(groups.get(lot.ownerKey) ?? []), lot]);
  return [...groups].map(([ownerKey, own]) => ({ ownerKey, lots: own }));
}

const sameLots = (slot: VoteSlotRow, lots: readonly FrozenLot[]): boolean =>
  slot.lots.length === lots.length && lots.every(({ id }) => slot.lots.some((lot) => lot.id === id));
