import { Injectable } from '@nestjs/common';
import type { DecideChange, LotSaid } from '@linli/shared/electorate/electorate.contract';
import type { ChangeWhy } from '@linli/shared/electorate/electorate.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { ElectorateRow } from './electorate.entity';
import { electorateChanged, electorateFrozen } from './electorate.events';
import { ElectorateRepository } from './electorate.repository';
import { FreezeService } from './freeze.service';
import { factsOf, LotRepository } from './lot.repository';
import { LotWriter } from './lot.writer';
import { ElectorateChangeRow } from './objection.entity';

/** A line that is to be different, and why; null for `lotId` adds one, null for `lot` takes it off. */
export interface Decision {
  readonly lotId: string | null;
  readonly lot: LotSaid | null;
  readonly why: ChangeWhy;
  readonly reason: string;
  readonly objectionId: string | null;
}

/** Changes after an electorate was posted: each by a decision that is kept, and of a frozen one as a new edition with its own hash. */
@Injectable()
export class ChangeService {
  constructor(
    private readonly electorates: ElectorateRepository,
    private readonly lots: LotRepository,
    private readonly writer: LotWriter,
    private readonly freezing: FreezeService,
    private readonly outbox: Outbox,
  ) {}

  /** Changes a line because its lot was sold, or somebody here was mistaken; answers the edition that holds now. */
  async decide(
    tx: Tx,
    me: Actor,
    [id, lotId]: readonly [string, string],
    ask: DecideChange,
  ): Promise<string> {
    const { version, why, reason, lot } = ask;
    const row = await this.electorates.lock(tx, me, id, version);
    return this.apply(tx, me, row, { lotId, lot, why, reason: reason.trim(), objectionId: null });
  }

  /** Applies a decision to an edition that is posted, or makes the next edition of a frozen one; answers the edition's id. */
  async apply(tx: Tx, me: Actor, row: ElectorateRow, decision: Decision): Promise<string> {
    if (row.state === 'posted') {
      await this.write(tx, me, row, decision);
      await this.freezing.number(tx, row.id);
      await this.electorates.touch(tx, row);
      return row.id;
    }
    if (row.state !== 'frozen') throw new Refusal('electorate.not_now');
    // only the newest edition can be followed by another
    const newest = await this.electorates.newest(tx, row.lineId);
    if (newest.id !== row.id) throw new Refusal('electorate.stale');
    const next = await this.nextEdition(tx, me, row);
    await this.write(tx, me, next, decision);
    const hash = await this.freezing.freeze(tx, next, me.id);
    const { districtId, edition } = next;
    const facts = { hash, edition: `${edition}` };
    await this.outbox.publish(
      tx,
      electorateFrozen({ districtId, subjectId: next.id, actorId: me.id, facts }),
    );
    return next.id;
  }

  private async nextEdition(tx: Tx, me: Actor, row: ElectorateRow): Promise<ElectorateRow> {
    const next: ElectorateRow = {
      ...row,
      ...{ id: newId(tx.at), edition: row.edition + 1, state: 'draft', version: 1 },
      ...{ madeBy: me.id, madeAt: tx.at, frozenAt: null, frozenBy: null, hash: null, text: null },
    };
    await tx.rows.insert(ElectorateRow, next);
    await this.lots.copy(tx, row.id, next.id);
    return next;
  }

  private async write(
    tx: Tx,
    me: Actor,
    row: ElectorateRow,
    { lotId, lot, why, reason, objectionId }: Decision,
  ): Promise<void> {
    const before = lotId ? await this.lots.lot(tx, row.id, lotId) : null;
    if (lotId && !before) throw new Refusal('electorate.lot');
    if (before && lot) await this.writer.set(tx, row, before, lot);
    else if (before) await this.writer.drop(tx, row, before);
    const id = lotId ?? (lot ? await this.writer.add(tx, row, lot) : null);
    if (!id) return;
    const after = lot ? await this.lots.lot(tx, row.id, id) : null;
    const { districtId } = row;
    await tx.rows.insert(ElectorateChangeRow, {
      ...{ id: newId(tx.at), electorateId: row.id, districtId, lotId: id, why, reason, objectionId },
      ...{ before: before && factsOf(before), after: after && factsOf(after), byId: me.id, at: tx.at },
    });
    await this.outbox.publish(
      tx,
      electorateChanged({ districtId, subjectId: row.id, actorId: me.id, facts: { lot: id, why } }),
    );
  }
}
